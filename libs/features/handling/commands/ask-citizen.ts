import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** A question to the person. It pauses a clock only where the pack allows. */
@Injectable()
export class AskCitizen {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ text, ...act }: CaseAct & { text: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const message = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'question', text, authorId: staffIdOf(actor) },
        now,
      );
      const payload = { messageId: message.row.id, textHash: message.hash, on: today };
      return { events: caseEvent('question.asked', payload, actor, now), rows: { messages: [message.row] } };
    });
  }
}
