import { Injectable } from '@nestjs/common';
import { caseEvent, DomainError, type RequestId } from '#libs/kernel';
import { REOPENING } from '#libs/domain/asking';
import { type CaseAct, ChangeCase, newMessage, staffIdOf } from '#libs/casework';

export interface FurtherSettling extends CaseAct {
  readonly requestId: RequestId;
  readonly accepted: boolean;
  /** To the person, word for word. Null only where something else tells them: a case that is reopened does. */
  readonly text: string | null;
}

/**
 * Somebody accepts or refuses what a person asked for, and the person is told. Reopening itself is a command of handling: whoever composes the two does that
 * first, so that nothing is accepted that the procedure refuses.
 */
@Injectable()
export class SettleFurther {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: those of `ChangeCase`, `further.unknown`, `further.settled`. */
  async execute({ requestId, accepted, text, ...act }: FurtherSettling): Promise<void> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const caseId = opened.row.id;
      const [request] = await tx.query<{ way: string; state: string }>(
        'SELECT way, state FROM feedback.further_request WHERE id = $1 AND case_id = $2 FOR UPDATE',
        [requestId, caseId],
      );
      if (!request) throw new DomainError('further.unknown');
      if (request.state !== 'waiting') throw new DomainError('further.settled');
      const tellsItself = accepted && request.way === REOPENING;
      if (text === null && !tellsItself) throw new DomainError('request.invalid', {}, [{ field: 'text', code: 'required' }]);

      await tx.execute('UPDATE feedback.further_request SET state = $2, settled_by = $3, settled_at = $4 WHERE id = $1', [
        requestId,
        accepted ? 'accepted' : 'refused',
        staffIdOf(actor),
        now,
      ]);
      const settled = caseEvent('further.settled', { requestId, way: request.way, accepted }, actor, now);
      if (text === null) return { events: settled };
      const told = newMessage({ caseId, direction: 'out', kind: 'message', text, authorId: staffIdOf(actor) }, now);
      const sent = caseEvent('message.sent', { messageId: told.row.id, textHash: told.hash }, actor, now);
      return { events: [settled, sent], rows: { messages: [told.row] } };
    });
  }
}
