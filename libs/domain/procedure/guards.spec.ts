import {
  type BodyId,
  type CaseEvent,
  type CaseId,
  type DecidedPoint,
  type PointId,
  type RemedyId,
  type StaffId,
  caseEvent,
} from '#libs/kernel';
import {
  ANOTHER_BODY,
  CLERK,
  HASH,
  MESSAGE,
  LivedCase,
  POINT,
  SUPERVISOR,
  decisionPayload,
  newCase,
  procedureNamed,
} from '../../../test/support/procedure.js';
import { GUARDS } from './guards.js';
import { type CaseFile, type GuardName, type GuardUse, GUARD_NAMES, loadPacks, packVersion, textsOf } from './index.js';

const lived = new LivedCase(procedureNamed('ru-210fz', '2018-10-18')).on('2026-03-02').received().registered();
const { file, noon, today: on } = lived;

interface Example {
  readonly file?: Partial<CaseFile>;
  readonly event?: CaseEvent;
  readonly params?: GuardUse['params'];
  /** Of which pack; by default 210-FZ, the strictest on what an answer holds. */
  readonly pack?: string;
}
type Refused = Example & { readonly code: string };

const decision = (changed: Partial<DecidedPoint> = {}) => {
  const payload = decisionPayload(file, on, 'upheld');
  return caseEvent(
    'decision.issued',
    { ...payload, points: payload.points.map((point) => ({ ...point, ...changed })) },
    CLERK,
    noon,
  );
};
const transfer = caseEvent(
  'case.transferred',
  { bodyId: ANOTHER_BODY, ground: 'notCompetent', on, messageId: MESSAGE, reasonHash: HASH },
  CLERK,
  noon,
);
const decline = (...precedents: string[]) =>
  caseEvent(
    'case.declined',
    { ground: 'repeated', on, messageId: MESSAGE, reasonsHash: HASH, precedents: precedents as CaseId[] },
    SUPERVISOR,
    noon,
  );
const twoPoints = [
  { id: POINT, outcome: null },
  { id: 'point-2' as PointId, outcome: null },
];
const explanation = [{ remedyId: 'r' as RemedyId, kind: 'explanation' as const, dueOn: on }];

