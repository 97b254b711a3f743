import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent, type CivilDate } from '#libs/kernel';

/** A clerk logs what has arrived; the clocks of registration begin. */
@Injectable()
export class RegisterCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** `on`: the date of registration, not after today; null: today. */
  execute({ on, ...act }: CaseAct & { on: CivilDate | null }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ actor, now, today }) => ({
      events: caseEvent('case.registered', { on: on ?? today }, actor, now),
    }));
  }
}
