import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** Tells the person how we understand the complaint and what we will look into. Under the Housing Ombudsman Code the answer's clock runs from here. */
@Injectable()
export class AcknowledgeCase {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ definition, ...act }: CaseAct & { definition: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => {
      const caseId = opened.row.id;
      const message = newMessage(
        { caseId, direction: 'out', kind: 'acknowledgement', text: definition, authorId: staffIdOf(actor) },
        now,
      );
      const event = caseEvent('acknowledgement.issued', { messageId: message.row.id, textHash: message.hash }, actor, now);
      return { events: event, rows: { messages: [message.row] } };
    });
  }
}
