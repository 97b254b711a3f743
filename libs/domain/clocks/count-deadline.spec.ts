import { addDays, civilDate } from '#libs/kernel';
import { type WorkingCalendar, calendarBook, isWorkingDay, shippedCalendars } from '#libs/domain/calendar';
import {
  type ClockHistoryEvent,
  type ClockLimits,
  type Counting,
  type CountingRule,
  type DeadlineAnswer,
  type DeadlineInput,
  type Unit,
  MAX_AMOUNT,
  countDeadline,
  needsCalendar,
} from './index.js';

const book = calendarBook(shippedCalendars());
const d = civilDate;

interface Scenario extends Partial<CountingRule> {
  start: string;
  calendar?: string | WorkingCalendar | null;
  history?: ClockHistoryEvent[];
  limits?: ClockLimits;
  timeZone?: string;
  confidence?: DeadlineInput['confidence'];
}

function count({ start, calendar = 'RU-5day', history = [], limits, timeZone = 'Europe/Moscow', confidence, ...rule }: Scenario) {
  return countDeadline({
    timeZone,
    startOn: d(start),
    rule: { unit: 'working_days', amount: 1, counting: 'exclude_start_day', rollover: 'none', ...rule },
    calendar: typeof calendar === 'string' ? book.byName(calendar) : calendar,
    history,
    limits,
    confidence,
  });
}

/** The date of an answer, firm or not; the code of a refusal. */
function dateOf(answer: DeadlineAnswer): string {
  switch (answer.status) {
    case 'firm':
      return answer.dueDate;
    case 'provisional':
      return answer.workingDate;
    case 'refused':
      return answer.code;
  }
}

const extend = (unit: Unit, amount: number, decidedAt?: string): ClockHistoryEvent => ({
  type: 'extend',
  unit,
  amount,
  decidedAt: decidedAt === undefined ? undefined : d(decidedAt),
});
const agree = (date: string, agreedAt?: string): ClockHistoryEvent => ({
  type: 'extend',
  unit: 'agreed_date',
  date: d(date),
  agreedAt: agreedAt === undefined ? undefined : d(agreedAt),
});
const pause = (from: string, to: string, capWorkingDays?: number): ClockHistoryEvent => ({
  type: 'pause',
  from: d(from),
  to: d(to),
  capWorkingDays,
});

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

describe('pauses', () => {
  const after = { amount: 20, start: '2026-04-20', pauseSemantics: 'exclude_days_after_P_through_R' } as const;
  const inclusive = { ...after, pauseSemantics: 'exclude_days_P_through_R_inclusive' } as const;

  it.each<[string, Scenario, string]>([
    [
      '248-FZ art. 43(4): the day of the request counts',
      { ...after, history: [pause('2026-04-22', '2026-04-24')] },
      '2026-05-22',
    ],
    ['FOIA 2000 s. 10(2): both ends are left out', { ...inclusive, history: [pause('2026-04-22', '2026-04-24')] }, '2026-05-25'],
    ['answered on the day of the request', { ...after, history: [pause('2026-04-22', '2026-04-22')] }, '2026-05-20'],
    ['within a weekend', { ...inclusive, history: [pause('2026-04-25', '2026-04-26')] }, '2026-05-20'],
    ['a cap of five: the rest counts again', { ...after, history: [pause('2026-04-22', '2026-05-29', 5)] }, '2026-05-27'],
    ['a cap that is not reached', { ...after, history: [pause('2026-04-22', '2026-04-24', 5)] }, '2026-05-22'],
    ['a cap reached on the last day', { ...after, history: [pause('2026-04-22', '2026-04-24', 2)] }, '2026-05-22'],
    [
      'two pauses add up',
      { ...after, history: [pause('2026-04-22', '2026-04-24'), pause('2026-04-27', '2026-04-28')] },
      '2026-05-25',
    ],
    [
      'two pauses that overlap do not',
      { ...after, history: [pause('2026-04-22', '2026-04-24'), pause('2026-04-21', '2026-04-23')] },
      '2026-05-25',
    ],
    ['before the start', { ...after, history: [pause('2026-04-01', '2026-04-10')] }, '2026-05-20'],
    ['over the start', { ...after, history: [pause('2026-04-01', '2026-04-22')] }, '2026-05-22'],
    ['after the end', { ...after, history: [pause('2026-05-20', '2026-05-25')] }, '2026-05-20'],
    [
      'of calendar days',
      { ...after, unit: 'calendar_days', calendar: null, history: [pause('2026-04-22', '2026-04-24')] },
      '2026-05-12',
    ],
    [
      'of the first day, when it would be day 1',
      { ...inclusive, counting: 'start_day_is_day_1', history: [pause('2026-04-20', '2026-04-20')] },
      '2026-05-20',
    ],
    [
      "the pack's cap where it is shorter",
      { ...after, limits: { extension: null, pause: { capWorkingDays: 2 } }, history: [pause('2026-04-22', '2026-05-29', 5)] },
      '2026-05-22',
    ],
    [
      "the pause's cap where it is shorter",
      { ...after, limits: { extension: null, pause: { capWorkingDays: 5 } }, history: [pause('2026-04-22', '2026-05-29', 2)] },
      '2026-05-22',
    ],
  ])('%s', (_, scenario, date) => {
    expect(count(scenario)).toMatchObject({ status: 'firm', dueDate: date });
  });

  it.each<[string, Scenario, object]>([
    ['the rule knows none', { start: '2026-04-20' }, { cause: 'no_pause' }],
    ['the pack gives none', { ...after, limits: { extension: null, pause: null } }, { cause: 'no_pause' }],
    ['weeks have no days to leave out', { ...after, unit: 'weeks' }, { cause: 'unit' }],
    ['months have no days to leave out', { ...after, unit: 'months' }, { cause: 'unit' }],
  ])('refused: %s', (_, scenario, params) => {
    const history = [pause('2026-04-22', '2026-04-24')];
    expect(count({ ...scenario, history })).toEqual({ status: 'refused', code: 'pause_forbidden', params });
  });
});

