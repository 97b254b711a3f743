import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent, type CivilDate, type ClockCode, type EventPayloads } from '#libs/kernel';

export interface ExtendDeadlineInput extends CaseAct {
  readonly clock: ClockCode;
  /** So much longer than the date as it stands, or to a date that was agreed. */
  readonly by: EventPayloads['deadline.extended']['by'];
  readonly reason: string;
  /** Above a cap that knows exceptions: the reason is a good one by the law's measure. */
  readonly goodReason: boolean;
  /** When it was decided; null: today. In time is judged by today all the same. */
  readonly decidedOn: CivilDate | null;
}

/** More time for one clock, with the reason that the person is told: the letter to them commits with it. */
@Injectable()
export class ExtendDeadline {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `extension_late`, `extension_above_cap`, `second_extension`, `extension_forbidden`, `case.role_refused`, each with the article. */
  execute({ clock, by, reason, goodReason, decidedOn, ...act }: ExtendDeadlineInput): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const message = newMessage(
        { caseId: opened.row.id, direction: 'out', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const said = { messageId: message.row.id, reasonHash: message.hash };
      const payload = { clock, by, decidedOn: decidedOn ?? today, goodReason, ...said };
      return { events: caseEvent('deadline.extended', payload, actor, now), rows: { messages: [message.row] } };
    });
  }
}
