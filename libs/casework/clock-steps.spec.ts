import { calendarBook, shippedCalendars } from '#libs/domain/calendar';
import { type DeadlineInput, type Step, type StepCode, countDeadline } from '#libs/domain/clocks';
import { catalogueFaults } from '#libs/platform/i18n';
import { LANGUAGES, type Language, civilDate } from '#libs/kernel';
import { explainSteps } from './clock-steps.js';
import { CLOCK_STEPS_EN } from './clock-steps.messages.en.js';
import { CLOCK_STEPS_RU } from './clock-steps.messages.ru.js';

const d = civilDate;
const step = (code: StepCode, params: Step['params'] = {}, to = '2026-04-28'): Step => ({
  from: d('2026-04-28'),
  to: d(to),
  code,
  params,
});
const textOf = (language: Language, ...args: Parameters<typeof step>) => explainSteps([step(...args)], language)[0]?.text;

describe('the words of a deadline', () => {
  it('agree in both languages', () => {
    expect(catalogueFaults({ en: CLOCK_STEPS_EN, ru: CLOCK_STEPS_RU })).toEqual([]);
  });

  it.each([
    [1, '1 рабочий день'],
    [2, '2 рабочих дня'],
    [5, '5 рабочих дней'],
    [21, '21 рабочий день'],
  ])('count %i working days in Russian', (amount, words) => {
    expect(textOf('ru', 'start', { unit: 'working_days', amount, counting: 'exclude_start_day' })).toContain(`Срок — ${words},`);
  });

  it('put a week into the accusative where it is added', () => {
    expect(textOf('ru', 'extended', { unit: 'weeks', amount: 1 })).toContain('продлён на 1 неделю.');
    expect(textOf('ru', 'period', { unit: 'weeks', amount: 1 })).toContain(': 1 неделя.');
  });

  it.each<[Language, string, string]>([
    ['en', '28 April 2026: day 1.', '28 April 2026 to 30 April 2026: days 1 to 3.'],
    ['ru', '28 апреля 2026\u00a0г.: день 1-й.', 'с 28 апреля 2026\u00a0г. по 30 апреля 2026\u00a0г.: дни с 1-го по 3-й.'],
  ])('%s: tell one day from several', (language, one, several) => {
    expect(textOf(language, 'counted', { first: 1, last: 1 })).toBe(one);
    expect(textOf(language, 'counted', { first: 1, last: 3 }, '2026-04-30')).toBe(several);
  });

  it('can be spoken for everything the engine says', () => {
    const input: DeadlineInput = {
      timeZone: 'Europe/Moscow',
      startOn: d('2026-12-01'),
      rule: {
        unit: 'working_days',
        amount: 20,
        counting: 'exclude_start_day',
        rollover: 'next_working_day',
        pauseSemantics: 'exclude_days_after_P_through_R',
      },
      calendar: calendarBook(shippedCalendars()).byName('RU-5day'),
      history: [
        { type: 'pause', from: d('2026-12-02'), to: d('2026-12-20'), capWorkingDays: 2 },
        { type: 'extend', unit: 'months', amount: 1 },
        { type: 'extend', unit: 'agreed_date', date: d('2027-02-27'), agreedAt: d('2026-12-30') },
      ],
      limits: {
        extension: { unit: 'working_days', maxAmount: 5, cap: 'unlessGoodReason', maxCount: null },
        pause: { capWorkingDays: null },
      },
    };
    const answer = countDeadline(input);
    if (answer.status === 'refused') throw new Error(answer.code);

    const codes = new Set(answer.steps.map(({ code }) => code));
    expect(codes).toEqual(
      new Set([
        'start',
        'pause_capped',
        'counted',
        'weekend',
        'paused',
        'day_off',
        'fixed_holiday',
        'beyond_calendar',
        'above_cap',
        'extended',
        'period',
        'agreed_date',
        'rolled_over',
        'due',
      ]),
    );
    for (const language of LANGUAGES) {
      for (const { text } of explainSteps(answer.steps, language)) expect(text).not.toMatch(/[{}]|none|undefined/);
    }
  });
});
