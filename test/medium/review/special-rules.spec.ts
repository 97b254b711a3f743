import {
  AskForReview,
  AskSuspension,
  AssignReviewer,
  DecideSuspension,
  DeclareInterest,
  RefreshLooks,
  ReviewModule,
  SettleRequest,
} from '#libs/features/review';
import { DeclineCase, HandlingModule, RegisterCase, WithdrawCase } from '#libs/features/handling';
import { LinkSubject, TriageModule } from '#libs/features/triage';
import { caseEvent, type CivilDate, CITIZEN, type NoticeId, type StaffId, SYSTEM } from '#libs/kernel';
import { OutboxModule } from '#libs/platform/outbox';
import { newBodyWorld } from '../../support/casework.js';
import {
  answeredMatter,
  decide,
  happen,
  type Matter,
  newOrganisation,
  secondLook,
  staffActor,
} from '../../support/second-looks.js';
import { type World } from '../../support/world.js';

/** What single laws ask of a second look, and what happens when somebody stops being impartial while they look. */
let world: World;
let people: Awaited<ReturnType<typeof newOrganisation>>;

beforeAll(async () => {
  world = await newBodyWorld({
    modules: [ReviewModule, HandlingModule, TriageModule, OutboxModule.forRoot()],
    now: new Date('2026-03-02T09:00:00.000Z'),
  });
  people = await newOrganisation(world);
});
afterAll(() => world.close());
beforeEach(() => moveTo('2026-03-02'));

const moveTo = (day: string) => world.clock.moveTo(new Date(`${day}T09:00:00.000Z`));
const staff = (who: keyof typeof people) => staffActor(people[who]);
const answered = (pack: string, version: string, decider: StaffId, more: { subject?: StaffId } = {}) =>
  answeredMatter(world, { pack, version, decider, ...more });
const assign = (look: Matter, who: keyof typeof people) =>
  world.run(AssignReviewer, { reference: look.reference, actor: staff('colleague'), staffId: people[who] });
const assigneeOf = async ({ caseId }: Matter) =>
  (await world.rows<{ id: StaffId | null }>('SELECT assignee_id AS id FROM casework.case WHERE id = $1', [caseId]))[0]!.id;
const clocksOf = ({ caseId }: Matter) =>
  world.rows<{ code: string; due: string; stopped: string | null }>(
    `SELECT code, due_on::text AS due, stopped_on::text AS stopped FROM casework.clock WHERE case_id = $1 AND code IN ('suspend', 'tellSuspension') ORDER BY code, round`,
    [caseId],
  );
const noticesOf = ({ caseId }: Matter, kind: string) =>
  world.rows<{ id: NoticeId; params: Record<string, string>; staffId: StaffId | null }>(
    'SELECT id, params, staff_id AS "staffId" FROM casework.notice WHERE case_id = $1 AND kind = $2',
    [caseId, kind],
  );

