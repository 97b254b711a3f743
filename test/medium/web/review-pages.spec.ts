import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureTemplates } from '#libs/features/correspondence';
import { ApplyReview, AskForReview, AssignReviewer } from '#libs/features/review';
import { CITIZEN, type CivilDate, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import {
  answer,
  answeredMatter,
  decide,
  type Matter,
  newOrganisation,
  secondLook,
  staffActor,
} from '../../support/second-looks.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

const ANSWERED_AT = new Date('2026-03-02T09:00:00.000Z');
/** A month after the time to ask was over. */
const LATE_AT = new Date('2026-06-01T09:00:00.000Z');

let world: World<NestFastifyApplication>;
let people: Awaited<ReturnType<typeof newOrganisation>> & Record<'subject' | 'outside', StaffId>;

beforeAll(async () => {
  world = await newBodyWebWorld({ now: ANSWERED_AT });
  await newFirstStaff(world);
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  const subject = await newStaff(world, 'subject', { roles: ['clerk', 'supervisor'] });
  const outside = await newStaff(world, 'outside', { team: await newTeam(world, 'elsewhere') });
  people = { ...(await newOrganisation(world)), subject, outside };
});
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo(ANSWERED_AT));

async function as(login: string): Promise<PageClient> {
  const client = new PageClient(world.app);
  await client.signIn(login, ADMIN_PASSWORD);
  return client;
}

const spso = () => ({ pack: 'gb-sct-spso', version: '2021-04-01', decider: people.decider, subject: people.subject });

/** Asked for a month late, with a reason: it waits for a person. */
async function lateAsk(): Promise<Matter & { path: string }> {
  world.clock.moveTo(ANSWERED_AT);
  const first = await answeredMatter(world, spso());
  world.clock.moveTo(LATE_AT);
  const { requestId } = await world.run(AskForReview, {
    ...{ reference: first.reference, actor: CITIZEN, channel: 'web', text: 'You are wrong.', lateReason: 'I was in hospital.' },
  });
  return { ...first, path: `/staff/cases/${first.reference}/review-requests/${requestId}` };
}

async function pointOf({ caseId }: Matter): Promise<string> {
  const [point] = await world.rows<{ id: string }>('SELECT id FROM casework.point WHERE case_id = $1', [caseId]);
  return point!.id;
}

describe('a late request', () => {
  it('is listed, explained day by day with the letter of a refusal, and becomes a second look', async () => {
    const { path, reference } = await lateAsk();
    const chief = await as('chief');
    const list = await chief.get('/staff/reviews');
    expect(list.html).toContain(path);
    expect(list.html).toContain('30 days late, with a reason');

    const { html } = await chief.get(path);
    for (const said of ['I was in hospital.', 'You are wrong.', 'Part 2, time limit', '2 May 2026', 'The time to ask is over'])
      expect(html).toContain(said);
    expect(await chief.post(path, {})).toMatchObject({ status: 422, html: expect.stringContaining('Choose whether') as string });
    const admitted = await chief.post(path, { decision: 'admit' });
    expect(admitted.location).toMatch(/^\/staff\/cases\/[^/]+\/reviewer\?done=admitted$/);
    expect((await chief.get(admitted.location)).html).toContain('Choose who looks');
    expect((await chief.get(path)).html).toContain('This request is taken.');
    expect((await chief.post(path, { decision: 'refuse' })).html).toContain('no longer waiting');
    expect((await chief.get(`/staff/cases/${reference}`)).html).toContain('Investigation (stage 2)');
  });

  it('may be let in by whoever decided, and is refused by somebody else alone', async () => {
    const { path, caseId } = await lateAsk();
    const decider = await as('decider');
    expect((await decider.get(path)).html).not.toContain('value="refuse"');
    expect(await decider.post(path, { decision: 'refuse' })).toMatchObject({
      status: 422,
      html: expect.stringContaining('may not refuse a second look') as string,
    });
    const chief = await as('chief');
    await chief.get(path);
    expect((await chief.post(path, { decision: 'refuse' })).location).toBe('/staff/reviews?done=refused');
    const sent = await world.rows(`SELECT FROM casework.notice WHERE case_id = $1 AND kind = 'reviewRefused'`, [caseId]);
    expect(sent).toHaveLength(1);
    expect((await chief.get(path)).html).toContain('This request is refused: the time to ask is over (');
  });

  it('is closed to whom it complains of, in the list and by its address, and to clerks', async () => {
    const { path } = await lateAsk();
    const subject = await as('subject');
    expect((await subject.get('/staff/reviews?list=requests')).html).not.toContain(path);
    expect(await subject.get(path)).toMatchObject({ status: 403 });
    expect(await subject.post(path, { decision: 'refuse' })).toMatchObject({ status: 403 });
    const clerk = await as('outside');
    expect(await clerk.get(path)).toMatchObject({ status: 403 });
    expect((await clerk.get('/staff/reviews')).html).not.toContain('list=requests');
  });
});

