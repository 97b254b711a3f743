import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureTemplates } from '#libs/features/correspondence';
import { RegisterCase, RestrictCase } from '#libs/features/handling';
import { ApplyReview, AskForReview, AssignReviewer, ChallengeReviewer } from '#libs/features/review';
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
    const page = await outside.get(`/staff/cases/${first.reference}`);
    expect(page.html).toContain('You read this case because you look at its decision again.');
    expect(page.html).not.toContain('/do/');

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

describe('a petition to suspend the decision, 248-FZ', () => {
  it('is recorded by a clerk, told with its time, and decided by who may look alone', async () => {
    const look = await secondLook(
      world,
      await answeredMatter(world, { pack: 'ru-248fz', version: '2021-07-01', decider: people.decider }),
    );
    const [colleague, decider] = [await as('colleague'), await as('decider')];
    const page = `/staff/cases/${look.reference}`;
    await world.run(RegisterCase, { reference: look.reference, actor: staffActor(people.colleague), on: null });
    expect((await colleague.get(page)).html).not.toContain(`${page}/do/suspend`);
    await colleague.get(`${page}/do/petition`);
    expect(await colleague.post(`${page}/do/petition`, { reason: '' })).toMatchObject({ status: 422 });
    expect((await colleague.post(`${page}/do/petition`, { reason: 'The works would stop.' })).location).toBe(
      `${page}?done=petition`,
    );
    expect((await colleague.get(`${page}/do/petition`)).html).toContain('has been asked for already');

    const { html } = await decider.get(page);
    expect(html).not.toContain(`href="${page}/do/suspend"`);
    expect(html).toContain('This person may not look at the decision: they took it');
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId: people.chief });
    const chief = await as('chief');
    const form = await chief.get(`${page}/do/suspend`);
    for (const said of ['The works would stop.', 'To be decided by 4 March 2026']) expect(form.html).toContain(said);
    const granted = { granted: 'yes', reason: 'It would do harm.' };
    expect((await chief.post(`${page}/do/suspend`, { ...granted, preview: '1' })).html).toContain(
      'The decision has no effect for now',
    );
    expect((await chief.post(`${page}/do/suspend`, granted)).location).toBe(`${page}?done=suspend`);
    expect((await chief.get(`${page}/do/suspend`)).html).toContain('or it has been decided');
  });
});

describe('the way to those outside', () => {
  it('the file is saved with a line in the log, recorded as sent, and what they decide is written on the decision', async () => {
    const first = await answeredMatter(world, spso());
    const look = await secondLook(world, first);
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId: people.chief });
    await decide(world, look.reference, staffActor(people.chief), 'notUpheld');
    await answer(world, look.caseId, '2026-03-02' as CivilDate);
    const page = `/staff/cases/${look.reference}`;
    const chief = await as('chief');
    expect((await chief.get(page)).html).toContain(`${page}/do/fileSent`);
    expect((await chief.get(`${page}/do/fileSent`)).html).toContain('No file of this case has been saved yet.');
    expect(await chief.post(`${page}/do/fileSent`, { archive: '' })).toMatchObject({ status: 422 });
    expect((await chief.get(`${page}/archive.zip`)).status).toBe(200);
    const reads = await world.rows(`SELECT staff_id AS id FROM audit.read_log WHERE kind = 'export' AND $1 = ANY (subject_ids)`, [
      look.caseId,
    ]);
    expect(reads).toEqual([{ id: people.chief }]);
    const sha256 = /value="([0-9a-f]{64})"/.exec((await chief.get(`${page}/do/fileSent`)).html)![1]!;
    expect((await chief.post(`${page}/do/fileSent`, { archive: sha256 })).location).toBe(`${page}?done=fileSent`);
    expect((await chief.get(`${page}/do/fileSent`)).html).toContain('(sent on 2 March 2026)');

    const found = { 'outcome-1': 'upheld', 'effect-1': 'changed', 'cause-1': 'delay', text: 'You get what you asked for.' };
    const promise = { kind: 'apology', promise: 'We write to you.', 'dueOn-day': '20', 'dueOn-month': '3', 'dueOn-year': '2026' };
    await chief.get(`${page}/do/outside`);
    const half = await chief.post(`${page}/do/outside`, { ...found, kind: 'apology', again: 'yes' });
    expect(half).toMatchObject({ status: 422, html: expect.stringContaining('href="#promise"') as string });
    expect((await chief.post(`${page}/do/outside`, { ...found, ...promise })).html).toContain('for good');
    const done = await chief.post(`${page}/do/outside`, { ...found, ...promise, again: 'yes' });
    expect(done.location).toBe(`${page}/decision?done=outside`);
    expect((await chief.get(`${page}/do/outside`)).html).toContain('is written down already');
    expect((await chief.get(`${page}/history`)).html).toContain('Decided outside on 2 March 2026');

    const figures = await (await as('head')).get('/staff/reversals/stages.csv');
    expect(figures.html).toContain('Outside');
  });

  it('is closed to clerks, to whom it complains of, and before there is a decision', async () => {
    const look = await secondLook(world, await answeredMatter(world, spso()));
    const page = `/staff/cases/${look.reference}`;
    expect((await (await as('chief')).get(page)).html).not.toContain(`${page}/do/outside`);
    for (const login of ['subject', 'outside']) {
      expect((await (await as(login)).get(`${page}/archive.zip`)).status).toBe(403);
      expect((await (await as(login)).get(`${page}/do/outside`)).status).toBe(403);
    }
  });
});

