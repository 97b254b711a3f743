import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** News for the person that asks nothing and decides nothing. */
@Injectable()
export class WriteToCitizen {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ text, ...act }: CaseAct & { text: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => {
      const message = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'message', text, authorId: staffIdOf(actor) },
        now,
      );
      const event = caseEvent('message.sent', { messageId: message.row.id, textHash: message.hash }, actor, now);
      return { events: event, rows: { messages: [message.row] } };
    });
  }
}
