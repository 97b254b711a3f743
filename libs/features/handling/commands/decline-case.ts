import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { type CaseId, caseEvent, DomainError, type Reference } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

export interface DeclineCaseInput extends CaseAct {
  /** One of the pack's grounds, such as `art11-5`. */
  readonly ground: string;
  readonly reasons: string;
  /** Earlier cases in which the same question was answered on the merits, where the ground asks for them. */
  readonly precedents: readonly Reference[];
}

/** The case ends without an answer on the merits, on a ground that the law names; the person is told, and told what way remains. */
@Injectable()
export class DeclineCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `decline.*` with the article; `case.not_found` for a precedent that is no answered case of the same person. */
  execute({ ground, reasons, precedents, ...act }: DeclineCaseInput): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const message = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'reason', text: reasons, authorId: staffIdOf(actor) },
        now,
      );
      const earlier = await answeredBefore(tx, opened, precedents);
      const payload = { ground, on: today, reasonsHash: message.hash, messageId: message.row.id, precedents: earlier };
      return { events: caseEvent('case.declined', payload, actor, now), rows: { messages: [message.row] } };
    });
  }
}

/** Earlier cases of the same person, by an address or name they gave, that were answered on their merits. */
async function answeredBefore(tx: Tx, opened: OpenCase, references: readonly Reference[]): Promise<CaseId[]> {
  if (references.length === 0) return [];
  const found = await tx.query<{ id: CaseId }>(ANSWERED_BEFORE, [references, opened.row.id]);
  if (found.length < new Set(references).size) throw new DomainError('case.not_found');
  return found.map(({ id }) => id);
}

const ANSWERED_BEFORE = `
  SELECT c.id FROM casework.case c
  WHERE c.reference = ANY($1) AND c.id <> $2 AND c.state IN ('answered', 'closed')
    AND c.outcome IN ('upheld', 'partlyUpheld', 'notUpheld', 'resolved') AND EXISTS (
    SELECT FROM casework.party theirs JOIN casework.party ours ON ours.case_id = $2 AND ours.role = 'complainant'
    WHERE theirs.case_id = c.id AND theirs.role = 'complainant'
      AND (lower(theirs.email) = lower(ours.email) OR theirs.phone = ours.phone OR lower(theirs.name) = lower(ours.name)))`;