describe('248-FZ, art. 40(9)-(10): the decision can be suspended while it is looked at', () => {
  const pretrial = async (decider = people.decider) => secondLook(world, await answered('ru-248fz', '2021-07-01', decider));
  const petition = (look: Matter) =>
    world.run(AskSuspension, { reference: look.reference, actor: CITIZEN, text: 'Please suspend the order.' });
  const settle = (look: Matter, who: keyof typeof people, granted = true) =>
    world.run(DecideSuspension, { reference: look.reference, actor: staff(who), granted, reason: 'It would do harm.' });

  it('asked on Friday 6 March, registered on the 10th after the holiday: decided by the 12th, told a working day after', async () => {
    moveTo('2026-03-06');
    const look = await pretrial();
    await petition(look);
    expect(await clocksOf(look)).toEqual([]);
    moveTo('2026-03-10');
    await world.run(RegisterCase, { reference: look.reference, actor: staff('colleague'), on: null });
    expect(await clocksOf(look)).toEqual([{ code: 'suspend', due: '2026-03-12', stopped: null }]);
    await expect(petition(look)).rejects.toMatchObject({ code: 'suspension.asked_already' });

    moveTo('2026-03-11');
    await assign(look, 'chief');
    await expect(settle(look, 'decider')).rejects.toMatchObject({ code: 'assignment.forbidden', params: { bar: 'decider' } });
    await settle(look, 'chief');
    const [told] = await noticesOf(look, 'suspensionDecided');
    expect(told).toMatchObject({ params: { accepted: 'yes', on: '2026-03-11' } });
    const sent = {
      noticeId: told!.id,
      notice: 'suspensionDecided' as const,
      channel: 'email' as const,
      on: '2026-03-12' as CivilDate,
    };
    moveTo('2026-03-12');
    await happen(world, look.caseId, caseEvent('notice.sent', sent, SYSTEM, world.clock.now()));
    expect(await clocksOf(look)).toEqual([
      { code: 'suspend', due: '2026-03-12', stopped: '2026-03-11' },
      { code: 'tellSuspension', due: '2026-03-12', stopped: '2026-03-12' },
    ]);
    expect(await noticesOf(look, 'suspensionDecided')).toHaveLength(1);
    await expect(settle(look, 'chief')).rejects.toMatchObject({ code: 'suspension.not_asked' });
  });

  it('is counted from its own day once the appeal is registered, and can be asked again after it was refused', async () => {
    const look = await pretrial();
    await world.run(RegisterCase, { reference: look.reference, actor: staff('colleague'), on: null });
    moveTo('2026-03-12');
    await petition(look);
    expect(await clocksOf(look)).toEqual([{ code: 'suspend', due: '2026-03-16', stopped: null }]);
    await assign(look, 'chief');
    await settle(look, 'chief', false);
    await petition(look);
    expect(await noticesOf(look, 'suspensionDecided')).toMatchObject([{ params: { accepted: 'no' } }]);
  });

  it('is known to no other law, and asked of nothing that is decided', async () => {
    const other = await secondLook(world, await answered('ru-59fz', '2025-03-30', people.decider));
    await expect(petition(other)).rejects.toMatchObject({ code: 'suspension.not_in_law' });
    const look = await pretrial();
    await world.run(RegisterCase, { reference: look.reference, actor: staff('colleague'), on: null });
    await assign(look, 'chief');
    await decide(world, look.reference, staff('chief'), 'notUpheld');
    await expect(petition(look)).rejects.toMatchObject({ code: 'case.transition_refused' });
  });

  it('art. 40(7): a missed window is restored by a supervisor; art. 40(8): what was taken back cannot be brought again', async () => {
    const first = await answered('ru-248fz', '2021-07-01', people.decider);
    moveTo('2026-04-20');
    const ask = {
      reference: first.reference,
      actor: CITIZEN,
      channel: 'web' as const,
      text: 'I disagree.',
      contested: 'decision',
    };
    const waits = await world.run(AskForReview, { ...ask, lateReason: 'I was ill.' });
    expect(waits).toMatchObject({ is: 'waiting', lastOn: '2026-04-01' });
    const look = await world.run(SettleRequest, { requestId: waits.requestId, letIn: true, actor: staff('colleague') });
    await world.run(WithdrawCase, { reference: look!.row.reference, actor: staff('colleague'), text: null, on: null });
    expect(await world.run(AskForReview, { ...ask, lateReason: 'I was ill.' })).toMatchObject({
      is: 'refused',
      why: 'withdrawnBefore',
    });
    expect(await noticesOf(first, 'reviewRefused')).toHaveLength(1);
  });
});

describe('210-FZ, art. 11.2(1): the head and a complaint about the head', () => {
  it('decides on it where no higher body exists: written down, told once, and nobody else may', async () => {
    const first = await answered('ru-210fz', '2018-10-18', people.colleague, { subject: people.head });
    const look = await secondLook(world, first);
    expect(await noticesOf(look, 'reviewerMissing')).toMatchObject([{ params: { then: 'head' } }]);
    await world.run(AssignReviewer, { reference: look.reference, actor: staff('head'), staffId: people.head });
    expect(await assigneeOf(look)).toBe(people.head);
    expect(
      await world.rows('SELECT staff_id AS id, by_law AS law FROM casework.reviewer WHERE case_id = $1', [look.caseId]),
    ).toEqual([{ id: people.head, law: '210-ФЗ, ст. 11.2 ч. 1' }]);
    await world.run(RegisterCase, { reference: look.reference, actor: staff('head'), on: null });
    await decide(world, look.reference, staff('head'), 'notUpheld');
    expect(await noticesOf(look, 'reviewerMissing')).toHaveLength(1);
  });
});

