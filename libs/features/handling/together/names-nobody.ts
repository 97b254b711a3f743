import { FOLLOWERS_MAX } from '#libs/domain/procedure';
import { type CaseId, DomainError } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Recognisable, traceOf } from './naming.js';

/**
 * Refuses a text that tells of one of the people whose cases are answered together: everybody of them reads it. Of a case that nobody follows nothing is
 * asked. Errors: `together.names_somebody`.
 */
export async function assertNamesNobody(tx: Pick<Tx, 'query'>, leadId: CaseId, texts: readonly string[]): Promise<void> {
  refuseTraces(await tx.query<Recognisable & Record<string, unknown>>(OF_ALL, [leadId, FOLLOWERS_MAX * 2]), texts);
}

/** The same for one case that comes, or came, to others. */
export async function assertNamesNobodyOf(
  tx: Pick<Tx, 'query'>,
  caseIds: readonly CaseId[],
  texts: readonly string[],
): Promise<void> {
  refuseTraces(await tx.query<Recognisable & Record<string, unknown>>(OF_CASES, [caseIds]), texts);
}

function refuseTraces(people: readonly Recognisable[], texts: readonly string[]): void {
  for (const person of people) {
    const what = texts.map((text) => traceOf(person, text)).find((trace) => trace !== null);
    if (what) throw new DomainError('together.names_somebody', { what });
  }
}

/** Whoever is complained of may be named in an answer. */
const PEOPLE = `
  SELECT c.reference, y.name, y.email, y.phone, y.postal_address AS "postalAddress"
  FROM casework.case c LEFT JOIN casework.party y ON y.case_id = c.id AND y.role <> 'subject'`;

const OF_CASES = `${PEOPLE} WHERE c.id = ANY($1)`;

const OF_ALL = `
  WITH followers AS (SELECT id FROM casework.case WHERE lead_id = $1 LIMIT $2)
  ${PEOPLE} WHERE c.id IN (SELECT id FROM followers) OR (c.id = $1 AND EXISTS (SELECT FROM followers)) LIMIT $2`;
