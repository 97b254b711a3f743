import { Casework } from '#libs/casework';
import { askingLimit, nextStage } from '#libs/domain/procedure';
import { ApplyReview, AskForReview, AssignReviewer, ReviewModule } from '#libs/features/review';
import { HandlingModule } from '#libs/features/handling';
import { caseEvent, type CivilDate, CITIZEN, type PackCode, type PackVersion } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { acknowledge, answer, decide, happen, type Matter, newOrganisation, staffActor } from '../../support/second-looks.js';
import { type World } from '../../support/world.js';

/**
 * Each procedure walked from the first decision to what comes after the last one of ours. Every day was counted by hand from the law, before the program was
 * asked. All begin on Monday 2 March 2026 and are decided and answered on Thursday 5 March; the second look is decided and answered on Friday 24 April.
 * Days off on the way: Russia 9 March, 1 and 11 May; England 3 and 6 April, 4 May; Scotland 3 April, 4 May.
 */
interface Walk {
  readonly name: string;
  readonly pack: string;
  readonly version: string;
  readonly stage: string;
  /** The last day in time of each clock that the first case had. */
  readonly first: Readonly<Record<string, string>>;
  readonly firstNotices: readonly string[];
  readonly acknowledgedOn?: string;
  readonly askedOn: string;
  /** Where registration is an act of its own. */
  readonly registeredOn?: string;
  readonly lookAcknowledgedOn?: string;
  readonly look: Readonly<Record<string, string>>;
  readonly lookNotices: readonly string[];
  /** What comes after it, and until when that can be asked. */
  readonly next: readonly [stage: string, lastOn: string | null] | null;
}

const WALKS: readonly Walk[] = [
  {
    ...{ name: 'our own standard', pack: 'own-standard', version: '2000-01-01', stage: 'review' },
    first: { acknowledge: '2026-03-05', answer: '2026-03-30' }, // 3 and 20 weekdays: a body that named no calendar knows no holidays
    firstNotices: ['acknowledgement', 'answer'],
    askedOn: '2026-04-06',
    look: { acknowledge: '2026-04-09', answer: '2026-05-04' }, // the same again
    lookNotices: ['acknowledgement', 'answer'],
    next: null,
  },
  {
    ...{ name: 'SPSO', pack: 'gb-sct-spso', version: '2021-04-01', stage: 'stage2' },
    first: { answer: '2026-03-06' }, // Part 3, stage 1: 5 working days, the day of receipt is day 1
    firstNotices: ['answer', 'receipt'],
    askedOn: '2026-04-02',
    lookAcknowledgedOn: '2026-04-07',
    look: { acknowledge: '2026-04-07', answer: '2026-04-30' }, // stage 2: 3 and 20, over Good Friday; Easter Monday is worked
    lookNotices: ['acknowledgement', 'answer', 'receipt'],
    next: ['ombudsman', '2027-04-24'], // 12 months
  },
  {
    ...{ name: 'Housing Ombudsman', pack: 'gb-eng-housing', version: '2024-04-01', stage: 'stage2' },
    acknowledgedOn: '2026-03-04',
    first: { acknowledge: '2026-03-09', answer: '2026-03-18' }, // 6.2: 5 of receipt; 6.3: 10 of the acknowledgement that was sent
    firstNotices: ['acknowledgement', 'answer', 'receipt'],
    askedOn: '2026-04-02',
    lookAcknowledgedOn: '2026-04-08',
    look: { acknowledge: '2026-04-13', answer: '2026-05-07' }, // 6.11: 5, over Easter; 6.14: 20 of 8 April, over 4 May
    lookNotices: ['acknowledgement', 'answer', 'receipt'],
    next: ['ombudsman', null],
  },
  ...['2018-12-27', '2025-03-30'].map((version) => ({
    ...{ name: `59-FZ of ${version}`, pack: 'ru-59fz', version, stage: 'higher' },
    // art. 8(2): 3 days; 8(3): 7 days of registration, from the day off on 9 March to the next working day; 12(1): 30 days
    first: { register: '2026-03-05', forward: '2026-03-10', answer: '2026-04-01' },
    firstNotices: ['answer', 'receipt'],
    askedOn: '2026-04-06',
    registeredOn: '2026-04-07',
    look: { register: '2026-04-09', forward: '2026-04-14', answer: '2026-05-07' },
    lookNotices: ['answer', 'receipt'],
    next: ['court', '2026-07-24'] as const, // KAS, art. 219: 3 months
  })),
  {
    ...{ name: '210-FZ', pack: 'ru-210fz', version: '2018-10-18', stage: 'higher' },
    // the next working day; PP RF 840, 10: 3 working days; art. 11.2(6): 15, over 9 March; 11.2(8): the day after the decision
    first: { register: '2026-03-03', forward: '2026-03-05', decide: '2026-03-24', tell: '2026-03-06' },
    firstNotices: ['answer', 'receipt'],
    askedOn: '2026-04-06',
    registeredOn: '2026-04-07',
    // the day after Friday 24 April is a Saturday: Monday
    look: { register: '2026-04-07', forward: '2026-04-10', decide: '2026-04-28', tell: '2026-04-27' },
    lookNotices: ['answer', 'receipt'],
    next: ['court', '2026-07-24'],
  },
  {
    ...{ name: '248-FZ', pack: 'ru-248fz', version: '2021-07-01', stage: 'pretrial' },
    first: { decide: '2026-03-31', tell: '2026-03-06' }, // art. 43(2): 20 working days, over 9 March; 1 to tell
    firstNotices: ['answer', 'receipt'],
    askedOn: '2026-04-03', // art. 40(5): the 30 days end on 4 April
    registeredOn: '2026-04-06',
    look: { decide: '2026-05-05', tell: '2026-04-27' },
    lookNotices: ['answer', 'receipt'],
    next: ['court', null],
  },
  ...[
    { version: '2022-07-27', first: { answer: '2026-04-01' } }, // 30 days
    { version: '2024-08-23', first: { answer: '2026-03-23' } }, // 21 days
  ].map(({ version, first }) => ({
    ...{ name: `CPGRAMS of ${version}`, pack: 'in-cpgrams', version, stage: 'appeal', first },
    firstNotices: ['answer', 'receipt'],
    askedOn: '2026-04-03',
    look: { answer: '2026-05-03' }, // 30 days, a Sunday: nothing says that it moves
    lookNotices: ['answer', 'receipt'],
    next: null,
  })),
];

