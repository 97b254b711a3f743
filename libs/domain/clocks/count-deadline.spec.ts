import { addDays } from '#libs/kernel';
import { isWorkingDay } from '#libs/domain/calendar';
import { type Counting, type Unit, MAX_AMOUNT, needsCalendar } from './index.js';
import { book, d, type Scenario, count, dateOf, extend, pause, stepsOf } from '../../../test/support/counted-deadline.js';

describe('the first instant that is late', () => {
  it.each([
    ['Europe/Moscow', '2026-03-02', '2026-03-03T21:00:00Z'],
    ['Asia/Kolkata', '2026-03-02', '2026-03-03T18:30:00Z'],
    ['Pacific/Kiritimati', '2026-03-02', '2026-03-03T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-03-02', '2026-03-04T11:00:00Z'],
    ['Europe/London', '2026-03-27', '2026-03-29T00:00:00Z'], // the hour changes in the night after
    ['Europe/London', '2026-03-28', '2026-03-29T23:00:00Z'],
    ['Europe/London', '2026-10-24', '2026-10-26T00:00:00Z'],
    ['America/Santiago', '2026-09-04', '2026-09-06T04:00:00Z'], // midnight of 6 September does not exist there
    ['Africa/Cairo', '2026-04-22', '2026-04-23T22:00:00Z'], // nor that of 24 April: 00:00 is 01:00
    ['Asia/Beirut', '2026-03-27', '2026-03-28T22:00:00Z'], // nor that of 29 March
  ])('in %s, one day from %s, is %s', (timeZone, start, instant) => {
    const answer = count({ timeZone, start, unit: 'calendar_days' });
    expect(answer).toMatchObject({ status: 'firm', dueExclusive: new Date(instant) });
  });
});

describe('the explanation', () => {
  it('joins days of one kind, and numbers those that count', () => {
    expect(stepsOf(count({ start: '2026-04-27', amount: 6 }))).toEqual([
      'start 2026-04-27',
      'counted 2026-04-28..2026-04-30 1-3',
      'day_off 2026-05-01',
      'weekend 2026-05-02..2026-05-03',
      'counted 2026-05-04..2026-05-06 4-6',
      'due 2026-05-06',
    ]);
  });

  it('shows a worked Saturday, the days beyond the calendar, pauses, extensions and the rollover', () => {
    expect(stepsOf(count({ start: '2025-10-31', amount: 2 }))).toContain('working_weekend 2025-11-01 1-1');
    expect(stepsOf(count({ start: '2026-12-30', amount: 1 }))).toEqual([
      'start 2026-12-30',
      'day_off 2026-12-31',
      'fixed_holiday 2027-01-01',
      'weekend 2027-01-02..2027-01-03',
      'fixed_holiday 2027-01-04..2027-01-08',
      'weekend 2027-01-09..2027-01-10',
      'beyond_calendar 2027-01-11 1-1',
      'due 2027-01-11',
    ]);
    const paused = { pauseSemantics: 'exclude_days_after_P_through_R', history: [pause('2026-04-21', '2026-04-24', 2)] } as const;
    expect(stepsOf(count({ start: '2026-04-20', amount: 3, ...paused, history: [...paused.history] }))).toEqual([
      'start 2026-04-20',
      'pause_capped 2026-04-24',
      'counted 2026-04-21 1-1',
      'paused 2026-04-22..2026-04-23',
      'counted 2026-04-24 2-2',
      'weekend 2026-04-25..2026-04-26',
      'counted 2026-04-27 3-3',
      'due 2026-04-27',
    ]);
    const rolled = {
      unit: 'months',
      start: '2026-01-31',
      rollover: 'next_working_day',
      history: [extend('calendar_days', 7)],
    } as const;
    expect(stepsOf(count({ ...rolled, history: [...rolled.history] }))).toEqual([
      'start 2026-01-31',
      'period 2026-02-01..2026-02-28',
      'month_end 2026-02-28',
      'extended 2026-03-01..2026-03-07',
      'counted 2026-03-01..2026-03-07 1-7',
      'rolled_over 2026-03-07..2026-03-10',
      'due 2026-03-10',
    ]);
  });

  it('says that an end on a day off stays where the rule does not roll it over', () => {
    expect(stepsOf(count({ unit: 'calendar_days', start: '2026-06-11' }))).toContain('not_rolled_over 2026-06-12');
    expect(stepsOf(count({ unit: 'calendar_days', start: '2026-06-11', calendar: null }))).not.toContain(
      'not_rolled_over 2026-06-12',
    );
  });
});

