import { type Scenario, count, pause } from '../../../test/support/counted-deadline.js';

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
