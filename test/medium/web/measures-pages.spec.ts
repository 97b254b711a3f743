import { TrackingCodes } from '#libs/casework';
import { ensureTemplates } from '#libs/features/correspondence';
import { UnitOfWork } from '#libs/platform/database';
import { answeredCase, type CaseDesk, type Desks, newDesks } from '../../support/desks.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

let desks: Desks;
let cases: CaseDesk[];
let cause: string;
let page: PageClient;

beforeAll(async () => {
  desks = await newDesks();
  await desks.world.get(UnitOfWork).run((tx) => ensureTemplates(tx, desks.world.clock.now()));
  const [first] = await desks.world.rows<{ code: string }>('SELECT code FROM casework.root_cause ORDER BY code LIMIT 1');
  cause = first!.code;
  cases = [await answeredCase(desks, undefined, { rootCause: cause }), await answeredCase(desks)];
  page = new PageClient(desks.world.app);
  await page.signIn('supervisor', ADMIN_PASSWORD);
}, 120_000);
afterAll(() => desks.world.close());

const WORDS = {
  ...{ titleEn: 'A ramp', titleRu: 'Пандус', changeEn: 'A ramp is built.', changeRu: 'Строим пандус.' },
  ...{ expectedEn: 'Nobody falls.', expectedRu: 'Никто не падает.', seenByEn: 'Fewer complaints.', seenByRu: 'Меньше жалоб.' },
};
const due = (day: string, month: string, year: string) => ({ 'dueOn-day': day, 'dueOn-month': month, 'dueOn-year': year });
const errorsIn = (html: string) =>
  [...html.matchAll(/<a href="#(\w+)"/g)].map(([, field]) => field).filter((field) => field !== 'main');