describe('who looks', () => {
  it('is proposed and chosen; of each other one it says why not; and whoever is barred has no choice', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider, drafter: people.drafter }));
    const [chief, decider] = [await as('chief'), await as('decider')];
    const path = `/staff/cases/${look.reference}/reviewer`;
    const { html } = await chief.get(path);
    for (const said of ['The program proposes', 'took the decision', 'drafted the answer', 'answers to somebody who had a part'])
      expect(html).toContain(said);

    expect(await chief.post(path, {})).toMatchObject({ status: 422 });
    expect(await chief.post(path, { staffId: people.helper })).toMatchObject({ status: 422 });
    expect((await chief.post(path, { staffId: people.colleague })).location).toBe(`${path}?done=given`);
    expect((await chief.get(path)).html).toContain('colleague looks at it now.');

    const seen = await decider.get(path);
    expect(seen.html).toContain('only hand it to the one proposed');
    expect(seen.html).not.toContain('type="radio"');
    expect(await decider.post(path, { staffId: people.colleague })).toMatchObject({ status: 422 });
  });

  it('is nobody: what the procedure says is told in words, and done', async () => {
    const look = await secondLook(world, await answeredMatter(world, spso()));
    const chief = await as('chief');
    const path = `/staff/cases/${look.reference}/reviewer`;
    await chief.get(path);
    expect((await chief.post(`${path}/conclusion`, { reason: 'So it is.' })).html).toContain('no longer waiting');
    await barEverybody(look);
    const { html } = await chief.get(path);
    expect(html).toContain('Nobody is left who may look');
    expect(html).toContain('End it and name the next instance');
    expect(await chief.post(`${path}/conclusion`, { reason: '' })).toMatchObject({ status: 422 });
    expect((await chief.post(`${path}/conclusion`, { reason: 'So it is.' })).location).toBe('/staff/reviews?done=concluded');
    expect((await chief.get(`/staff/cases/${look.reference}`)).html).toContain('Left without an answer');
  });

  /** Each with a bar of their own, as if they had stood aside. */
  async function barEverybody({ caseId }: Matter): Promise<void> {
    await world.rows(
      `INSERT INTO casework.bar (case_id, staff_id, why, source, at) SELECT $1, s.id, 'recused', s.id, $2 FROM identity.staff s ON CONFLICT DO NOTHING`,
      [caseId, world.clock.now()],
    );
  }
});

