import { book, d, type Scenario, count, dateOf, extend, agree, pause } from '../../../test/support/counted-deadline.js';

describe('Russian law', () => {
  const thirtyDays = { unit: 'calendar_days', amount: 30, rollover: 'next_working_day' } as const;

  it.each([
    ['59-FZ art. 12(1): across the New Year', { ...thirtyDays, start: '2025-12-11' }, '2026-01-12'],
    ['59-FZ art. 12(1): ends on a working day', { ...thirtyDays, start: '2026-03-11' }, '2026-04-10'],
    ['59-FZ art. 12(1): across a leap February', { ...thirtyDays, start: '2024-02-01' }, '2024-03-04'],
    ['59-FZ art. 8(2): three days, over a weekend', { ...thirtyDays, amount: 3, start: '2026-05-07' }, '2026-05-12'],
    ['210-FZ art. 11.2(6): 15 working days', { amount: 15, start: '2026-04-23' }, '2026-05-18'],
    ['210-FZ art. 11.2(6): 5 working days', { amount: 5, start: '2025-04-30' }, '2025-05-13'],
    ['PP RF 840: register on the next working day, a worked Saturday', { start: '2025-10-31' }, '2025-11-01'],
    ['PP RF 840: register on the next working day, from a holiday', { start: '2026-01-01' }, '2026-01-12'],
    ['248-FZ art. 43(2): 20 working days', { amount: 20, start: '2026-06-01' }, '2026-06-30'],
    [
      "the body's own rule: back to the working day before",
      { ...thirtyDays, rollover: 'previous_working_day', start: '2026-04-08' },
      '2026-05-08',
    ],
    ['GK RF art. 192(3): a month from 31 January', { unit: 'months', start: '2026-01-31' }, '2026-02-28'],
    ['GK RF art. 192(3): a month from 31 January of a leap year', { unit: 'months', start: '2024-01-31' }, '2024-02-29'],
  ] as const)('%s', (_, scenario, date) => {
    expect(count(scenario)).toMatchObject({ status: 'firm', dueDate: date });
  });
});

describe('day 1', () => {
  const uk = { calendar: 'GB-SCT', timeZone: 'Europe/London' } as const;

  it.each<[string, Scenario, string]>([
    ['a working day is day 1', { ...uk, start: '2026-06-10', amount: 5 }, '2026-06-17'],
    ['one working day from a working day is that day', { ...uk, start: '2026-06-10' }, '2026-06-10'],
    ['a Saturday before a bank holiday: Tuesday is day 1', { ...uk, start: '2026-06-13' }, '2026-06-16'],
    ['one calendar day is the day itself', { unit: 'calendar_days', start: '2026-06-13' }, '2026-06-13'],
    ['thirty calendar days', { unit: 'calendar_days', amount: 30, start: '2026-10-10' }, '2026-11-08'],
    ['a week ends the day before the same weekday', { unit: 'weeks', start: '2026-03-18' }, '2026-03-24'],
    ['a month ends the day before the corresponding one', { unit: 'months', start: '2026-03-01' }, '2026-03-31'],
    ['a year from 29 February ends on the last of February', { unit: 'months', amount: 12, start: '2024-02-29' }, '2025-02-28'],
    ['a month without the corresponding day ends on its last', { unit: 'months', start: '2026-01-29' }, '2026-02-28'],
    ['the month has the corresponding day, its last', { unit: 'months', start: '2026-01-28' }, '2026-02-27'],
    ['from the last of a short month', { unit: 'months', start: '2026-02-28' }, '2026-03-27'],
  ])('start_day_is_day_1: %s', (_, scenario, date) => {
    expect(dateOf(count({ counting: 'start_day_is_day_1', ...scenario }))).toBe(date);
  });

  it.each<[string, Scenario, string]>([
    ['from a working day', { ...uk, start: '2026-06-10', amount: 5 }, '2026-06-18'],
    ['from a Saturday before a bank holiday', { ...uk, start: '2026-06-13' }, '2026-06-16'],
    ['weeks: the same weekday', { unit: 'weeks', amount: 2, start: '2026-03-18' }, '2026-04-01'],
    ['months are added at once: 31 December + 2', { unit: 'months', amount: 2, start: '2026-12-31' }, '2027-02-28'],
    ['six months from 31 August', { unit: 'months', amount: 6, start: '2026-08-31' }, '2027-02-28'],
  ])('exclude_start_day: %s', (_, scenario, date) => {
    expect(dateOf(count(scenario))).toBe(date);
  });
});