/** For every guard: what it lets pass, and what it does not, with the code it refuses by. */
const EXAMPLES: Readonly<Record<GuardName, { passes: readonly Example[]; refuses: readonly Refused[] }>> = {
  everyPointDecided: {
    passes: [
      { event: decision() },
      { event: decision(), file: { points: [twoPoints[0]!, { ...twoPoints[1]!, outcome: 'notUpheld' }] } },
    ],
    refuses: [{ event: decision(), file: { points: twoPoints }, code: 'point.undecided' }],
  },
  outcomesInPack: {
    passes: [{ event: decision() }],
    refuses: [
      { event: decision({ outcome: 'resolved' }), code: 'outcome.not_in_pack' },
      { event: decision({ outcome: 'outOfScope' }), pack: 'in-cpgrams', code: 'outcome.not_in_pack' },
    ],
  },
  answerIsComplete: {
    passes: [{ event: decision() }, { event: decision({ outcome: 'notUpheld', remedies: [] }) }],
    refuses: [
      { event: decision({ reasonsHash: '' }), code: 'answer.element_missing' },
      { event: decision({ remedies: [] }), code: 'remedy.required' },
      { event: decision({ remedies: explanation }), code: 'answer.element_missing' },
      { event: decision({ rootCause: null }), pack: 'in-cpgrams', code: 'answer.element_missing' },
    ],
  },
  noOpenRemedies: {
    passes: [{}],
    refuses: [{ file: { openRemedies: ['r' as RemedyId] }, code: 'case.transition_refused' }],
  },
  notTheSubject: {
    passes: [{}, { file: { subjectStaff: ['inspector' as StaffId] } }],
    refuses: [
      { file: { subjectStaff: ['clerk' as StaffId] }, code: 'assignment.forbidden' },
      { file: { subordinatesOfSubjects: ['clerk' as StaffId] }, code: 'assignment.forbidden' },
    ],
  },
  reviewerIsIndependent: {
    passes: [{}, { file: { reviewers: ['clerk' as StaffId] } }],
    refuses: [
      { file: { reviewers: [] }, code: 'reviewer.not_computed' },
      { file: { otherBars: [{ staffId: 'clerk' as StaffId, why: 'decider' }] }, code: 'assignment.forbidden' },
      { file: { subjectStaff: ['clerk' as StaffId] }, code: 'assignment.forbidden' },
    ],
  },
  nobodyMayReview: {
    passes: [
      { file: { reviewers: [] } },
      { file: { reviewers: ['clerk' as StaffId], otherBars: [{ staffId: 'clerk' as StaffId, why: 'recused' }] } },
    ],
    refuses: [
      { file: { reviewers: null }, code: 'decline.condition_unmet' },
      { file: { reviewers: ['clerk' as StaffId] }, code: 'decline.condition_unmet' },
    ],
  },
  targetNotComplainedOf: {
    passes: [{ event: transfer }, { event: transfer, file: { subjectBodies: ['third-body' as BodyId] } }],
    refuses: [{ event: transfer, file: { subjectBodies: [ANOTHER_BODY] }, code: 'transfer.target_is_subject' }],
  },
  someoneComplainedOf: {
    passes: [{ file: { subjectBodies: [ANOTHER_BODY] } }, { file: { subjectStaff: ['inspector' as StaffId] } }],
    refuses: [{ code: 'decline.condition_unmet' }],
  },
  precedentsAtLeast: {
    passes: [{ event: decline('case-a', 'case-b'), params: { count: 2 } }],
    refuses: [
      { event: decline('case-a'), params: { count: 2 }, code: 'decline.condition_unmet' },
      { event: decline('case-a', 'case-a'), params: { count: 2 }, code: 'decline.condition_unmet' },
    ],
  },
  nameOrAddressMissing: {
    passes: [{ file: { identity: 'anonymous' } }, { file: { contact: 'trackingPage' } }],
    refuses: [{ file: { identity: 'claimed', contact: 'post' }, code: 'decline.condition_unmet' }],
  },
  matterIs: {
    passes: [{ file: { matter: 'courtDecision' }, params: { matters: ['courtDecision'] } }],
    refuses: [
      { file: { matter: 'migrationReport' }, params: { matters: ['courtDecision'] }, code: 'decline.condition_unmet' },
      { params: { matters: ['courtDecision'] }, code: 'decline.condition_unmet' },
    ],
  },
};

function check(name: GuardName, { file: changed, event, params, pack }: Example) {
  const rules = pack ? loadPacks().find((known) => known.pack === pack) : packVersion('ru-210fz', '2018-10-18');
  if (!rules) throw new Error(`no pack ${pack}`);
  return GUARDS[name].check({
    pack: rules,
    file: { ...newCase(), ...changed },
    actor: CLERK,
    event: event ?? null,
    params: params ?? {},
  });
}

describe.each(GUARD_NAMES)('%s', (name) => {
  it('lets pass what the rule lets pass', () => {
    expect(EXAMPLES[name].passes.map((example) => check(name, example))).toEqual(EXAMPLES[name].passes.map(() => null));
  });

  it('refuses what the rule refuses, by its code', () => {
    expect(EXAMPLES[name].refuses.map((example) => check(name, example)?.code)).toEqual(
      EXAMPLES[name].refuses.map(({ code }) => code),
    );
  });

  it('stands in a pack', () => {
    const texts = loadPacks().flatMap(textsOf);
    const uses = texts.flatMap((pack) => [
      ...pack.moves.flatMap(({ guards }) => guards),
      ...pack.declines.flatMap(({ guards }) => guards),
      ...(pack.transfer?.guards ?? []),
    ]);
    expect(uses.some(({ guard }) => guard === name)).toBe(true);
  });
});
