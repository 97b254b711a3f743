import { type ClockHistoryEvent, type ClockLimits } from './index.js';
import { type Scenario, count, dateOf, extend, agree, pause, stepsOf } from '../../../test/support/counted-deadline.js';

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
