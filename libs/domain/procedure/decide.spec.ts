import { type CivilDate, type EventPayloads, type Outcome, type PointId, SYSTEM, caseEvent } from '#libs/kernel';
import { addYear, calendarBook, shippedCalendars } from '#libs/domain/calendar';
import { CLERK, HASH, LivedCase, MESSAGE, REMEDY, newCase, procedureNamed } from '../../../test/support/procedure.js';
import { samplePayloads } from '../../../test/support/sample-events.js';
import { caseOutcome } from './outcome.js';
import { decide, forecastDates, recalculate } from './index.js';

const own = () => new LivedCase(procedureNamed('own-standard', '2000-01-01'));
const ru59 = () => new LivedCase(procedureNamed('ru-59fz', '2025-03-30'));
const ru210 = () => new LivedCase(procedureNamed('ru-210fz', '2018-10-18'));
const typesOf = (lived: LivedCase) => lived.plans.map(({ event }) => event.type);
const noticesOf = (lived: LivedCase) => lived.plans.flatMap((plan) => plan.notices.map(({ notice }) => notice));

describe('own-standard', () => {
  it('registers at once, by the promise that receipt is registration', () => {
    const lived = own().on('2026-11-23').received('web');
    expect(typesOf(lived)).toEqual(['case.received', 'case.registered']);
    expect(lived.file).toMatchObject({ state: 'registered', registeredOn: '2026-11-23' });
  });

  it('promises 3 working days to the acknowledgement and 20 to the answer, firm, and one letter', () => {
    const lived = own().on('2026-11-23').received('web');
    expect(forecastDates(lived.procedure, lived.file, lived.noon)).toEqual([
      { clock: 'acknowledge', date: '2026-11-26', status: 'firm', because: [], targetOn: null },
      { clock: 'answer', date: '2026-12-21', status: 'firm', because: [], targetOn: null },
    ]);
    expect(lived.plans.flatMap((plan) => plan.notices)).toEqual([{ notice: 'acknowledgement', params: { on: '2026-11-23' } }]);
  });

  it('counts a late evening from the next working day, and takes what is done before as done in time', () => {
    const lived = own().on('2026-03-06'); // a Friday, after the body's hour
    const payload = { ...samplePayloads(lived)['case.received'], on: '2026-03-09' as CivilDate };
    lived.then('case.received', payload).on('2026-03-07').decided();
    expect(lived.clock('answer')).toMatchObject({ startedOn: '2026-03-09', dueOn: '2026-04-06' });
    expect(lived.file).toMatchObject({ registeredOn: '2026-03-09', state: 'decided' });
  });

  it('refuses a receipt that lies in the future', () => {
    const lived = own().on('2026-03-06');
    const payload = { ...samplePayloads(lived)['case.received'], receivedAt: '2026-03-07T00:00:00.000Z' };
    expect(() => lived.then('case.received', payload)).toThrow('case.received_in_future');
  });
});

