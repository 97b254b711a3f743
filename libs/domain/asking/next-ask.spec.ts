import { type CivilDate } from '#libs/kernel';
import { type AskedPerson, isSurveyOpen, nextAsk } from './next-ask.js';

const DAYS = { askAfterDays: 3, remindAfterDays: 7, closeAfterDays: 30, byPost: false };
const day = (text: string) => `2026-03-${text}` as CivilDate;

/** Answered on the 2nd, by e-mail, not asked yet. */
const ANNA: AskedPerson = {
  state: 'answered',
  answeredOn: day('02'),
  contact: 'email',
  wantsSurveys: true,
  restricted: false,
  imported: false,
  erased: false,
  survey: null,
};
const asked = { state: 'open', askedOn: day('05'), remindedOn: null } as const;

describe('whom we ask how it was, and when', () => {
  it.each([
    ['the day before', ANNA, '04', 'wait'],
    ['after three days', ANNA, '05', 'ask'],
    ['later, when a round was missed', ANNA, '20', 'ask'],
    ['a case that was closed meanwhile', { ...ANNA, state: 'closed' }, '05', 'ask'],
    ['not once the time is over', { ...ANNA, answeredOn: '2026-01-30' as CivilDate }, '05', 'never'],
    ['not who declined', { ...ANNA, wantsSurveys: false }, '05', 'never'],
    ['not who is asked by no way', { ...ANNA, contact: 'trackingPage' }, '05', 'never'],
    ['not by post', { ...ANNA, contact: 'post' }, '05', 'never'],
    ['not about a restricted case', { ...ANNA, restricted: true }, '05', 'never'],
    ['not about history', { ...ANNA, imported: true }, '05', 'never'],
    ['not who asked to be forgotten', { ...ANNA, erased: true }, '05', 'never'],
    ['not while it is worked on again', { ...ANNA, state: 'inHandling' }, '05', 'never'],
    ['not before there is an answer', { ...ANNA, answeredOn: null }, '05', 'never'],
    ['not who found it on the tracking page', { ...ANNA, survey: { ...asked, state: 'answered' } }, '05', 'never'],
    ['no reminder too early', { ...ANNA, survey: asked }, '11', 'wait'],
    ['a reminder after seven more days', { ...ANNA, survey: asked }, '12', 'remind'],
    ['one reminder and no more', { ...ANNA, survey: { ...asked, remindedOn: day('12') } }, '25', 'never'],
    ['no reminder to who answered', { ...ANNA, survey: { ...asked, state: 'answered' } }, '12', 'never'],
    ['no reminder to who declined meanwhile', { ...ANNA, wantsSurveys: false, survey: asked }, '12', 'never'],
  ] as const)('%s', (_what, person, today, next) => {
    expect(nextAsk(person, DAYS, day(today))).toBe(next);
  });

  it('asks by post where the body does', () => {
    expect(nextAsk({ ...ANNA, contact: 'post' }, { ...DAYS, byPost: true }, day('05'))).toBe('ask');
  });
});

describe('a survey can be filled in', () => {
  it.each([
    ['on the day of the answer', ANNA, '2026-03-02', true],
    ['on the last day', ANNA, '2026-04-01', true],
    ['not a day later', ANNA, '2026-04-02', false],
    ['not before the answer', ANNA, '2026-03-01', false],
    ['not while it is worked on again', { ...ANNA, state: 'inHandling' }, '2026-03-05', false],
  ] as const)('%s', (_what, person, today, open) => {
    expect(isSurveyOpen(person, DAYS, today as CivilDate)).toBe(open);
  });
});
