import { Injectable } from '@nestjs/common';
import { ChangeCase, type ChangeContext, withholdFromCase } from '#libs/casework';
import { caseEvent, CITIZEN, type Reference } from '#libs/kernel';
import { actingParty, type Preferences } from '../queries/citizen-view.js';
import { newParty } from '../receipt.js';

/** The person says which letters they want beside those about their case: whole, as it is from now on. What was promised before is held back too. */
@Injectable()
export class ChangePreferences {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Nothing is recorded when nothing differs. */
  async execute({ reference, preferences }: { reference: Reference; preferences: Preferences }): Promise<void> {
    await this.changeCase.execute({ reference, actor: CITIZEN }, async (context) => {
      const { wantsNews, wantsSurveys } = preferences;
      const unwanted = [...(wantsNews ? [] : ['news' as const]), ...(wantsSurveys ? [] : ['surveys' as const])];
      await withholdFromCase(context.tx, context.opened.row.id, unwanted);
      return changeOf(context, preferences);
    });
  }
}

/** An anonymous case gets its first party, who is nobody still. */
function changeOf({ opened, actor, now }: ChangeContext, { wantsNews, wantsSurveys }: Preferences) {
  const known = actingParty(opened.parties);
  const { caseId, role, ...given } = known ?? newParty(opened.row.id, 'complainant', { kind: 'anonymous' }, now);
  const fields = [
    ...(wantsNews === given.wantsNews ? [] : ['wantsNews']),
    ...(wantsSurveys === given.wantsSurveys ? [] : ['wantsSurveys']),
  ];
  if (fields.length === 0) return { events: [] };

  const changed = { ...given, wantsNews, wantsSurveys };
  return {
    events: caseEvent('contact.changed', { partyId: given.id, fields }, actor, now),
    rows: { parties: known ? [] : [{ ...changed, caseId, role }] },
    changed: { parties: known ? [changed] : [] },
  };
}