let world: World;
let people: Awaited<ReturnType<typeof newOrganisation>>;

beforeAll(async () => {
  world = await newBodyWorld({ modules: [ReviewModule, HandlingModule], now: new Date('2026-03-02T09:00:00.000Z') });
  people = await newOrganisation(world);
});
afterAll(() => world.close());

const moveTo = (day: string) => world.clock.moveTo(new Date(`${day}T09:00:00.000Z`));
const open = ({ caseId }: Matter) => world.get(UnitOfWork).run((tx) => world.get(Casework).open(tx, caseId));
const register = (matter: Matter, on: string) =>
  happen(
    world,
    matter.caseId,
    caseEvent('case.registered', { on: on as CivilDate }, staffActor(people.decider), world.clock.now()),
  );
const clocksOf = async ({ caseId }: Matter) => {
  const rows = await world.rows<{ code: string; due: string }>(
    'SELECT code, due_on::text AS due FROM casework.clock WHERE case_id = $1',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ code, due }) => [code, due]));
};
const standing = async ({ caseId }: Matter) =>
  (
    await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM casework.clock WHERE case_id = $1 AND status <> 'stopped'`, [
      caseId,
    ])
  )[0]!.n;
const noticesOf = async ({ caseId }: Matter) =>
  (await world.rows<{ kind: string }>('SELECT kind FROM casework.notice WHERE case_id = $1 ORDER BY kind', [caseId])).map(
    ({ kind }) => kind,
  );
const caseOf = async ({ caseId }: Matter) =>
  (
    await world.rows<Record<string, unknown>>(
      `SELECT state, outcome, stage, stage_ordinal, previous_id, root_id, pack, pack_version::text, language, service,
         (SELECT array_agg(text ORDER BY ordinal) FROM casework.point WHERE case_id = c.id) AS points,
         (SELECT array_agg(effect ORDER BY ordinal) FROM casework.point WHERE case_id = c.id) AS effects,
         (SELECT array_agg(name) FROM casework.party WHERE case_id = c.id) AS names FROM casework.case c WHERE id = $1`,
      [caseId],
    )
  )[0]!;

async function decided(walk: Walk): Promise<Matter> {
  moveTo('2026-03-02');
  const received = await receiveCase(world, {
    ...{ pack: walk.pack as PackCode, version: walk.version as PackVersion },
    party: { name: 'Pat Reader', email: 'pat@example.org' },
    facts: { identity: 'claimed', contact: 'trackingPage', channel: 'letter' },
  });
  const first = { caseId: received.row.id, reference: received.row.reference };
  if (received.row.state === 'received') await register(first, '2026-03-02');
  if (walk.acknowledgedOn) {
    moveTo(walk.acknowledgedOn);
    await acknowledge(world, first.caseId, staffActor(people.decider));
  }
  moveTo('2026-03-05');
  await decide(world, first.reference, staffActor(people.decider), 'notUpheld');
  await answer(world, first.caseId, '2026-03-05' as CivilDate);
  return first;
}

async function askedFor(first: Matter, walk: Walk): Promise<Matter> {
  moveTo(walk.askedOn);
  const ask = { reference: first.reference, actor: CITIZEN, channel: 'web' as const, text: 'I do not agree.', ratedPoor: true };
  const answered = await world.run(AskForReview, ask);
  if (answered.is !== 'admitted') throw new Error(`not admitted but ${answered.is}`);
  const look = { caseId: answered.review.row.id, reference: answered.review.row.reference };
  if (walk.registeredOn) {
    moveTo(walk.registeredOn);
    await register(look, walk.registeredOn);
  }
  if (walk.lookAcknowledgedOn) {
    moveTo(walk.lookAcknowledgedOn);
    await acknowledge(world, look.caseId, staffActor(people.colleague));
  }
  return look;
}

describe.each(WALKS)('$name', (walk) => {
  let first: Matter;
  let look: Matter;

  it('is decided in the time of its law, and every clock has stopped', async () => {
    first = await decided(walk);
    expect(await clocksOf(first)).toEqual(walk.first);
    expect(await standing(first)).toBe(0);
  });

  it('is looked at again by somebody else, on clocks of its own, with the points and people of the first', async () => {
    const before = await caseOf(first);
    look = await askedFor(first, walk);
    expect(await caseOf(look)).toMatchObject({
      ...{ stage: walk.stage, stage_ordinal: 2, previous_id: first.caseId, root_id: first.caseId, pack: walk.pack },
      ...{ pack_version: walk.version, language: before['language'], service: before['service'] },
      ...{ points: ['The lamp is out.'], names: ['Pat Reader'] },
    });
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId: people.chief });

    moveTo('2026-04-24');
    await decide(world, look.reference, staffActor(people.chief), 'upheld');
    await answer(world, look.caseId, '2026-04-24' as CivilDate);
    expect(await clocksOf(look)).toEqual(walk.look);
    expect(await standing(look)).toBe(0);
  });

  it('writes on the first decision what became of it, once; what was first stays as it was', async () => {
    await world.run(ApplyReview, { caseId: look.caseId });
    await world.run(ApplyReview, { caseId: look.caseId });
    const written = await world.rows<{ body: string }>(
      `SELECT body FROM casework.case_event WHERE case_id = $1 AND type = 'decision.reviewed'`,
      [first.caseId],
    );
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0]!.body)).toMatchObject({
      payload: { reviewId: look.caseId, stage: walk.stage, on: '2026-04-24', points: [{ outcome: 'upheld' }] },
    });
    const { state, outcome, effects } = await caseOf(first);
    expect({ state, outcome, changed: (effects as string[])[0] !== 'stands' && effects !== null }).toEqual({
      ...{ state: 'closed', outcome: 'notUpheld', changed: true },
    });
  });

  it('told the person each thing once', async () => {
    expect(await noticesOf(first)).toEqual(walk.firstNotices);
    expect(await noticesOf(look)).toEqual(walk.lookNotices);
  });

  it('shows what comes next, and until when', async () => {
    const { procedure, row } = await open(look);
    const next = nextStage(procedure.pack);
    const limit = next && askingLimit(procedure, next, { contested: null, learnedOn: null }, { answeredOn: row.answeredOn });
    expect(next && [next.code, limit?.lastOn ?? null]).toEqual(walk.next);
    const again = { reference: look.reference, actor: CITIZEN, channel: 'web' as const, text: 'And again.' };
    await expect(world.run(AskForReview, again)).rejects.toMatchObject({ code: 'review.none_left' });
  });
});