describe('what no caller should ask', () => {
  const noCalendar: Scenario = {
    start: '2026-03-02',
    unit: 'calendar_days',
    calendar: null,
    pauseSemantics: 'exclude_days_after_P_through_R',
  };

  it.each<[string, Scenario]>([
    ['an amount below 1', { start: '2026-03-02', amount: 0 }],
    ['a broken amount', { start: '2026-03-02', amount: 1.5 }],
    ['an amount without end', { start: '2026-03-02', amount: MAX_AMOUNT + 1 }],
    ['an extension without end', { start: '2026-03-02', history: [extend('months', MAX_AMOUNT + 1)] }],
    ['working days without a calendar', { start: '2026-03-02', calendar: null }],
    ['a rollover without a calendar', { start: '2026-03-02', unit: 'weeks', rollover: 'next_working_day', calendar: null }],
    ['working days added without a calendar', { ...noCalendar, history: [extend('working_days', 1)] }],
    ['the cap of a pause without a calendar', { ...noCalendar, history: [pause('2026-03-03', '2026-03-05', 1)] }],
    ['a date past the year 9999', { start: '9998-03-02', unit: 'months', amount: 36 }],
  ])('%s', (_, scenario) => {
    expect(() => count(scenario)).toThrow(RangeError);
  });

  it('needsCalendar says it of a rule beforehand', () => {
    expect(needsCalendar({ unit: 'calendar_days', rollover: 'none' })).toBe(false);
    expect(needsCalendar({ unit: 'months', rollover: 'none' })).toBe(false);
    expect(needsCalendar({ unit: 'working_days', rollover: 'none' })).toBe(true);
    expect(needsCalendar({ unit: 'weeks', rollover: 'previous_working_day' })).toBe(true);
  });
});

describe('what holds for every start of a year', () => {
  const starts = Array.from({ length: 366 }, (_, index) => addDays(d('2025-09-01'), index));
  const calendar = book.byName('RU-5day');

  it('counting n and then m working days is counting n + m', () => {
    for (const start of starts.slice(0, 300)) {
      const first = dateOf(count({ start, amount: 7 }));
      expect(dateOf(count({ start: first, amount: 8 }))).toBe(dateOf(count({ start, amount: 15 })));
      expect(dateOf(count({ start, amount: 7, history: [extend('working_days', 8)] }))).toBe(
        dateOf(count({ start, amount: 15 })),
      );
    }
  });

  it('a count of working days ends on one, and has as many between', () => {
    for (const start of starts.slice(0, 300)) {
      const end = dateOf(count({ start, amount: 10 }));
      let worked = 0;
      for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) worked += 1;
      expect(worked).toBe(10);
      expect(isWorkingDay(d(end), calendar)).toBe(true);
    }
  });

  it.each<[Unit, Counting]>([
    ['calendar_days', 'exclude_start_day'],
    ['working_days', 'start_day_is_day_1'],
    ['weeks', 'exclude_start_day'],
    ['months', 'start_day_is_day_1'],
  ])('%s, %s: more is never earlier, an extension and a pause never shorten', (unit, counting) => {
    for (const start of starts) {
      const rule = {
        start,
        unit,
        counting,
        rollover: 'next_working_day',
        pauseSemantics: 'exclude_days_P_through_R_inclusive',
      } as const;
      const plain = dateOf(count({ ...rule, amount: 3 }));
      expect(dateOf(count({ ...rule, amount: 4 })) >= plain).toBe(true);
      expect(dateOf(count({ ...rule, amount: 3, history: [extend('calendar_days', 1)] })) >= plain).toBe(true);
      expect(dateOf(count({ ...rule, amount: 3, rollover: 'none' })) <= plain).toBe(true);
      if (unit === 'weeks' || unit === 'months') continue;
      expect(dateOf(count({ ...rule, amount: 3, history: [pause(addDays(start, 1), addDays(start, 3))] })) >= plain).toBe(true);
    }
  });

  it('the explanation covers every day from the first to the last, once', () => {
    for (const start of starts) {
      const answer = count({ start, amount: 9 });
      if (answer.status === 'refused') throw new Error('nothing here is refused');
      let expected = addDays(start, 1);
      for (const { from, to, code } of answer.steps) {
        if (code === 'start' || code === 'due') continue;
        expect(from).toBe(expected);
        expected = addDays(to, 1);
      }
      expect(expected).toBe(addDays(answer.unrolledEndDate, 1));
    }
  });
});
