import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent } from '#libs/kernel';

/** Somebody takes the case up: it is for this body to answer. */
@Injectable()
export class AcceptCase {
  constructor(private readonly changeCase: ChangeCase) {}

  execute(act: CaseAct): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ actor, now, today }) => ({
      events: caseEvent('case.accepted', { on: today }, actor, now),
    }));
  }
}
