import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf, withholdFromCase } from '#libs/casework';
import { caseEvent, type CivilDate } from '#libs/kernel';

/** The person takes the case back, by themselves or through a clerk. */
@Injectable()
export class WithdrawCase {
  constructor(private readonly changeCase: ChangeCase) {}

  execute({ text, on, ...act }: CaseAct & { text: string | null; on: CivilDate | null }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const said =
        text === null
          ? null
          : newMessage({ caseId: opened.row.id, direction: 'in', kind: 'message', text, authorId: staffIdOf(actor) }, now);
      const event = caseEvent('case.withdrawn', { on: on ?? today, textHash: said?.hash ?? null }, actor, now);
      await withholdFromCase(tx, opened.row.id, ['news', 'surveys']);
      return { events: event, rows: { messages: said ? [said.row] : [] } };
    });
  }
}