describe('the pages of a measure', () => {
  it('ask for the words in both languages, and keep what was typed', async () => {
    const blank = await page.get(`/staff/measures/new?cause=${cause}`);
    expect(blank.html).toMatch(new RegExp(`value="${cause}" checked`));
    const { titleRu: _left, ...rest } = WORDS;
    const answer = await page.post('/staff/measures/new', { ...rest, ...due('1', '13', '2026'), ownerId: desks.ids.clerk });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.html)).toEqual(['titleRu', 'dueOn']);
    expect(answer.html).toContain('Nobody falls.');
    expect(answer.html).toContain('<title>Error: ');
  });

  it('show how many complaints would be linked before they are', async () => {
    const form = { ...WORDS, ...due('1', '6', '2026'), ownerId: desks.ids.clerk, causes: cause };
    await page.get('/staff/measures/new');
    expect((await page.post('/staff/measures/new', form)).location).toBe('/staff/measures/1?done=proposed');
    await page.get('/staff/measures/1/cases');
    const references = `${cases[0]!.reference}\n${cases[1]!.reference}, ABCD-EFGH-JKL`;
    const preview = await page.post('/staff/measures/1/cases/preview', { by: 'references', references });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('2 complaints');
    expect(preview.html).toContain('ABCD-EFGH-JKL');
    expect((await page.get('/staff/measures/1')).html).toContain('No complaint is linked yet.');

    await page.get('/staff/measures/1/cases');
    const linked = await page.post('/staff/measures/1/cases', { by: 'references', references: cases[0]!.reference });
    expect(linked.location).toBe('/staff/measures/1/cases?done=linked&count=1');
    expect((await page.get(linked.location)).html).toContain(cases[0]!.reference);
    expect((await page.post('/staff/measures/1/cases/preview', { by: 'cause', cause: '' })).status).toBe(422);
  });

  it('lead from step to step, and refuse what is not its turn', async () => {
    const act = (name: string, seen = '') => page.post('/staff/measures/1/acts', { act: name, seen });
    await page.get('/staff/measures/1');
    expect((await act('complete')).status).toBe(422);
    expect((await act('adopt')).location).toBe('/staff/measures/1?done=adopted');
    expect((await act('start', '1')).html).toContain('Somebody changed this measure');
    const step = { titleEn: 'Plans', titleRu: 'Проект', ...due('1', '5', '2026') };
    expect((await page.post('/staff/measures/1/milestones', step)).location).toBe('/staff/measures/1?done=step');
    expect((await act('complete')).html).toContain('One milestone is still open');
    const [milestone] = await desks.world.rows<{ id: string }>('SELECT id FROM feedback.milestone');
    expect((await page.post(`/staff/measures/1/milestones/${milestone!.id}`, { as: 'done' })).status).toBe(303);
    expect((await act('complete')).location).toBe('/staff/measures/1?done=completed');
    const verified = await page.submit('/staff/measures/1/verify', '/staff/measures/1/verify', {
      evidenceEn: 'Good',
      evidenceRu: '',
    });
    expect(verified.status).toBe(422);
    expect(errorsIn(verified.html)).toEqual(['estimateId', 'evidenceRu']);
    const { html } = await page.get('/staff/measures/1');
    expect(html).toMatch(
      /Completed by supervisor.*A step was settled by supervisor.*1 complaint linked by supervisor.*Proposed by/s,
    );
  });

  it('show whom a telling would reach before it is asked for, and let it be released, paused and resumed', async () => {
    expect((await page.get('/staff/measures/1/telling/adopted')).html).not.toContain('Ask for its release');
    const preview = (await page.get('/staff/measures/1/telling/completed')).html;
    const told = ['1 person would be told.', 'by e-mail', 'A ramp is built.', 'Строим пандус.', cases[0]!.reference];
    expect(told.filter((words) => !preview.includes(words))).toEqual([]);
    // Anna gets her letter in English; nobody would get one in Russian.
    expect([...preview.matchAll(/<article class="otk-letter" lang="(\w+)"/g)].map(([, language]) => language)).toEqual(['en']);
    expect((await page.post('/staff/measures/1/telling/completed')).location).toBe('/staff/measures/1?done=requested');
    expect((await page.post('/staff/measures/1/telling/completed')).status).toBe(422);
    expect((await page.get('/staff/measures/1')).html).toMatch(/Waits for its release. Asked for by supervisor/);

    const [telling] = await desks.world.rows<{ id: string }>('SELECT id FROM feedback.telling');
    const act = (name: string) => page.post(`/staff/measures/1/tellings/${telling!.id}`, { act: name });
    expect((await act('release')).location).toBe('/staff/measures/1?done=released&count=1');
    expect((await page.get('/staff/measures/1')).html).toMatch(
      /0 of 1 told.*1 waits to be sent.*Telling released: 1 person by supervisor/s,
    );
    expect((await act('pause')).location).toContain('done=paused');
    expect((await page.get('/staff/measures/1')).html).toContain('Resting');
    expect((await act('resume')).location).toContain('done=resumed');
    expect((await act('release')).status).toBe(422);

    const clerk = new PageClient(desks.world.app);
    await clerk.signIn('clerk', ADMIN_PASSWORD);
    expect((await clerk.post(`/staff/measures/1/tellings/${telling!.id}`, { act: 'pause' })).status).toBe(403);
    expect((await clerk.get('/staff/measures/1/telling/completed')).status).toBe(403);
  });

  it('show a clerk what is planned, and let them change nothing', async () => {
    const clerk = new PageClient(desks.world.app);
    await clerk.signIn('clerk', ADMIN_PASSWORD);
    const { html, status } = await clerk.get('/staff/measures/1');
    expect([status, html.includes('action="/staff/measures/1/acts"')]).toEqual([200, false]);
    for (const path of ['/staff/measures/new', '/staff/measures/1/edit', '/staff/measures/1/drop']) {
      expect((await clerk.get(path)).status).toBe(403);
    }
    expect((await clerk.post('/staff/measures/1/acts', { act: 'adopt' })).status).toBe(403);
    expect((await clerk.get('/staff/measures?state=late')).html).toContain('There is none like that');
    const ofTeam = async (team: string) => (await clerk.get(`/staff/measures?team=${team}`)).html;
    await desks.world.rows('UPDATE feedback.measure SET team_id = $1', [desks.roads]);
    expect([await ofTeam(desks.roads), await ofTeam(desks.parks)].map((html) => html.includes('/staff/measures/1"'))).toEqual([
      true,
      false,
    ]);
    const history = (await clerk.get('/staff/measures/1/history')).html;
    expect(history).toMatch(/Completed by supervisor.*Proposed by/s);
    expect((await clerk.get('/staff/measures/99')).status).toBe(404);
  });

  it('tell whoever complained on the page of their case, in their language, and heed what they want to hear', async () => {
    const { world } = desks;
    const [{ reference, id }, citizen] = [cases[0]!, new PageClient(world.app, 'ru')];
    await citizen.submit('/track', '/track', { reference, code: world.get(TrackingCodes).codeFor(id, 1) });
    const { html } = await citizen.get('/track/case');
    expect(html).toMatch(/Что мы изменили, потому что вы написали.*Пандус.*Сделано.*Строим пандус/s);
    await world.rows(`UPDATE casework.notice SET state = 'printing', channel = 'post' WHERE kind = 'measureCompleted'`);
    const answer = await citizen.post('/track/case/preferences', { wants: 'wantsSurveys' });
    expect(answer.location).toBe('/track/case?done=preferences');
    const wishes = await world.rows('SELECT wants_news, wants_surveys FROM casework.party WHERE case_id = $1', [id]);
    expect(wishes).toEqual([{ wants_news: false, wants_surveys: true }]);
    // What was released before waits to be printed no more.
    const held = await world.rows(`SELECT state FROM casework.notice WHERE kind = 'measureCompleted'`);
    expect(held).toEqual([{ state: 'withheld' }]);
  });

  it('stand on the page of each case', async () => {
    const { html } = await page.get(`/staff/cases/${cases[0]!.reference}`);
    expect(html).toMatch(/What changes because of this.*A ramp/s);
    expect((await page.get(`/staff/cases/${cases[1]!.reference}`)).html).toContain('Nothing yet');
  });
});
