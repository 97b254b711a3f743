import { Injectable } from '@nestjs/common';
import { ChangeCase, newMessage, withholdFromCase } from '#libs/casework';
import { caseEvent, CITIZEN, type Reference } from '#libs/kernel';
import { type Standing, standingOf } from '../queries/citizen-view.js';

/** The person takes the case back by themselves. */
@Injectable()
export class WithdrawOwnCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: what the pack refuses, such as `case.transition_refused` for a case that was answered. */
  async execute({ reference, text }: { reference: Reference; text: string | null }): Promise<Standing> {
    const opened = await this.changeCase.execute({ reference, actor: CITIZEN }, async ({ tx, opened, actor, now, today }) => {
      const said =
        text === null ? null : newMessage({ caseId: opened.row.id, direction: 'in', kind: 'message', text, authorId: null }, now);
      const event = caseEvent('case.withdrawn', { on: today, textHash: said?.hash ?? null }, actor, now);
      await withholdFromCase(tx, opened.row.id, ['news', 'surveys']);
      return { events: event, rows: { messages: said ? [said.row] : [] } };
    });
    return standingOf(opened.row);
  }
}