describe('a restricted case', () => {
  it('is looked at again by leave of its readers: nobody else sees the second look, and the reviewer reads both', async () => {
    const first = await answeredMatter(world, { decider: people.decider });
    const readers = [people.chief];
    await world.run(RestrictCase, { reference: first.reference, actor: staffActor(people.chief), readers });
    const look = await secondLook(world, first);
    const statusFor = async (login: string, { reference }: Matter) =>
      (await (await as(login)).get(`/staff/cases/${reference}`)).status;
    const readersOf = async () =>
      (await world.rows<{ id: StaffId }>('SELECT staff_id AS id FROM casework.reader WHERE case_id = $1', [look.caseId])).map(
        ({ id }) => id,
      );
    expect(await readersOf()).toEqual([people.chief]);
    for (const login of ['outside', 'colleague', 'head']) expect(await statusFor(login, look)).toBe(403);
    expect((await (await as('outside')).get(`/staff/search?q=${look.reference}`)).html).not.toContain(
      `/staff/cases/${look.reference}`,
    );

    const give = (staffId: StaffId) =>
      world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.chief), staffId });
    await give(people.colleague);
    for (const matter of [look, first]) expect(await statusFor('colleague', matter)).toBe(200);
    await give(people.chief);
    expect(await readersOf()).toEqual([people.chief]);
    for (const matter of [look, first]) expect(await statusFor('colleague', matter)).toBe(403);
  });
});

describe('a challenge', () => {
  it('is decided by nobody who had a part in the first decision', async () => {
    const look = await secondLook(world, await answeredMatter(world, { decider: people.decider, drafter: people.drafter }));
    await world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId: people.chief });
    await world.run(ChallengeReviewer, { reference: look.reference, actor: CITIZEN, text: 'They are neighbours.' });
    const path = `/staff/cases/${look.reference}/challenge`;
    const decision = { accepted: 'no', reason: 'They are not.' };
    for (const [login, why] of [
      ['decider', 'you took the decision'],
      ['drafter', 'you drafted the decision'],
    ] as const) {
      const page = await as(login);
      const { html } = await page.get(path);
      expect(html).toContain(why);
      expect(html).not.toContain('name="accepted"');
      expect(await page.post(path, decision)).toMatchObject({ status: 422, html: expect.stringContaining(why) as string });
    }
    const colleague = await as('colleague');
    await colleague.get(path);
    expect((await colleague.post(path, decision)).location).toBe('/staff/reviews?done=rejected');
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