describe('from paper to answer', () => {
  it('59-FZ: the answer is in time when it is sent, and closes the case', () => {
    const lived = ru59()
      .on('2026-03-02')
      .received()
      .on('2026-03-03')
      .registered()
      .on('2026-03-20')
      .decided()
      .on('2026-03-23')
      .answered();
    expect(typesOf(lived).slice(-2)).toEqual(['answer.sent', 'case.closed']);
    expect(noticesOf(lived)).toEqual(['receipt', 'answer']);
    expect(lived.file.clocks.map(({ code, status, stoppedOn }) => [code, status, stoppedOn]).sort()).toEqual([
      ['answer', 'stopped', '2026-03-23'],
      ['forward', 'stopped', '2026-03-20'],
      ['register', 'stopped', '2026-03-03'],
    ]);
  });

  it('59-FZ, art. 8(3): a case taken up in time, and passed on after its seven days, was passed on late', () => {
    const lived = ru59()
      .on('2026-03-02')
      .received()
      .registered()
      .on('2026-03-04')
      .then('case.accepted', { on: '2026-03-04' as CivilDate });
    expect(lived.clock('forward')).toMatchObject({ status: 'stopped', dueOn: '2026-03-10', stoppedOn: '2026-03-04' });

    lived.on('2026-03-10').then('case.transferred', { ...samplePayloads(lived)['case.transferred'], on: lived.today });
    expect(lived.clock('forward')).toMatchObject({ status: 'stopped', dueOn: '2026-03-10', stoppedOn: '2026-03-10' });

    const late = ru59()
      .on('2026-03-02')
      .received()
      .registered()
      .then('case.accepted', { on: '2026-03-02' as CivilDate });
    late.on('2026-03-11').then('case.transferred', { ...samplePayloads(late)['case.transferred'], on: late.today });
    expect(late.clock('forward')).toMatchObject({ dueOn: '2026-03-10', stoppedOn: '2026-03-11' });
    expect(late.plans.at(-1)!.alarms).toEqual([]);
  });

  it('stays open for the body until its remedies are done', () => {
    const lived = ru59().on('2026-03-02').received().registered().decided('upheld').answered();
    expect(lived.file).toMatchObject({ state: 'answered', openRemedies: [REMEDY] });
    lived.on('2026-04-01').then('remedy.done', { remedyId: REMEDY, on: lived.today, evidenceHash: HASH });
    expect(lived.file).toMatchObject({ state: 'closed', openRemedies: [] });
    expect(noticesOf(lived).slice(-1)).toEqual(['remedyDone']);
    expect(() => lived.then('remedy.dropped', { remedyId: REMEDY, reasonHash: HASH })).toThrow('remedy.settled');
  });

  it('records who took part, once in each role', () => {
    const lived = ru59().on('2026-03-02').received().registered().then('answer.drafted', { version: 1, textHash: HASH });
    lived.then('answer.drafted', { version: 2, textHash: HASH }).decided();
    expect(lived.file.participations.map(({ role }) => role)).toEqual(['registrar', 'drafter', 'decider']);
  });

  it('rings before the date on working days at the body’s hour, and at the first instant that is late', () => {
    const lived = ru210().on('2026-10-26').received().registered();
    const alarms = lived.plans.at(-1)?.alarms.filter(({ clock }) => clock === 'decide');
    expect(alarms?.map(({ kind, level, ringAt }) => [kind, level, ringAt.toISOString()])).toEqual([
      ['warning', 0, '2026-11-10T06:00:00.000Z'],
      ['warning', 1, '2026-11-16T06:00:00.000Z'],
      ['breach', 2, '2026-11-17T21:00:00.000Z'],
    ]);
  });

  it('rings a breach that was entered too late, and no warning of it', () => {
    const lived = ru59().on('2026-03-02');
    const payload = samplePayloads(lived)['case.received'];
    const late = lived.on('2026-03-20').then('case.received', payload);
    expect(late.plans[0]?.alarms.map(({ kind, ringAt }) => [kind, ringAt.toISOString()])).toEqual([
      ['breach', '2026-03-05T21:00:00.000Z'],
    ]);
  });
});

describe('reopening', () => {
  it('counts the pack’s clock anew, a round further, and forgets that it was answered', () => {
    const lived = ru59().on('2026-03-02').received().registered().on('2026-03-20').decided().answered();
    lived.on('2026-05-05').then('case.reopened', { ground: 'error', on: lived.today, messageId: MESSAGE, reasonHash: HASH });
    expect(lived.plans.at(-1)).toMatchObject({
      changes: { state: 'inHandling', answeredOn: null, closedOn: null, outcome: null },
      notices: [{ notice: 'reopened' }],
    });
    expect(lived.clock('answer', 2)).toMatchObject({ status: 'running', startedOn: '2026-05-05', dueOn: '2026-06-04' });
    expect(lived.clock('answer', 1).status).toBe('stopped');
  });

  it('lets a second decision name some of the points only', () => {
    const pointIds = ['point-1', 'point-2'] as PointId[];
    const lived = new LivedCase(procedureNamed('ru-59fz', '2025-03-30'), newCase({ pointIds }))
      .on('2026-03-02')
      .received()
      .registered();
    lived
      .decided('notUpheld')
      .answered()
      .then('case.reopened', { ground: 'error', on: lived.today, messageId: MESSAGE, reasonHash: HASH });
    const decision = samplePayloads(lived)['decision.issued'];
    const [first] = decision.points;
    lived.then('decision.issued', { ...decision, points: [{ ...first!, outcome: 'duplicate' }] });
    expect(lived.file.points.map(({ outcome }) => outcome)).toEqual(['duplicate', 'notUpheld']);
  });

  it('210-FZ: starts the clock for telling a second time, after the second decision', () => {
    const lived = ru210().on('2026-03-02').received().registered().decided().answered();
    lived.on('2026-03-10').then('case.reopened', { ground: 'newFacts', on: lived.today, messageId: MESSAGE, reasonHash: HASH });
    expect(forecastDates(lived.procedure, lived.file, lived.noon).map(({ clock, status }) => [clock, status])).toEqual([
      ['decide', 'firm'],
      ['tell', 'latest'],
    ]);
    expect(lived.on('2026-03-12').decided().clock('tell', 2)).toMatchObject({ status: 'running', dueOn: '2026-03-13' });
  });
});

