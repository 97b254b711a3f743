import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { type BodyId, caseEvent, type CivilDate, DomainError, type ServiceCode } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

export interface TransferCaseInput extends CaseAct {
  readonly bodyId: BodyId;
  /** One of the pack's grounds, such as `notCompetent`. */
  readonly ground: string;
  /** As the person will read it. */
  readonly reason: string;
  /** The date of the act in law. Null: today. */
  readonly on: CivilDate | null;
}

/** The case goes to the body that is competent, and the person is told to which and why. */
@Injectable()
export class TransferCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /**
   * Errors: `transfer.target_unknown`; `transfer.forbidden` where the pack or the directory does not let it go there; `transfer.target_is_subject` for the
   * body complained of, with the article; `transfer.ground_unknown`.
   */
  execute({ bodyId, ground, reason, on, ...act }: TransferCaseInput): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      await requireTarget(tx, bodyId, opened, ground);
      const message = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const payload = { bodyId, ground, on: on ?? today, messageId: message.row.id, reasonHash: message.hash };
      return { events: caseEvent('case.transferred', payload, actor, now), rows: { messages: [message.row] } };
    });
  }
}

/** An unknown ground is refused by the rules, before it matters where the case would go. */
async function requireTarget(tx: Tx, bodyId: BodyId, { row, procedure }: OpenCase, ground: string): Promise<void> {
  const { transfer } = procedure.pack;
  if (!transfer?.grounds.some((known) => known.code === ground)) return;
  const [found] = await tx.query<{ neverFor: ServiceCode[] }>(
    'SELECT never_for AS "neverFor" FROM casework.external_body WHERE id = $1 AND active',
    [bodyId],
  );
  if (!found) throw new DomainError('transfer.target_unknown');
  if (!found.neverFor.includes(row.service)) return;
  const { act, article, cited } = transfer.basis;
  throw new DomainError('transfer.forbidden', { service: row.service, act, article, cited });
}
