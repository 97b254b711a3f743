import {
  ApplyReview,
  AskForReview,
  AssignReviewer,
  ConcludeWithoutReviewer,
  RecuseReviewer,
  SettleRequest,
} from '#libs/features/review';
import { ReviewModule } from '#libs/features/review';
import { HandlingModule, RegisterCase } from '#libs/features/handling';
import { CITIZEN, type StaffId } from '#libs/kernel';
import { newBodyWorld } from '../../support/casework.js';
import { answeredMatter, decide, type Matter, newOrganisation, secondLook, staffActor } from '../../support/second-looks.js';
import { type World } from '../../support/world.js';

let world: World;
let people: Awaited<ReturnType<typeof newOrganisation>>;

beforeAll(async () => {
  world = await newBodyWorld({ modules: [ReviewModule, HandlingModule], now: new Date('2026-03-02T09:00:00.000Z') });
  people = await newOrganisation(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo(new Date('2026-03-02T09:00:00.000Z')));

const caseOf = async (reference: string) =>
  (
    await world.rows<Record<string, unknown>>(
      `SELECT c.*, received_on::text AS received_on, (SELECT array_agg(text ORDER BY ordinal) FROM casework.point WHERE case_id = c.id) AS points,
         (SELECT array_agg(name) FROM casework.party WHERE case_id = c.id) AS names FROM casework.case c WHERE reference = $1`,
      [reference],
    )
  )[0]!;
const noticesOf = async ({ caseId }: Matter) =>
  (
    await world.rows<{ kind: string }>('SELECT kind FROM casework.notice WHERE case_id = $1 ORDER BY created_at, kind', [caseId])
  ).map(({ kind }) => kind);
const eventsOf = async ({ caseId }: Matter) =>
  (
    await world.rows<{ type: string; body: string }>(
      'SELECT type, body FROM casework.case_event WHERE case_id = $1 ORDER BY seq',
      [caseId],
    )
  ).map(({ type, body }) => ({ type, payload: (JSON.parse(body) as { payload: Record<string, unknown> }).payload }));
const assign = (look: Matter, staffId: StaffId) =>
  world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId });
describe('asking', () => {
  it('is refused in words with its article once the time is over, and heard by a person where there is a reason', async () => {
    const spso = { pack: 'gb-sct-spso', version: '2021-04-01', decider: people.decider };
    const [late, excused] = [await answeredMatter(world, spso), await answeredMatter(world, spso)];
    world.clock.moveTo(new Date('2026-06-01T09:00:00.000Z'));
    const ask = { actor: CITIZEN, channel: 'web' as const, text: 'I disagree.' };
    expect(await world.run(AskForReview, { ...ask, reference: late.reference })).toMatchObject({ is: 'refused', why: 'late' });
    expect((await noticesOf(late)).filter((kind) => kind === 'reviewRefused')).toHaveLength(1);

    const waits = await world.run(AskForReview, { ...ask, reference: excused.reference, lateReason: 'I was in hospital.' });
    expect(waits).toMatchObject({ is: 'waiting', lastOn: '2026-05-02' });
    await expect(world.run(AskForReview, { ...ask, reference: excused.reference })).rejects.toMatchObject({
      code: 'review.already_asked',
    });
    const letIn = { requestId: waits.requestId, letIn: true };
    await expect(world.run(SettleRequest, { ...letIn, actor: staffActor(people.chief, ['clerk']) })).rejects.toMatchObject({
      code: 'case.role_refused',
      params: { article: 'Part 2, time limit' },
    });
    const review = await world.run(SettleRequest, { ...letIn, actor: staffActor(people.chief) });
    expect(review).toMatchObject({ row: { stage: 'stage2', previousId: excused.caseId } });
    await expect(world.run(SettleRequest, { ...letIn, actor: staffActor(people.chief) })).rejects.toMatchObject({
      code: 'review.not_waiting',
    });
  });

  it('is too early before the answer, and once only while somebody looks', async () => {
    const first = await answeredMatter(world, { decider: people.decider });
    await secondLook(world, first);
    await expect(secondLook(world, first)).rejects.toMatchObject({ code: 'review.already_asked' });
    const second = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await expect(secondLook(world, second)).rejects.toMatchObject({ code: 'review.none_left' });
  });
});

