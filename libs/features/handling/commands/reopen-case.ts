import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** The same stage goes on, because of an error or of new facts. It is not an appeal. */
@Injectable()
export class ReopenCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** `ground`: one of the pack's. Errors: `reopening.refused`. */
  execute({ ground, reason, ...act }: CaseAct & { ground: string; reason: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const note = newMessage(
        { caseId: opened.row.id, direction: 'internal', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const event = caseEvent('case.reopened', { ground, on: today, messageId: note.row.id, reasonHash: note.hash }, actor, now);
      return { events: event, rows: { messages: [note.row] } };
    });
  }
}
