import { seeingParameters, visible } from '#libs/casework';
import { FOLLOWERS_MAX, UNSETTLING, whyNotTogether } from '#libs/domain/procedure';
import { type Actor, type CaseId, type ContactChannel, DomainError, type Reference } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Side, sideOfCase, sides } from './sides.js';

/** A case that follows and has no answer yet, and why the answer of its lead case cannot be given to it as it stands; null where it can. */
export interface Standing extends Side {
  readonly reference: Reference;
  readonly contact: ContactChannel;
  readonly refusal: DomainError | null;
}

/** Every undecided case that follows this one, as far as a rule can tell without deciding it: what only the decision itself shows is said by that. */
export async function standingsOf(
  db: Pick<Tx, 'query'>,
  leadId: CaseId,
  staff: Extract<Actor, { kind: 'staff' }>,
): Promise<readonly Standing[]> {
  const lead = await sideOfCase(db, leadId);
  const rows = await db.query<Omit<Standing, 'refusal'> & { maySee: boolean }>(FOLLOWERS, [
    leadId,
    UNSETTLING,
    ...seeingParameters(staff),
    FOLLOWERS_MAX,
  ]);
  return rows.map(({ maySee, ...row }) => ({ ...row, refusal: whyNot(lead, row, maySee) }));
}

function whyNot(lead: Side, one: Side, maySee: boolean): DomainError | null {
  if (!maySee) return new DomainError(one.restricted ? 'permission.restricted' : 'permission.denied');
  return whyNotTogether(lead, one) ?? (one.unsettled ? new DomainError('together.changed') : null);
}

const FOLLOWERS = `${sides(`, c.reference, c.contact, (${visible(3)}) AS "maySee"`)}
  WHERE c.lead_id = $1 AND c.state IN ('received', 'registered', 'inHandling', 'awaitingCitizen')
  ORDER BY c.id LIMIT $6`;