describe('extensions', () => {
  const thirty = { unit: 'calendar_days', amount: 30, start: '2026-03-02', rollover: 'next_working_day' } as const;

  it.each<[string, Scenario, string]>([
    [
      '59-FZ art. 12(2): adds to the end before its rollover',
      { ...thirty, start: '2026-02-06', history: [extend('calendar_days', 30)] },
      '2026-04-07',
    ],
    [
      '248-FZ art. 43(2): 20 + 20 working days',
      { amount: 20, start: '2026-04-20', history: [extend('working_days', 20)] },
      '2026-06-18',
    ],
    ['in other units than the clock', { ...thirty, history: [extend('working_days', 5)] }, '2026-04-08'],
    ['by weeks', { ...thirty, history: [extend('weeks', 1)] }, '2026-04-08'],
    [
      'by a month from the last of a month',
      { unit: 'months', start: '2026-07-31', history: [extend('months', 1)] },
      '2026-09-30',
    ],
    [
      'day 1 is the day after the end also where the start was day 1',
      {
        calendar: 'GB-SCT',
        counting: 'start_day_is_day_1',
        amount: 5,
        start: '2026-06-10',
        history: [extend('working_days', 5)],
      },
      '2026-06-24',
    ],
    ['two of them', { ...thirty, history: [extend('calendar_days', 10), extend('calendar_days', 10)] }, '2026-04-21'],
    ['an agreed date takes the place of the end', { ...thirty, history: [agree('2026-09-30')] }, '2026-09-30'],
    ['an agreed date is rolled over too', { ...thirty, history: [agree('2026-06-12')] }, '2026-06-15'],
    [
      'an extension adds to an agreed date',
      { ...thirty, history: [agree('2026-06-12'), extend('calendar_days', 3)] },
      '2026-06-15',
    ],
    [
      'SI 2009/309 reg. 14(3)(b): a longer period agreed before the first expires',
      {
        unit: 'months',
        amount: 6,
        counting: 'start_day_is_day_1',
        calendar: 'GB-ENG',
        start: '2026-01-15',
        history: [agree('2026-09-30', '2026-07-14')],
      },
      '2026-09-30',
    ],
  ])('%s', (_, scenario, date) => {
    expect(count(scenario)).toMatchObject({ status: 'firm', dueDate: date });
  });

  it('leaves paused days out of the extension as well', () => {
    const rule = { amount: 5, start: '2026-03-02', pauseSemantics: 'exclude_days_after_P_through_R' } as const;
    const history = [extend('working_days', 5, '2026-03-05'), pause('2026-03-11', '2026-03-13')];
    expect(dateOf(count({ ...rule, history: history.slice(0, 1) }))).toBe('2026-03-17');
    expect(dateOf(count({ ...rule, history }))).toBe('2026-03-19');
  });

  it('moves an extension along when a pause before it moves the end', () => {
    const rule = { amount: 5, start: '2026-03-02', pauseSemantics: 'exclude_days_after_P_through_R' } as const;
    const history = [extend('working_days', 5, '2026-03-05'), pause('2026-03-03', '2026-03-05')];
    expect(dateOf(count({ ...rule, history }))).toBe('2026-03-19');
  });

  describe('in time up to and including the due date as it then stands', () => {
    // 30 days from 6 February 2026 end on Sunday 8 March, a holiday; rolled over: Tuesday 10 March.
    const rolled = { ...thirty, start: '2026-02-06' };

    it.each<[string, string, string]>([
      ['on the un-rolled end', '2026-03-08', '2026-04-07'],
      ['on the due date', '2026-03-10', '2026-04-07'],
      ['a day later', '2026-03-11', 'extension_late'],
    ])('%s', (_, decidedAt, outcome) => {
      expect(dateOf(count({ ...rolled, history: [extend('calendar_days', 30, decidedAt)] }))).toBe(outcome);
    });

    it('judges a second extension by the date the first one led to', () => {
      const history = [extend('calendar_days', 30, '2026-03-10'), extend('calendar_days', 5, '2026-04-07')];
      expect(dateOf(count({ ...rolled, history }))).toBe('2026-04-13');
    });

    it('counts pauses that came before, and not those that came after', () => {
      const rule = { amount: 5, start: '2026-03-02', pauseSemantics: 'exclude_days_after_P_through_R' } as const;
      const longPause = pause('2026-03-03', '2026-03-06');
      const late = extend('working_days', 5, '2026-03-11');
      expect(dateOf(count({ ...rule, history: [longPause, late] }))).toBe('2026-03-20');
      expect(dateOf(count({ ...rule, history: [late, longPause] }))).toBe('extension_late');
    });

    it('checks an agreed date by the day of the agreement', () => {
      expect(dateOf(count({ ...rolled, history: [agree('2026-09-30', '2026-03-10')] }))).toBe('2026-09-30');
      expect(count({ ...rolled, history: [agree('2026-09-30', '2026-03-11')] })).toEqual({
        status: 'refused',
        code: 'extension_late',
        params: { decidedOn: '2026-03-11', dueOn: '2026-03-10' },
      });
    });
  });

  describe('within the limits of a pack', () => {
    const limited = (extension: ClockLimits['extension']): ClockLimits => ({ extension, pause: null });
    const days = { unit: 'calendar_days', maxAmount: 30, cap: 'hard', maxCount: 1 } as const;
    const housing = { unit: 'working_days', maxAmount: 10, cap: 'unlessGoodReason', maxCount: null } as const;

    it.each<[string, ClockLimits['extension'], ClockHistoryEvent[], string]>([
      ['210-FZ: none at all', null, [extend('calendar_days', 1)], 'extension_forbidden'],
      ['59-FZ art. 12(2): thirty days', days, [extend('calendar_days', 30)], '2026-05-04'],
      ['59-FZ art. 12(2): no more than thirty days', days, [extend('calendar_days', 31)], 'extension_above_cap'],
      ['59-FZ art. 12(2): once', days, [extend('calendar_days', 5), extend('calendar_days', 5)], 'second_extension'],
      ['a cap in other units: within', days, [extend('weeks', 4)], '2026-04-29'],
      ['a cap in other units: beyond', days, [extend('weeks', 5)], 'extension_above_cap'],
      ['an agreed date within the cap', days, [agree('2026-05-01')], '2026-05-04'],
      ['an agreed date beyond the cap', days, [agree('2026-05-02')], 'extension_above_cap'],
      ['Complaint Handling Code 6.4: ten working days', housing, [extend('working_days', 10)], '2026-04-15'],
      ['Complaint Handling Code 6.4: more, with a good reason on record', housing, [extend('working_days', 15)], '2026-04-22'],
      [
        'SPSO stage 2: no cap',
        { unit: 'agreed_date', maxAmount: null, cap: 'none', maxCount: null },
        [agree('2027-01-29')],
        '2027-01-29',
      ],
    ])('%s', (_, extension, history, outcome) => {
      expect(dateOf(count({ ...thirty, limits: limited(extension), history }))).toBe(outcome);
    });

    it('refuses above a soft cap when it is known that no good reason was given', () => {
      const history: ClockHistoryEvent[] = [{ type: 'extend', unit: 'working_days', amount: 11, goodReason: false }];
      expect(count({ ...thirty, limits: limited(housing), history })).toEqual({
        status: 'refused',
        code: 'extension_above_cap',
        params: { unit: 'working_days', cap: 10, kind: 'unlessGoodReason' },
      });
    });

    it('says in the steps that a soft cap was passed', () => {
      const answer = count({ ...thirty, limits: limited(housing), history: [extend('working_days', 15)] });
      expect(stepsOf(answer)).toContain('above_cap 2026-04-22');
    });
  });
});

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

function stepsOf(answer: DeadlineAnswer): string[] {
  if (answer.status === 'refused') return [];
  return answer.steps.map(({ from, to, code, params }) => {
    const span = from === to ? from : `${from}..${to}`;
    const numbers = 'first' in params ? ` ${params['first']}-${params['last']}` : '';
    return `${code} ${span}${numbers}`;
  });
}
