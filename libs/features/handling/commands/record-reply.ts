import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent, type CivilDate, DomainError } from '#libs/kernel';

/** A clerk types in what the person wrote on paper, by mail, or said on the phone. It answers the open question, when there is one. */
@Injectable()
export class RecordReply {
  constructor(private readonly changeCase: ChangeCase) {}

  /** `on`: the date on which it reached us; null: today. Errors: `date.in_future`, `date.before_receipt`, `date.before_question`. */
  execute({ text, on, ...act }: CaseAct & { text: string; on: CivilDate | null }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const asked = opened.row.openQuestions > 0;
      if (!asked && on !== null) checkDay(on, opened, today);
      const message = newMessage(
        { caseId: opened.row.id, direction: 'in', kind: asked ? 'reply' : 'message', text, authorId: staffIdOf(actor) },
        now,
      );
      const said = { messageId: message.row.id, textHash: message.hash };
      const event = asked
        ? caseEvent('question.answered', { ...said, on: on ?? today }, actor, now)
        : caseEvent('message.received', said, actor, now);
      return { events: event, rows: { messages: [message.row] } };
    });
  }
}

/** A message that answers nothing moves no clock, and so no rule of the procedure looks at its day. */
function checkDay(on: CivilDate, { row: { receivedOn } }: OpenCase, today: CivilDate): void {
  if (on > today) throw new DomainError('date.in_future', { on });
  if (receivedOn !== null && on < receivedOn && on < today) throw new DomainError('date.before_receipt', { on, receivedOn });
}