describe('what is not known', () => {
  it('15 working days into a year without a decree: a working date, said to be provisional', () => {
    expect(count({ start: '2026-12-21', amount: 15 })).toMatchObject({
      status: 'provisional',
      because: ['calendar'],
      workingDate: '2027-01-20',
      unrolledEndDate: '2027-01-20',
      workingExclusive: new Date('2027-01-20T21:00:00Z'),
    });
  });

  it.each<[string, Scenario, string]>([
    [
      'a rollover from inside the span to outside',
      { unit: 'calendar_days', amount: 10, start: '2026-12-21', rollover: 'next_working_day' },
      '2027-01-11',
    ],
    [
      'a rollover back to before the span',
      { unit: 'calendar_days', amount: 2, start: '2023-12-30', rollover: 'previous_working_day' },
      '2023-12-29',
    ],
    [
      'an end outside the span that needs no rolling',
      { unit: 'calendar_days', amount: 30, start: '2026-12-21', rollover: 'next_working_day' },
      '2027-01-20',
    ],
    ['working days counted before the span', { start: '2023-12-28', amount: 5 }, '2024-01-12'],
    ['an extension past the span', { start: '2026-12-21', amount: 5, history: [extend('working_days', 3)] }, '2027-01-11'],
    [
      'a pause past the span',
      {
        start: '2026-12-21',
        amount: 5,
        pauseSemantics: 'exclude_days_P_through_R_inclusive',
        history: [pause('2026-12-28', '2027-01-12')],
      },
      '2027-01-13',
    ],
  ])('provisional: %s', (_, scenario, date) => {
    expect(count(scenario)).toMatchObject({ status: 'provisional', because: ['calendar'], workingDate: date });
  });

  it.each<[string, Scenario, string]>([
    ['calendar days that are not rolled over', { unit: 'calendar_days', amount: 30, start: '2026-12-21' }, '2027-01-20'],
    ['months that are not rolled over', { unit: 'months', amount: 6, start: '2026-12-21' }, '2027-06-21'],
    ['the last day that is known', { start: '2026-12-29' }, '2026-12-30'],
    [
      'a rollover back into the span',
      { unit: 'calendar_days', amount: 10, start: '2026-12-21', rollover: 'previous_working_day' },
      '2026-12-30',
    ],
    [
      'an agreed date outside the span that is not rolled over',
      { start: '2026-12-01', history: [agree('2027-03-01')] },
      '2027-03-01',
    ],
  ])('firm: %s', (_, scenario, date) => {
    expect(count(scenario)).toMatchObject({ status: 'firm', dueDate: date });
  });

  it('an unverified number is never firm, whatever the calendar knows', () => {
    expect(count({ start: '2026-03-02', confidence: 'U' })).toMatchObject({
      status: 'provisional',
      because: ['unverified_rule'],
    });
    expect(count({ start: '2026-12-30', confidence: 'U' })).toMatchObject({
      status: 'provisional',
      because: ['calendar', 'unverified_rule'],
    });
    expect(count({ start: '2026-03-02', confidence: 'M' })).toMatchObject({ status: 'firm' });
  });

  it('looks at fixed holidays outside the span only', () => {
    const calendar = { ...book.byName('weekends-only'), validTo: d('2026-01-31'), fixedHolidays: new Set(['01-15', '02-02']) };
    expect(count({ calendar, start: '2026-01-14' })).toMatchObject({ status: 'firm', dueDate: '2026-01-15' });
    expect(count({ calendar, start: '2026-01-30' })).toMatchObject({ status: 'provisional', workingDate: '2026-02-03' });
  });

  it('ignores days off outside the span', () => {
    const calendar = { ...book.byName('weekends-only'), validTo: d('2026-01-31'), daysOff: new Set([d('2026-02-02')]) };
    expect(count({ calendar, start: '2026-01-30' })).toMatchObject({ workingDate: '2026-02-02' });
  });
});
