import { Injectable } from '@nestjs/common';
import { type CaseAct, type Change, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';
import { dangerNotices } from '../placement/danger-notices.js';

/** Somebody may come to harm: the case goes first in every queue, and those who answer for it are woken at once. */
@Injectable()
export class MarkDanger {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Marking it again changes nothing. */
  execute(act: CaseAct): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }): Promise<Change> => {
      if (opened.row.danger) return { events: [] };
      const notices = await dangerNotices(tx, opened, { teamId: opened.row.teamId, today, now });
      return { events: caseEvent('danger.marked', { by: 'person' }, actor, now), rows: { notices } };
    });
  }
}

/** The danger is over, or there was none; why stands as a note. */
@Injectable()
export class ClearDanger {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ reason, ...act }: CaseAct & { readonly reason: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }): Change => {
      if (!opened.row.danger) return { events: [] };
      const message = newMessage(
        { caseId: opened.row.id, direction: 'internal', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const payload = { messageId: message.row.id, reasonHash: message.hash };
      return { events: caseEvent('danger.cleared', payload, actor, now), rows: { messages: [message.row] } };
    });
  }
}
