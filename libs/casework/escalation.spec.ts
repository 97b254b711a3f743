import { shippedCalendars } from '#libs/domain/calendar';
import { type CivilDate, type StaffId } from '#libs/kernel';
import { DEFAULT_SETTINGS, type Rung } from './body-settings.js';
import { laterRings, rungsFor, toldOn } from './escalation.js';
import { type CasePeople, type Recipient } from './who-leads.js';

const { escalation } = DEFAULT_SETTINGS;
const person = (name: string): Recipient => ({ staffId: name as StaffId, language: 'en' });
const everybody: CasePeople = { inCharge: [person('clerk')], leads: [person('lead')], heads: [person('head')] };

it.each([
  ['warning', 0, ['assignee']],
  ['reminder', 0, ['assignee']],
  ['breach', 0, ['assignee', 'lead']],
  ['breach', 1, ['head']],
  ['breach', 2, ['assignee', 'lead']], // the ladder has no such step any more
] as const)('a %s at step %d reaches %p', (kind, step, rungs) => {
  expect(rungsFor(escalation, kind, step)).toEqual(rungs);
});

it.each<[string, Rung[], Partial<CasePeople>, string[]]>([
  ['the assignee', ['assignee'], {}, ['clerk']],
  ['assignee and lead', ['assignee', 'lead'], {}, ['clerk', 'lead']],
  ['the head', ['head'], {}, ['head']],
  ['of an unassigned case the leads', ['assignee'], { inCharge: [] }, ['lead']],
  ['of a case without a team the heads', ['assignee'], { inCharge: [], leads: [] }, ['head']],
  ['for a team without leads the heads', ['lead'], { leads: [] }, ['head']],
  ['the leads where there are no heads', ['head'], { heads: [] }, ['lead']],
  ['a lone clerk', ['head'], { heads: [], leads: [] }, ['clerk']],
  ['each person once', ['assignee', 'lead'], { leads: [person('clerk'), person('lead')] }, ['clerk', 'lead']],
  ['nobody where there is nobody', ['assignee', 'lead', 'head'], { inCharge: [], leads: [], heads: [] }, []],
])('tells %s', (_, rungs, some, told) => {
  expect(toldOn(rungs, { ...everybody, ...some }).map(({ staffId }) => staffId)).toEqual(told);
});

it('says a breach again so many working days later, at the hour of warnings', () => {
  const calendar = shippedCalendars().find(({ name }) => name === 'RU-5day')!;
  const body = { calendar, warnAt: '09:00', timeZone: 'Europe/Moscow' };
  // The Friday before a Monday off, 9 March 2026: the third working day is the Thursday.
  expect(laterRings(escalation, '2026-03-06' as CivilDate, body)).toEqual([
    { step: 1, ringAt: new Date('2026-03-12T06:00:00.000Z') },
  ]);
});
