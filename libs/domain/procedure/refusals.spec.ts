import {
  type Actor,
  type BodyId,
  type CaseId,
  type CivilDate,
  type EventPayloads,
  type PointId,
  type StaffId,
  DomainError,
} from '#libs/kernel';
import {
  ANOTHER_BODY,
  CLERK,
  HASH,
  MESSAGE,
  LivedCase,
  SUPERVISOR,
  decisionPayload,
  newCase,
  procedureNamed,
  staff,
} from '../../../test/support/procedure.js';
import { type CaseFile } from './index.js';

const VERSIONS = {
  'own-standard': '2000-01-01',
  'ru-59fz': '2025-03-30',
  'ru-210fz': '2018-10-18',
  'ru-248fz': '2021-07-01',
  'gb-sct-spso': '2021-04-01',
  'gb-eng-housing': '2024-04-01',
  'in-cpgrams': '2024-08-23',
} as const;
type PackName = keyof typeof VERSIONS;

const registered = (pack: PackName, on: string, known: Partial<CaseFile> = {}) =>
  new LivedCase(procedureNamed(pack, VERSIONS[pack]), { ...newCase(), ...known }).on(on).received('web').registered();

type Extension = EventPayloads['deadline.extended'];
const extend = (lived: LivedCase, by: Extension['by'], more: Partial<Extension> = {}, actor: Actor = SUPERVISOR) =>
  lived.then(
    'deadline.extended',
    { clock: 'answer', by, decidedOn: lived.today, goodReason: false, messageId: MESSAGE, reasonHash: HASH, ...more },
    actor,
  );
const days = (amount: number) => ({ unit: 'calendar_days', amount }) as const;
const workingDays = (amount: number) => ({ unit: 'working_days', amount }) as const;

function refusalOf(attempt: () => unknown): { code: string; article: unknown } {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, article: error.params.article };
    throw error;
  }
  throw new Error('it was not refused');
}

describe('extension', () => {
  it('59-FZ, art. 12(2): by 30 days, from the end before its rollover, once, by the head, and the person is told', () => {
    const lived = extend(registered('ru-59fz', '2026-03-02').on('2026-03-30'), days(30));
    expect(lived.clock('answer').dueOn).toBe('2026-05-04');
    expect(lived.plans.at(-1)?.notices).toEqual([
      { notice: 'extension', params: { clock: 'answer', messageId: MESSAGE, from: '2026-04-01', to: '2026-05-04' } },
    ]);
    expect(refusalOf(() => extend(lived, days(1)))).toEqual({ code: 'second_extension', article: 'ст. 12 ч. 2' });
  });

  it('is in time up to and including the due date, and not a day later', () => {
    const due = '2026-04-01';
    expect(extend(registered('ru-59fz', '2026-03-02').on(due), days(30)).clock('answer').dueOn).toBe('2026-05-04');
    expect(refusalOf(() => extend(registered('ru-59fz', '2026-03-02').on('2026-04-02'), days(30)))).toEqual({
      code: 'extension_late',
      article: 'ст. 12 ч. 2',
    });
  });

  it('is in time by the day on which it is entered: one dated back does not cure a breach', () => {
    const late = registered('ru-59fz', '2026-03-02').on('2026-04-02');
    expect(refusalOf(() => extend(late, days(30), { decidedOn: '2026-04-01' as CivilDate })).code).toBe('extension_late');
  });

  it.each([
    ['59-FZ, art. 12(2): 31 days', 'ru-59fz', days(31), SUPERVISOR, 'extension_above_cap', 'ст. 12 ч. 2'],
    ['59-FZ, art. 12(2): by a clerk', 'ru-59fz', days(30), CLERK, 'case.role_refused', 'ст. 12 ч. 2'],
    ['210-FZ, art. 11.2(6): at all', 'ru-210fz', workingDays(1), SUPERVISOR, 'extension_forbidden', 'ст. 11.2 ч. 6'],
    ['SPSO: beyond day 10', 'gb-sct-spso', workingDays(6), SUPERVISOR, 'extension_above_cap', 'Part 3, extending stage 1'],
    [
      'CPGRAMS: to an earlier date',
      'in-cpgrams',
      { date: '2026-03-10' as CivilDate },
      CLERK,
      'extension_forbidden',
      'Timeline; interim reply',
    ],
  ] as const)('refused: %s', (_case, pack, by, actor, code, article) => {
    expect(refusalOf(() => extend(registered(pack, '2026-03-02'), by, {}, actor))).toEqual({ code, article });
  });

  it('59-FZ, art. 8(3): not of a clock whose article gives none', () => {
    const attempt = () => extend(registered('ru-59fz', '2026-03-02'), days(1), { clock: 'forward' });
    expect(refusalOf(attempt)).toEqual({ code: 'extension_forbidden', article: 'ст. 8 ч. 3' });
  });

  it('248-FZ, art. 43(2): by 20 working days at most', () => {
    const lived = () => registered('ru-248fz', '2026-04-20');
    expect(extend(lived(), workingDays(20), { clock: 'decide' }).clock('decide').dueOn).toBe('2026-06-18');
    expect(refusalOf(() => extend(lived(), workingDays(21), { clock: 'decide' })).code).toBe('extension_above_cap');
  });

  it('248-FZ: holds over the pause it was made in', () => {
    const paused = registered('ru-248fz', '2026-04-20').on('2026-04-22').asked();
    const resumed = extend(paused, workingDays(20), { clock: 'decide' }).on('2026-04-24').replied();
    expect(resumed.clock('decide').dueOn).toBe('2026-06-22');
  });

  it('SPSO: to day 10 at most', () => {
    expect(extend(registered('gb-sct-spso', '2026-06-10'), workingDays(5)).clock('answer').dueOn).toBe('2026-06-24');
  });

  it('Housing Ombudsman, 6.4: above 10 working days, in all, with a good reason only', () => {
    const acknowledged = () =>
      registered('gb-eng-housing', '2026-04-13').then('acknowledgement.sent', {
        noticeId: 'n' as never,
        channel: 'email',
        on: '2026-04-13' as CivilDate,
      });
    expect(extend(acknowledged(), workingDays(10)).clock('answer').dueOn).toBe('2026-05-12');
    expect(refusalOf(() => extend(acknowledged(), workingDays(11)))).toEqual({ code: 'extension_above_cap', article: '6.4' });
    expect(extend(acknowledged(), workingDays(11), { goodReason: true }).clock('answer').dueOn).toBe('2026-05-13');
    expect(refusalOf(() => extend(extend(acknowledged(), workingDays(10)), workingDays(1))).code).toBe('extension_above_cap');
  });

  it('CPGRAMS: to any later date, told by an interim reply, as often as needed', () => {
    const lived = extend(registered('in-cpgrams', '2026-03-02'), { date: '2026-06-01' as CivilDate });
    expect(lived.clock('answer').dueOn).toBe('2026-06-01');
    expect(extend(lived, { date: '2026-09-01' as CivilDate }).clock('answer').dueOn).toBe('2026-09-01');
  });
});

