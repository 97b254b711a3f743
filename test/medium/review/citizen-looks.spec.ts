import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TrackingCodes } from '#libs/casework';
import { ApplyReview, AskForReview, AssignReviewer, DecideSuspension, SettleRequest } from '#libs/features/review';
import { type CaseId, CITIZEN, type CivilDate, type Reference } from '#libs/kernel';
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
import { type Answer, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const SPSO = { pack: 'gb-sct-spso', version: '2021-04-01' };
const CPGRAMS = { pack: 'in-cpgrams', version: '2024-08-23' };
const MARCH = new Date('2026-03-02T09:00:00.000Z');

let world: World<NestFastifyApplication>;
let people: Awaited<ReturnType<typeof newOrganisation>>;
let citizen: StaffClient;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: MARCH });
  people = await newOrganisation(world);
  citizen = new StaffClient(world.app);
});
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo(MARCH));

const codeOf = (caseId: CaseId) => world.get(TrackingCodes).codeFor(caseId, 1);
const matter = (making: object = SPSO) => answeredMatter(world, { ...making, decider: people.decider });
const api = (method: 'GET' | 'POST', { caseId, reference }: Matter, what: string, body?: object): Promise<Answer> =>
  citizen.send(method, `/api/v1/cases/${reference}/${what}`, body, { 'x-tracking-code': codeOf(caseId) });
const matterOf = async (reference: unknown): Promise<Matter> => {
  const [row] = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
  return { caseId: row!.id, reference: reference as Reference };
};
const looksAt = async ({ caseId }: Matter) =>
  (
    await world.rows<{ count: number }>('SELECT count(*)::integer AS count FROM casework.case WHERE previous_id = $1', [caseId])
  )[0]!.count;
const assign = (look: Matter, staffId = people.chief) =>
  world.run(AssignReviewer, { reference: look.reference, actor: staffActor(people.colleague), staffId });

/** Looked at, found right, told, and written on the first decision. */
async function decided(look: Matter): Promise<void> {
  await assign(look);
  await decide(world, look.reference, staffActor(people.chief), 'upheld');
  await answer(world, look.caseId, '2026-03-02' as CivilDate);
  await world.run(ApplyReview, { caseId: look.caseId });
}

/** Somebody's browser without scripts, in which the case is open. */
async function visitor({ caseId, reference }: Matter, language = 'en'): Promise<PageClient> {
  const page = new PageClient(world.app, language);
  await page.get('/track');
  await page.post('/track', { reference, code: codeOf(caseId) });
  return page;
}