describe('59-FZ, art. 11(5): the same question again with nothing new', () => {
  it('correspondence is ended by whoever leads, after two answers on the merits, and the person is told', async () => {
    const [one, two, again] = [
      await answered('ru-59fz', '2025-03-30', people.decider),
      await answered('ru-59fz', '2025-03-30', people.decider),
      await answeredMatter(world, { pack: 'ru-59fz', version: '2025-03-30', decider: people.decider, undecided: true }),
    ];
    const end = (precedents: readonly Matter[], roles: readonly ('clerk' | 'supervisor')[]) =>
      world.run(DeclineCase, {
        ...{ reference: again.reference, actor: staffActor(people.chief, roles), ground: 'repeated' },
        ...{
          reasons: 'We answered this twice, and you write nothing new.',
          precedents: precedents.map(({ reference }) => reference),
        },
      });
    await expect(end([one, two], ['clerk'])).rejects.toMatchObject({
      code: 'case.role_refused',
      params: { article: 'ст. 11 ч. 5' },
    });
    await expect(end([one], ['supervisor'])).rejects.toMatchObject({
      code: 'decline.condition_unmet',
      params: { article: 'ст. 11 ч. 5' },
    });
    expect((await end([one, two], ['supervisor'])).row).toMatchObject({ state: 'declined', outcome: 'correspondenceTerminated' });
    expect(await noticesOf(again, 'decline')).toMatchObject([{ params: { ground: 'repeated' } }]);
  });
});

describe('whoever looks and is impartial no longer', () => {
  const looked = async (who: keyof typeof people) => {
    const first = await answeredMatter(world, { decider: people.decider });
    const look = await secondLook(world, first);
    await assign(look, who);
    return { first, look };
  };
  const promised = async () =>
    (await world.rows<{ payload: { caseId: null } }>(`SELECT payload FROM platform.outbox WHERE job = 'looks.refresh'`)).map(
      ({ payload }) => payload,
    );
  const lost = async (look: Matter, who: keyof typeof people, bar: string) => {
    expect(await assigneeOf(look)).toBeNull();
    expect(await noticesOf(look, 'lookTaken')).toMatchObject([
      { staffId: people[who], params: { bar, reference: look.reference } },
    ]);
    const again = { reference: look.reference, actor: staff('head'), staffId: people[who] };
    await expect(world.run(AssignReviewer, again)).rejects.toMatchObject({ code: 'assignment.forbidden', params: { bar } });
  };

  it('by an interest they declare: loses it, is told once, and it waits for another', async () => {
    const { look } = await looked('approver');
    await world.run(DeclareInterest, { staffId: people.approver, kind: 'matter', of: look.reference });
    expect(await promised()).toContainEqual({ caseId: null });
    await world.run(RefreshLooks, { caseId: null });
    await world.run(RefreshLooks, { caseId: null });
    await lost(look, 'approver', 'interest');
    await assign(look, 'chief');
  });

  it('by a manager they get: whoever decided', async () => {
    const { look } = await looked('drafter');
    await world.rows('UPDATE identity.staff SET manager_id = $2 WHERE id = $1', [people.drafter, people.decider]);
    await world.run(RefreshLooks, { caseId: null });
    await lost(look, 'drafter', 'subordinateOfBarred');
    await world.rows('UPDATE identity.staff SET manager_id = $2 WHERE id = $1', [people.drafter, people.chief]);
  });

  it('by being complained of in the first case; other matters are left alone', async () => {
    const { first, look } = await looked('chief');
    const other = await looked('chief');
    await world.run(LinkSubject, { reference: first.reference, actor: staff('colleague'), subject: { staffId: people.chief } });
    expect(await promised()).toContainEqual({ caseId: first.caseId });
    await world.run(RefreshLooks, { caseId: first.caseId });
    await lost(look, 'chief', 'subject');
    expect(await assigneeOf(other.look)).toBe(people.chief);
  });
});