describe('a question to the citizen', () => {
  it.each(['own-standard', 'ru-59fz', 'ru-210fz', 'gb-sct-spso', 'in-cpgrams'] as const)('stops no clock of %s', (pack) => {
    const before = registered(pack, '2026-03-02');
    const clocks = before.file.clocks;
    expect(before.on('2026-03-03').asked().file.clocks).toEqual(clocks);
  });

  it('keeps the case waiting until the last one is answered', () => {
    const lived = registered('ru-59fz', '2026-03-02')
      .then('case.accepted', { on: '2026-03-02' as CivilDate })
      .asked()
      .asked();
    expect(lived.replied().file.state).toBe('awaitingCitizen');
    expect(lived.replied().file.state).toBe('inHandling');
    expect(refusalOf(() => lived.replied()).code).toBe('question.none_open');
  });
});

describe('transfer', () => {
  const transfer = (lived: LivedCase, ground = 'notCompetent', bodyId: BodyId = ANOTHER_BODY) =>
    lived.then('case.transferred', { bodyId, ground, on: lived.today, messageId: MESSAGE, reasonHash: HASH }, CLERK);

  it('59-FZ, art. 8(3): ends the case here, stops its clocks, and the person is told where to', () => {
    const lived = transfer(registered('ru-59fz', '2026-03-02').on('2026-03-05'));
    expect(lived.file.state).toBe('transferred');
    expect(lived.file.clocks.map(({ status }) => status)).toEqual(['stopped', 'stopped', 'stopped']);
    expect(lived.plans.at(-1)?.notices).toEqual([
      { notice: 'transfer', params: { on: '2026-03-05', ground: 'notCompetent', messageId: MESSAGE, bodyId: ANOTHER_BODY } },
    ]);
  });

  it('59-FZ, art. 8(6): never to the one complained of', () => {
    const attempt = () => transfer(registered('ru-59fz', '2026-03-02', { subjectBodies: [ANOTHER_BODY] }));
    expect(refusalOf(attempt)).toEqual({ code: 'transfer.target_is_subject', article: 'ст. 8 ч. 6' });
  });

  it('on no ground but the pack’s', () => {
    expect(refusalOf(() => transfer(registered('ru-59fz', '2026-03-02'), 'tooHard')).code).toBe('transfer.ground_unknown');
  });

  it.each(['ru-248fz', 'gb-sct-spso', 'gb-eng-housing'] as const)('not at all under %s', (pack) => {
    expect(refusalOf(() => transfer(registered(pack, '2026-03-02'))).code).toBe('case.transition_refused');
  });
});

