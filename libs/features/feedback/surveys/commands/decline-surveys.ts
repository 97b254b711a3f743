import { Injectable } from '@nestjs/common';
import { CITIZEN, caseEvent, type Reference } from '#libs/kernel';
import { ChangeCase } from '#libs/casework';

/** A person wants no more questions about how it went, in this case or any other. */
@Injectable()
export class DeclineSurveys {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `case.not_found`. */
  async execute({ reference }: { reference: Reference }): Promise<void> {
    await this.changeCase.execute({ reference, actor: CITIZEN }, ({ opened, actor, now }) => {
      const asked = opened.parties.filter(({ role, wantsSurveys }) => role !== 'subject' && wantsSurveys);
      const declined = asked.map(({ caseId: _caseId, role: _role, ...party }) => ({ ...party, wantsSurveys: false }));
      const events = asked.map(({ id }) => caseEvent('contact.changed', { partyId: id, fields: ['wantsSurveys'] }, actor, now));
      return { events, changed: { parties: declined } };
    });
  }
}
