import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** The person asks that the decision they disagree with has no effect until it has been looked at. */
@Injectable()
export class AskSuspension {
  constructor(private readonly changeCase: ChangeCase) {}

  /** On the second look itself. Errors: `suspension.not_in_law`, `suspension.asked_already`; `case.transition_refused` once it is decided. */
  execute({ text, ...act }: CaseAct & { readonly text: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const said = newMessage({ caseId: opened.row.id, direction: 'in', kind: 'message', text, authorId: staffIdOf(actor) }, now);
      const asked = { on: today, messageId: said.row.id, textHash: said.hash };
      return { events: caseEvent('suspension.asked', asked, actor, now), rows: { messages: [said.row] } };
    });
  }
}

/** Somebody who may look at the decision grants it or not; the person is told, with the reason. */
@Injectable()
export class DecideSuspension {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `suspension.not_asked`; `assignment.forbidden`, `reviewer.not_computed` for somebody who may not look. */
  execute({ granted, reason, ...act }: CaseAct & { readonly granted: boolean; readonly reason: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const said = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const decided = { granted, on: today, messageId: said.row.id, reasonHash: said.hash };
      return { events: caseEvent('suspension.decided', decided, actor, now), rows: { messages: [said.row] } };
    });
  }
}