describe('an end without an answer', () => {
  const decline = (lived: LivedCase, ground: string, precedents: readonly string[] = [], actor = SUPERVISOR) =>
    lived.then(
      'case.declined',
      { ground, on: lived.today, messageId: MESSAGE, reasonsHash: HASH, precedents: precedents as CaseId[] },
      actor,
    );
  const ru59 = (known: Partial<CaseFile> = {}) => registered('ru-59fz', '2026-03-02', known);

  it.each([
    ['art. 11(1): somebody who gave a name and an address', 'noNameOrAddress', 'decline.condition_unmet', 'ст. 11 ч. 1'],
    ['art. 11(2): not about a court decision', 'courtDecision', 'decline.condition_unmet', 'ст. 11 ч. 2'],
    ['art. 11(5): answered once only', 'repeated', 'decline.condition_unmet', 'ст. 11 ч. 5'],
    ['art. 8(7): nobody is complained of', 'noOtherBody', 'decline.condition_unmet', 'ст. 8 ч. 7'],
  ])('59-FZ refused, %s', (_case, ground, code, article) => {
    expect(refusalOf(() => decline(ru59(), ground, ['case-a']))).toEqual({ code, article });
  });

  it('59-FZ, art. 11(5): answered on the merits more than once; by the head alone', () => {
    const twice = ['case-a', 'case-b'];
    expect(refusalOf(() => decline(ru59(), 'repeated', twice, CLERK))).toEqual({
      code: 'case.role_refused',
      article: 'ст. 11 ч. 5',
    });
    const lived = decline(ru59(), 'repeated', twice);
    expect(lived.plans.at(-1)).toMatchObject({
      changes: { state: 'declined', outcome: 'correspondenceTerminated', closedOn: '2026-03-02' },
      notices: [{ notice: 'decline', params: { ground: 'repeated' } }],
    });
  });

  it('59-FZ, art. 11(1), 8(7): on their own facts', () => {
    const unnamed = new LivedCase(procedureNamed('ru-59fz', '2025-03-30'), newCase({ contact: 'trackingPage' })).on('2026-03-02');
    expect(decline(unnamed.received().registered(), 'noNameOrAddress').file.state).toBe('declined');
    expect(decline(ru59({ subjectBodies: [ANOTHER_BODY] }), 'noOtherBody').file.state).toBe('declined');
  });

  it('CPGRAMS: never', () => {
    expect(refusalOf(() => decline(registered('in-cpgrams', '2026-03-02'), 'notPertaining'))).toEqual({
      code: 'decline.forbidden',
      article: 'Closure',
    });
  });
});

describe('independence', () => {
  const inspector = staff('supervisor', 'inspector');
  const complained = () =>
    registered('ru-59fz', '2026-03-02', { subjectStaff: ['inspector' as StaffId], subordinatesOfSubjects: ['clerk' as StaffId] });

  it('59-FZ, art. 8(6): neither the one complained of nor a subordinate decides', () => {
    const decide = (actor: Actor) => {
      const lived = complained();
      return () => lived.then('decision.issued', decisionPayload(lived.file, lived.today), actor);
    };
    expect(refusalOf(decide(inspector))).toEqual({ code: 'assignment.forbidden', article: 'ст. 8 ч. 6' });
    expect(refusalOf(decide(CLERK))).toEqual({ code: 'assignment.forbidden', article: 'ст. 8 ч. 6' });
    expect(decide(SUPERVISOR)().file.state).toBe('decided');
  });

  it('nor is the case ever given to them', () => {
    const assign = (staffId: string) => () =>
      complained().then('case.assigned', {
        teamId: 'team' as never,
        staffId: staffId as StaffId,
        ruleId: null,
        reason: 'byHand',
      });
    expect(refusalOf(assign('inspector')).code).toBe('assignment.forbidden');
    expect(refusalOf(assign('clerk')).code).toBe('assignment.forbidden');
    expect(assign('supervisor')().file.assigneeId).toBe('supervisor');
  });
});

describe('what is entered wrongly', () => {
  const lived = () => registered('own-standard', '2026-03-02').on('2026-03-10');

  it('is refused by its date', () => {
    const decide = (on: string) => () => lived().then('decision.issued', decisionPayload(lived().file, on as CivilDate));
    expect(refusalOf(decide('2026-03-11')).code).toBe('date.in_future');
    expect(refusalOf(decide('2026-03-01')).code).toBe('date.before_receipt');
    expect(decide('2026-03-02')().file.state).toBe('decided');
  });

  it('is refused by its points', () => {
    const payload = decisionPayload(lived().file, '2026-03-10' as CivilDate);
    const [point] = payload.points;
    const decide = (points: (typeof payload)['points']) => () => lived().then('decision.issued', { ...payload, points });
    expect(refusalOf(decide([point!, point!])).code).toBe('point.decided_twice');
    expect(refusalOf(decide([point!, { ...point!, pointId: 'foreign' as PointId }])).code).toBe('point.unknown');
  });

  it('is refused by words that are not the pack’s', () => {
    const receive = (known: Partial<CaseFile>) => () => registered('ru-59fz', '2026-03-02', known);
    expect(refusalOf(receive({ nativeKind: 'application' })).code).toBe('kind.native_unknown');
    expect(refusalOf(receive({ matter: 'roads' })).code).toBe('matter.unknown');
    expect(receive({ kind: 'request', nativeKind: 'application' })().file.state).toBe('registered');
  });
});