describe('the reviewer', () => {
  it('reads the first case, decides beside it, and the outcome stands on the first decision', async () => {
    const first = await answeredMatter(world, { decider: people.decider });
    const look = await secondLook(world, first);
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.chief), staffId: people.colleague });
    const colleague = await as('colleague');
    const path = `/staff/cases/${look.reference}/decision`;
    const { html } = await colleague.get(path);
    for (const said of ['First decision', 'Not upheld', 'We looked into what you wrote', 'I do not agree with your answer.'])
      expect(html).toContain(said);

    const pointId = await pointOf(look);
    const reasons = 'The lamp was out, and nobody came for three weeks. The first answer was wrong.';
    const point = { 'points.0.id': pointId, 'points.0.outcome': 'upheld', 'points.0.reasons': reasons };
    const saved = await colleague.post(path, {
      ...point,
      'points.0.effect': 'decidedAnew',
      ...promise,
      basedOn: '0',
      step: 'check',
    });
    await colleague.get(saved.location);
    const refused = await colleague.post(saved.location, { version: '1' });
    expect(refused).toMatchObject({ status: 422, html: expect.stringContaining('The answer lacks why it happened') as string });

    const cause = { ...point, 'points.0.effect': 'decidedAnew', 'points.0.rootCause': 'delay' };
    await colleague.post(path, { ...cause, basedOn: '1', step: 'check', ...promise });
    await colleague.get(`${path}/letter`);
    expect((await colleague.post(`${path}/letter`, { version: '2' })).status).toBe(303);
    await answer(world, look.caseId, '2026-03-02' as CivilDate);
    await world.run(ApplyReview, { caseId: look.caseId });

    const decided = await colleague.get(`/staff/cases/${first.reference}/decision`);
    expect(decided.html).toContain('The decision is cancelled and taken anew');
    expect(decided.html).toContain(`/staff/cases/${look.reference}/decision`);
  });

  const promise = {
    'points.0.remedies.0.kind': 'apology',
    'points.0.remedies.0.description': 'We are sorry.',
    'points.0.remedies.0.dueOn-day': '9',
    'points.0.remedies.0.dueOn-month': '3',
    'points.0.remedies.0.dueOn-year': '2026',
  };

  it('of another team reads what they look at, and no longer once it is not theirs', async () => {
    const first = await answeredMatter(world, { decider: people.decider });
    const look = await secondLook(world, first);
    const team = await newTeam(world, 'deciders');
    await world.rows('UPDATE casework.case SET team_id = $2 WHERE id = $1', [first.caseId, team]);
    const outside = await as('outside');
    const read = async () => (await outside.get(`/staff/cases/${first.reference}/messages`)).status;
    expect(await read()).toBe(403);
    const admin = await as('admin');
    await admin.get('/staff/admin/reviewers');
    expect(await admin.post('/staff/admin/reviewers', {})).toMatchObject({ status: 422 });
    expect((await admin.post('/staff/admin/reviewers', { staffId: people.outside })).status).toBe(303);
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.chief), staffId: people.outside });
    expect(await read()).toBe(200);

    await outside.get(`/staff/cases/${look.reference}/recusal`);
    const recusal = `/staff/cases/${look.reference}/recusal`;
    expect(await outside.post(recusal, { reason: '' })).toMatchObject({ status: 422 });
    expect((await outside.post(recusal, { reason: 'We are neighbours.' })).location).toBe('/staff/reviews?done=recused');
    expect(await read()).toBe(403);
    expect((await (await as('chief')).get(`/staff/cases/${look.reference}/reviewer`)).html).toContain('stood aside');
  });

  it('who decides second is told, and nothing of theirs is written', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider }));
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.chief), staffId: people.chief });
    const path = `/staff/cases/${look.reference}/decision`;
    const point = { 'points.0.id': await pointOf(look), 'points.0.outcome': 'notUpheld' };
    const chief = await as('chief');
    await chief.get(path);
    await chief.post(path, { ...point, 'points.0.reasons': 'The first decision was right.', basedOn: '0', step: 'check' });
    await chief.get(`${path}/letter`);
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.chief), staffId: people.colleague });
    await decide(world, look.reference, staffActor(people.colleague), 'notUpheld');
    const late = await chief.post(`${path}/letter`, { version: '1' });
    expect(late).toMatchObject({ status: 422, html: expect.stringContaining('govuk-error-summary') as string });
    expect(await world.rows('SELECT FROM casework.decision WHERE case_id = $1', [look.caseId])).toHaveLength(1);
  });
});

describe('declarations of interest', () => {
  it('are one’s own: declared, seen by nobody else, and ended', async () => {
    const colleague = await as('colleague');
    const path = '/staff/account/interests';
    await colleague.get(path);
    expect(await colleague.post(path, { of: '' })).toMatchObject({ status: 422 });
    expect((await colleague.submit(path, path, { kind: 'person', of: 'Nina Example' })).html).toContain('Nina Example');
    expect((await (await as('chief')).get(path)).html).not.toContain('Nina Example');
    const [end] = /\/staff\/account\/interests\/[0-9a-f-]+\/end/.exec((await colleague.get(path)).html)!;
    expect((await colleague.post(end)).location).toBe(`${path}?done=withdrawn`);
    expect((await colleague.get(path)).html).not.toContain('Nina Example');
  });
});