describe('two who decide at the same instant', () => {
  it('one wins, the other is told, and nothing is half written', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await assign(look, people.chief);
    await assign(look, people.colleague);
    const both = await Promise.allSettled([
      decide(world, look.reference, staffActor(people.chief), 'upheld'),
      decide(world, look.reference, staffActor(people.colleague), 'notUpheld'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'case.transition_refused' } });
    const decisions = await world.rows<{ outcome: string; effect: string }>(
      'SELECT outcome, effect FROM casework.decision WHERE case_id = $1',
      [look.caseId],
    );
    expect(decisions).toHaveLength(1);
    expect((await eventsOf(look)).filter(({ type }) => type === 'decision.issued')).toHaveLength(1);
    expect((await noticesOf(look)).filter((kind) => kind === 'answer')).toHaveLength(1);
    expect((await caseOf(look.reference))['outcome']).toBe(decisions[0]!.outcome);
  });
});

describe('what a second look does', () => {
  it('must be something the pack lets that outcome do, and needs a root cause where it overturns', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await assign(look, people.chief);
    const chief = staffActor(people.chief);
    await expect(decide(world, look.reference, chief, 'notUpheld', { effect: 'cancelled' })).rejects.toMatchObject({
      code: 'effect.not_in_pack',
    });
    await expect(decide(world, look.reference, chief, 'upheld', { rootCause: null })).rejects.toMatchObject({
      code: 'answer.element_missing',
    });
  });

  it('sent back, the first case is open again', async () => {
    const first = await answeredMatter(world, { decider: people.decider });
    const look = await secondLook(world, first);
    await assign(look, people.chief);
    await decide(world, look.reference, staffActor(people.chief), 'upheld', { effect: 'sentBack' });
    await world.run(ApplyReview, { caseId: look.caseId });
    expect(await caseOf(first.reference)).toMatchObject({ state: 'inHandling', open: true });
  });
});

describe('nobody is left', () => {
  it('59-FZ, art. 8(7): the complaint is returned with the way to court, and the person is told', async () => {
    const first = await answeredMatter(world, { pack: 'ru-59fz', version: '2025-03-30', decider: people.head });
    const look = await secondLook(world, first);
    expect(await noticesOf(look)).toContain('reviewerMissing');
    await world.run(RegisterCase, { reference: look.reference, actor: staffActor(people.chief), on: null });
    await world.run(ConcludeWithoutReviewer, {
      reference: look.reference,
      actor: staffActor(people.chief),
      reason: 'Nobody stands above.',
    });
    expect(await caseOf(look.reference)).toMatchObject({ state: 'declined' });
    expect((await eventsOf(look)).find(({ type }) => type === 'case.declined')?.payload).toMatchObject({ ground: 'noOtherBody' });
    expect((await noticesOf(look)).filter((kind) => kind === 'decline')).toHaveLength(1);
  });

  it('210-FZ, art. 11.2(1): the head decides on their own decision, written down and told', async () => {
    const first = await answeredMatter(world, { pack: 'ru-210fz', version: '2018-10-18', decider: people.head });
    const look = await secondLook(world, first);
    expect((await noticesOf(look)).filter((kind) => kind === 'reviewerMissing')).toHaveLength(1);
    await assign(look, people.head);
    expect((await noticesOf(look)).filter((kind) => kind === 'reviewerMissing')).toHaveLength(1);
    expect(await world.rows('SELECT by_law FROM casework.reviewer WHERE case_id = $1', [look.caseId])).toEqual([
      { by_law: '210-ФЗ, ст. 11.2 ч. 1' },
    ]);
    expect(await caseOf(look.reference)).toMatchObject({ assignee_id: people.head });
  });

  it('is not concluded while somebody is', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await expect(
      world.run(ConcludeWithoutReviewer, { reference: look.reference, actor: staffActor(people.chief), reason: 'No time.' }),
    ).rejects.toMatchObject({ code: 'review.not_waiting' });
  });
});

describe('standing aside', () => {
  it('takes the case away, bars for good, and leaves the others', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await assign(look, people.chief);
    await world.run(RecuseReviewer, { reference: look.reference, actor: staffActor(people.chief), reason: 'I know them.' });
    expect(await caseOf(look.reference)).toMatchObject({ assignee_id: null });
    await expect(assign(look, people.chief)).rejects.toMatchObject({ code: 'assignment.forbidden', params: { bar: 'recused' } });
    await assign(look, people.colleague);
  });
});