describe('a citizen over the API', () => {
  it('sees until when and by what, asks once, and follows the new case by its own code', async () => {
    const first = await matter();
    const seen = await api('GET', first, 'second-look');
    expect(seen).toMatchObject({
      status: 200,
      body: {
        offer: {
          is: 'open',
          stage: 'stage2',
          whose: 'anotherPerson',
          windows: [{ limit: { lastOn: '2026-05-02' }, isOver: false }],
        },
        stages: [{ reference: first.reference, stage: null }],
        asks: [],
      },
    });
    const asked = await api('POST', first, 'review-requests', { text: 'You did not look at my photo.' });
    expect(asked).toMatchObject({ status: 201, body: { is: 'admitted', why: null } });
    const { reference, trackingCode } = asked.body;
    const followed = await citizen.send('GET', `/api/v1/cases/${String(reference)}`, undefined, {
      'x-tracking-code': String(trackingCode),
    });
    expect(followed).toMatchObject({ status: 200, body: { reference } });
    expect(await api('POST', first, 'review-requests', { text: 'Once more.' })).toMatchObject({
      status: 409,
      body: { code: 'review.already_asked' },
    });
    expect(await looksAt(first)).toBe(1);
    expect((await api('GET', first, 'second-look')).body).toMatchObject({
      offer: { is: 'underWay' },
      stages: [{ stage: null }, { reference, stage: 'stage2', looker: 'sought', mayChallenge: false }],
    });
  });

  it('is refused by its article when it is too late, and heard with a reason', async () => {
    const [late, excused] = [await matter(), await matter()];
    world.clock.moveTo(new Date('2026-06-01T09:00:00.000Z'));
    expect(await api('POST', late, 'review-requests', {})).toMatchObject({ status: 201, body: { is: 'refused', why: 'late' } });
    expect(await api('POST', excused, 'review-requests', { lateReason: 'I was in hospital.' })).toMatchObject({
      body: { is: 'waiting', lastOn: '2026-05-02', reference: null, trackingCode: null },
    });
    expect((await api('GET', late, 'second-look')).body).toMatchObject({ asks: [{ state: 'refused', why: 'late' }] });
    // The same again: nobody is written to a second time. With a reason that is new, it is heard.
    const again = await api('POST', late, 'review-requests', { text: 'You are still wrong.' });
    expect(again).toMatchObject({ status: 409, body: { code: 'review.nothing_new' } });
    const letters = () => world.rows(`SELECT FROM casework.notice WHERE case_id = $1 AND kind = 'reviewRefused'`, [late.caseId]);
    expect(await letters()).toHaveLength(1);
    expect(await api('POST', late, 'review-requests', { lateReason: 'Your letter came late.' })).toMatchObject({
      body: { is: 'waiting' },
    });
    expect(await letters()).toHaveLength(1);
    expect(await looksAt(late)).toBe(0);
  });

  it('gives no hint to who has no key, and lets nobody into a case of somebody else', async () => {
    const [mine, foreign] = [await matter(), await matter()];
    const wrong = { 'x-tracking-code': codeOf(mine.caseId) };
    for (const reference of [foreign.reference, 'K7QM-2X9F-4TD', "' OR 1=1 --"]) {
      const url = `/api/v1/cases/${encodeURIComponent(reference)}`;
      const answers = [
        await citizen.send('GET', `${url}/second-look`, undefined, wrong),
        await citizen.send('POST', `${url}/review-requests`, { text: 'x' }, wrong),
        await citizen.send('POST', `${url}/challenges`, { reason: 'I doubt it.' }, wrong),
      ];
      for (const { status, body } of answers)
        expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'case.not_found' });
    }
    expect(await looksAt(foreign)).toBe(0);
    const page = await visitor(mine);
    expect((await page.get(`/track/case/second-look/open/${foreign.reference}`)).status).toBe(404);
    expect((await page.get('/track/case')).html).toContain(mine.reference);
  });

  it.each([
    ['points of another case', async () => ({ points: (await pointsOf(await matter())).map(({ id }) => id) }), 'point.unknown'],
    ['who they are', () => ({ role: 'complainant' }), 'request.invalid'],
    ['when it came', () => ({ receivedAt: '2020-01-01T00:00:00Z' }), 'request.invalid'],
    ['nothing chosen', () => ({ points: [] }), 'request.invalid'],
    ['a day to come', () => ({ learnedOn: '2027-01-01' }), 'review.incomplete'],
  ])('cannot send %s', async (_what, body, code) => {
    const made = await matter();
    expect((await api('POST', made, 'review-requests', await body())).body).toMatchObject({ code });
    expect(await looksAt(made)).toBe(0);
  });

  it('does not trust the one who looks: somebody else decides, and the case says so', async () => {
    const first = await matter();
    const look = await matterOf((await api('POST', first, 'review-requests', {})).body['reference']);
    expect(await api('POST', look, 'challenges', { reason: 'Nobody has it yet.' })).toMatchObject({
      status: 409,
      body: { code: 'reviewer.too_late' },
    });
    await assign(look);
    expect((await api('GET', look, 'second-look')).body).toMatchObject({ stages: [{}, { looker: 'found', mayChallenge: true }] });
    expect(await api('POST', look, 'challenges', { reason: 'They know the other side.' })).toMatchObject({ status: 202 });
    expect(await api('POST', look, 'challenges', { reason: 'Again.' })).toMatchObject({ status: 409 });
    expect((await api('GET', look, 'second-look')).body).toMatchObject({
      stages: [{}, { challenges: [{ madeOn: '2026-03-02', accepted: null }], mayChallenge: false }],
    });
    expect(await api('POST', first, 'challenges', { reason: 'No second look.' })).toMatchObject({ status: 409 });
  });

  it('under CPGRAMS, tells with the request that the answer was poor; without it there is no appeal', async () => {
    const first = await matter(CPGRAMS);
    expect((await api('GET', first, 'second-look')).body).toMatchObject({ offer: { is: 'open', needsRating: true } });
    expect((await api('POST', first, 'review-requests', {})).body).toMatchObject({ is: 'refused', why: 'notRatedPoor' });
    expect((await api('POST', first, 'review-requests', { ratedPoor: true })).body).toMatchObject({ is: 'admitted' });
    expect((await api('GET', first, 'second-look')).body).toMatchObject({ offer: { needsRating: false } });
  });
});