describe('imported history', () => {
  const imported = (state: 'closed' | 'inHandling') => {
    const lived = ru59().on('2026-03-02');
    return lived.then('case.imported', { ...samplePayloads(lived)['case.imported'], state, closedAt: null }, SYSTEM);
  };

  it('stays in the state it came with, starts no clock, rings nothing and sends nothing', () => {
    expect(imported('closed').plans).toMatchObject([
      { changes: { state: 'closed' }, clocks: [], alarms: [], notices: [], then: [] },
    ]);
  });

  it('is on no clock later either', () => {
    const lived = imported('closed')
      .on('2026-03-10')
      .then('case.reopened', { ground: 'error', on: '2026-03-10' as CivilDate, messageId: MESSAGE, reasonHash: HASH });
    expect(lived.file).toMatchObject({ state: 'inHandling', clocks: [] });
    expect(forecastDates(lived.procedure, lived.file, lived.noon)).toEqual([]);
  });
});

describe('what is known later', () => {
  const decree = { year: 2027, source: 'an invented decree', daysOff: ['2027-01-11'] as CivilDate[], workingWeekendDays: [] };

  it('moves the open clocks that rest on a year that was added, and is recorded on each', () => {
    const lived = ru59().on('2026-12-10').received().registered();
    expect(recalculate(lived.procedure, lived.file)).toEqual([]);

    const calendars = shippedCalendars().map((calendar) => (calendar.name === 'RU-5day' ? addYear(calendar, decree) : calendar));
    const procedure = { ...lived.procedure, calendars: calendarBook(calendars) };
    const moved = recalculate(procedure, lived.file);
    expect(moved).toEqual([
      { clock: 'answer', round: 1, from: '2027-01-11', to: '2027-01-12', wasBecause: ['calendar'], because: [] },
    ]);

    const payload = {
      clock: 'answer',
      round: 1,
      from: '2027-01-11',
      to: '2027-01-12',
      cause: 'calendar',
    } as EventPayloads['clock.recalculated'];
    const plan = decide(procedure, lived.file, caseEvent('clock.recalculated', payload, SYSTEM, lived.noon), lived.noon);
    expect(plan.clocks).toMatchObject([{ code: 'answer', dueOn: '2027-01-12', because: [] }]);
    expect(plan.alarms.at(-1)).toMatchObject({ kind: 'breach', ringAt: new Date('2027-01-12T21:00:00Z') });
    expect(recalculate(procedure, plan.file)).toEqual([]);

    const stale = caseEvent('clock.recalculated', { ...payload, to: '2027-01-13' as CivilDate }, SYSTEM, lived.noon);
    expect(() => decide(procedure, lived.file, stale, lived.noon)).toThrow('case.changed');
  });

  it('counts by the matter’s own number once the matter is known', () => {
    const lived = ru59().on('2026-03-30').received().registered();
    const classified = { ...samplePayloads(lived)['case.classified'], matter: 'migrationAppeal' };
    lived.then('case.classified', classified);
    expect(typesOf(lived).slice(-2)).toEqual(['case.classified', 'clock.recalculated']);
    expect(lived.plans.at(-1)?.event.payload).toEqual({
      clock: 'answer',
      round: 1,
      from: '2026-04-29',
      to: '2026-04-20',
      cause: 'matter',
    });
    expect(lived.clock('answer').dueOn).toBe('2026-04-20');
  });
});

describe('the outcome of a case', () => {
  it.each<['partlyWhenMixed' | 'worstForBody', Outcome[], Outcome | null]>([
    ['partlyWhenMixed', ['upheld', 'upheld'], 'upheld'],
    ['partlyWhenMixed', ['upheld', 'notUpheld'], 'partlyUpheld'],
    ['partlyWhenMixed', ['partlyUpheld', 'notUpheld'], 'partlyUpheld'],
    ['partlyWhenMixed', ['resolved', 'notUpheld'], 'resolved'],
    ['partlyWhenMixed', ['outOfScope', 'notUpheld'], 'notUpheld'],
    ['worstForBody', ['notUpheld', 'upheld'], 'upheld'],
    ['worstForBody', [], null],
  ])('%s: of %j it is %s', (rule, outcomes, outcome) => {
    expect(caseOutcome(rule, outcomes)).toBe(outcome);
  });
});

it('leaves the file it was given as it was, and holds the next one in the plan', () => {
  const lived = ru59().on('2026-03-02').received().registered().asked();
  const { file, procedure, noon } = lived;
  const before = structuredClone(file);
  const plan = decide(procedure, file, caseEvent('decision.issued', samplePayloads(lived)['decision.issued'], CLERK, noon), noon);
  expect(file).toEqual(before);
  expect(plan.file).not.toEqual(before);
});
