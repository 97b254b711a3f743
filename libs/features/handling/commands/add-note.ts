import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** A note between ourselves. The person does not see it here; what the law lets them see of the materials is decided by people. */
@Injectable()
export class AddNote {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ text, ...act }: CaseAct & { text: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => {
      const note = newMessage(
        { caseId: opened.row.id, direction: 'internal', kind: 'note', text, authorId: staffIdOf(actor) },
        now,
      );
      const event = caseEvent('note.added', { messageId: note.row.id, textHash: note.hash }, actor, now);
      return { events: event, rows: { messages: [note.row] } };
    });
  }
}
