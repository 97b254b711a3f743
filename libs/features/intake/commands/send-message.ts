import { Injectable } from '@nestjs/common';
import { ChangeCase, newMessage } from '#libs/casework';
import { movesAllowed } from '#libs/domain/procedure';
import { caseEvent, CITIZEN, type Reference } from '#libs/kernel';
import { type Standing, standingOf } from '../queries/citizen-view.js';

/** The person writes to us about their case. It answers the open question, when there is one that still waits. */
@Injectable()
export class SendMessage {
  constructor(private readonly changeCase: ChangeCase) {}

  async execute({ reference, text }: { reference: Reference; text: string }): Promise<Standing> {
    const opened = await this.changeCase.execute({ reference, actor: CITIZEN }, ({ opened, actor, now, today }) => {
      const { row, file, procedure } = opened;
      const answers = movesAllowed(procedure, file, actor).some((move) => move.event === 'question.answered' && move.allowed);
      const kind = answers ? 'reply' : 'message';
      const message = newMessage({ caseId: row.id, direction: 'in', kind, text, authorId: null }, now);
      const said = { messageId: message.row.id, textHash: message.hash };
      const event = answers
        ? caseEvent('question.answered', { ...said, on: today }, actor, now)
        : caseEvent('message.received', said, actor, now);
      return { events: event, rows: { messages: [message.row] } };
    });
    return standingOf(opened.row);
  }
}