const pointsOf = ({ caseId }: Matter) =>
  world.rows<{ id: string }>('SELECT id FROM casework.point WHERE case_id = $1 ORDER BY ordinal', [caseId]);

describe('the pages without scripts', () => {
  it('lead from the answer to a case of its own, and show both stages and what was changed', async () => {
    const first = await matter();
    const page = await visitor(first);
    const tracking = await page.get('/track/case');
    expect(tracking.html).toContain('href="/track/case/second-look"');
    expect(tracking.html).toContain('2 May 2026');
    expect((await page.get('/track/case/second-look')).html).toContain('href="/track/case/second-look/why"');
    expect((await page.get('/track/case/second-look/check')).location).toMatch(/why$/);

    await page.get('/track/case/second-look/why');
    const tooLong = await page.post('/track/case/second-look/why', { text: 'x'.repeat(20_001) });
    expect(tooLong).toMatchObject({ status: 422 });
    expect(tooLong.html).toContain('<title>Error: ');
    const words = 'The lamp is <b>still</b> out.';
    expect((await page.post('/track/case/second-look/why', { text: words })).location).toBe('/track/case/second-look/check');
    expect((await (await visitor(first)).get('/track/case/second-look/why')).html).toContain('The lamp is &lt;b');
    expect((await page.get('/track/case/second-look/check')).html).toContain('The lamp is &lt;b>still');
    expect((await page.post('/track/case/second-look/send')).location).toBe('/track/case/second-look/sent');
    expect((await page.post('/track/case/second-look/send')).location).toBe('/track/case/second-look/sent');
    expect(await looksAt(first)).toBe(1);
    expect(await world.rows('SELECT FROM review.ask_draft WHERE case_id = $1', [first.caseId])).toEqual([]);

    const sent = await page.get('/track/case/second-look/sent');
    const [, reference = ''] = /second-look\/open\/([\w-]+)/.exec(sent.html) ?? [];
    const look = await matterOf(reference);
    expect(sent.html).toContain(codeOf(look.caseId));
    await assign(look);
    expect((await page.get(`/track/case/second-look/open/${reference}`)).location).toBe('/track/case');
    expect((await page.get('/track/case')).html).toContain('The lamp is &lt;b>still');

    await page.get('/track/case/challenge');
    expect(await page.post('/track/case/challenge', {})).toMatchObject({ status: 422 });
    expect((await page.post('/track/case/challenge', { reason: 'They are friends.' })).location).toBe(
      '/track/case?done=challenged',
    );
    expect((await page.get('/track/case')).html).toContain('you doubt the impartiality');

    await decided(look);
    await page.get(`/track/case/second-look/open/${first.reference}`);
    const both = (await page.get('/track/case')).html;
    expect(both).toContain('What the second look changed');
    expect(both).toContain('The first decision is changed.');
    expect(both).toContain('You were right');
    expect(both).not.toContain('href="/track/case/second-look"');
  });

  it('asks for the rating, and for a reason, where the procedure does', async () => {
    const page = await visitor(await matter(CPGRAMS), 'ru');
    expect((await page.get('/track/case/second-look')).html).toContain('/track/case/second-look/rating');
    await page.get('/track/case/second-look/rating');
    expect(await page.post('/track/case/second-look/rating', { rating: 'other' })).toMatchObject({ status: 422 });
    expect((await page.post('/track/case/second-look/rating', { rating: 'poor' })).location).toMatch(/why$/);

    const late = await matter();
    world.clock.moveTo(new Date('2026-06-01T09:00:00.000Z'));
    const again = await visitor(late);
    await again.get('/track/case/second-look/why');
    expect((await again.post('/track/case/second-look/why', {})).location).toMatch(/late$/);
    await again.get('/track/case/second-look/late');
    expect(await again.post('/track/case/second-look/late', {})).toMatchObject({ status: 422 });
    expect((await again.post('/track/case/second-look/late', { lateReason: 'Hospital.' })).location).toMatch(/check$/);
    await again.post('/track/case/second-look/send');
    expect((await again.get('/track/case/second-look/sent')).html).toContain('We have your request, and weigh your reason');
    expect((await again.get('/track/case/second-look')).html).toContain('A person weighs your reason');
  });

  it('begin from the survey of who is not content: under CPGRAMS a poor rating opens the appeal', async () => {
    const first = await matter(CPGRAMS);
    const page = await visitor(first);
    await page.get('/track/survey');
    await page.post('/track/survey', { answered: 'no', ease: '1' });
    expect((await page.get('/track/survey/thanks')).html).toContain('Appeal to the next senior authority');
    const asked = await page.post('/track/survey/request', { way: 'secondLook', text: 'Nobody came.' });
    expect(asked.location).toBe('/track/case/second-look');
    expect((await page.get('/track/case/second-look')).html).toContain('href="/track/case/second-look/check"');
    expect((await page.get('/track/case/second-look/check')).html).toContain('Nobody came.');
    await page.post('/track/case/second-look/send');
    expect((await page.get('/track/case/second-look/sent')).html).toContain('Somebody else will look at our decision');
    expect(await looksAt(first)).toBe(1);
    expect(await page.post('/track/survey/request', { way: 'secondLook' })).toMatchObject({ status: 422 });
  });

  it('asks when the order came under 248-FZ, and refuses a day that cannot be', async () => {
    const page = await visitor(await matter({ pack: 'ru-248fz', version: '2021-07-01' }), 'ru');
    await page.get('/track/case/second-look/when');
    const when = (fields: object) => page.post('/track/case/second-look/when', fields as Record<string, string>);
    expect(await when({})).toMatchObject({ status: 422 });
    const day = { 'learnedOn-day': '31', 'learnedOn-month': '2', 'learnedOn-year': '2026' };
    const refused = await when({ contested: 'order', ...day });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.html).toMatch(/name="learnedOn-day"[^>]*value="31"/);
    expect((await when({ contested: 'order' })).location).toMatch(/why$/);
    await page.get('/track/case/second-look/why');
    expect(await page.post('/track/case/second-look/why', {})).toMatchObject({ status: 422 });
  });

  it('take a petition to suspend the decision with the appeal, or later, and say how it stands', async () => {
    const first = await matter({ pack: 'ru-248fz', version: '2021-07-01' });
    const page = await visitor(first);
    const say = async (step: string, fields: Record<string, string>) => {
      await page.get(`/track/case/second-look/${step}`);
      return page.post(`/track/case/second-look/${step}`, fields);
    };
    await say('when', { contested: 'order' });
    expect((await say('why', { text: 'The order is wrong.' })).location).toMatch(/petition$/);
    expect((await page.get('/track/case/second-look/petition')).html).toContain('248-FZ, art. 40(9) and (10)');
    expect((await say('petition', { petition: 'The works would stop.' })).location).toMatch(/check$/);
    expect((await page.get('/track/case/second-look/check')).html).toContain('The works would stop.');
    await page.post('/track/case/second-look/send');
    const [asked] = await world.rows<{ reference: string }>(
      `SELECT reference FROM casework.case WHERE previous_id = $1 AND suspension = 'asked'`,
      [first.caseId],
    );
    const look = await matterOf(asked!.reference);
    const there = await visitor(look);
    expect((await there.get('/track/case')).html).toContain('within days of registering your appeal');
    expect((await api('POST', look, 'suspension-petition', { text: 'Once more.' })).body).toMatchObject({
      code: 'suspension.asked_already',
    });

    const settle = (granted: boolean) =>
      world.run(DecideSuspension, {
        reference: look.reference,
        actor: staffActor(people.chief),
        granted,
        reason: 'No harm is seen.',
      });
    await assign(look);
    await settle(false);
    const refused = await there.get('/track/case');
    expect(refused.html).toContain('We decided that it stays in effect');
    expect(refused.html).toContain('href="/track/case/suspension"');
    await there.get('/track/case/suspension');
    expect(await there.post('/track/case/suspension', { text: '' })).toMatchObject({ status: 422 });
    expect((await there.post('/track/case/suspension', { text: 'A fine falls due.' })).location).toBe(
      '/track/case?done=petition',
    );
    await settle(true);
    expect((await there.get('/track/case')).html).toContain('has no effect until your appeal is decided');
  });

  it('refuse the same late request a second time without another letter, and say so', async () => {
    const first = await matter();
    world.clock.moveTo(new Date('2026-06-01T09:00:00.000Z'));
    const ask = {
      reference: first.reference,
      actor: CITIZEN,
      channel: 'web',
      text: 'You are wrong.',
      lateReason: 'I was ill.',
    } as const;
    const { requestId } = await world.run(AskForReview, ask);
    await world.run(SettleRequest, { requestId, letIn: false, actor: staffActor(people.colleague) });
    const page = await visitor(first);
    for (const [step, fields] of [
      ['why', { text: 'You are wrong.' }],
      ['late', { lateReason: 'I was ill' }],
    ] as const) {
      await page.get(`/track/case/second-look/${step}`);
      await page.post(`/track/case/second-look/${step}`, fields);
    }
    const sent = await page.post('/track/case/second-look/send');
    expect(sent).toMatchObject({ status: 422, html: expect.stringContaining('The same was asked before') as string });
    expect(
      await world.rows(`SELECT FROM casework.notice WHERE case_id = $1 AND kind = 'reviewRefused'`, [first.caseId]),
    ).toHaveLength(1);
  });

  it('tell everybody how often a decision was changed, once there are enough', async () => {
    const published = async () => {
      world.clock.moveTo(new Date('2026-04-10T09:00:00.000Z'));
      return (await new PageClient(world.app).get('/standards')).html;
    };
    expect(await published()).toContain('Fewer than ten decisions were looked at again');
    world.clock.moveTo(MARCH);
    for (let looks = 1; looks < 10; looks += 1) await decided(await secondLook(world, await matter()));
    const html = await published();
    expect(html).toContain('<span class="otk-did__figure">10</span> <span>of them were changed');
    expect(html).toContain('from 1 April 2025 to 31 March 2026');
  });

  it('lead nowhere without a key, and from a letter straight to asking', async () => {
    const stranger = new PageClient(world.app);
    for (const path of ['', '/why', '/check', '/sent', '/open/K7QM-2X9F-4TD']) {
      expect((await stranger.get(`/track/case/second-look${path}`)).location).toBe('/track');
    }
    expect((await stranger.get('/track/case/challenge')).location).toBe('/track');
    expect((await stranger.get('/track/not-a-token/second-look')).status).toBe(404);
  });
});
