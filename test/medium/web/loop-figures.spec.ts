import { civilDate } from '#libs/kernel';
import { answeredCase, type CaseDesk, type Desks, newDesks } from '../../support/desks.js';
import { shownMeasure } from '../../support/measures.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

let desks: Desks;
let known: CaseDesk[];
let unknown: CaseDesk;
let page: PageClient;

const MEASURE_CAUSES = `INSERT INTO feedback.measure_cause (measure_id, cause) VALUES ($1, $2)`;

/** Three complaints upheld: two with a cause against which something is done, one without any. */
beforeAll(async () => {
  desks = await newDesks();
  const { world } = desks;
  const [{ code }] = (await world.rows<{ code: string }>(
    'SELECT code FROM casework.root_cause WHERE active ORDER BY code LIMIT 1',
  )) as [{ code: string }];
  known = [await upheld({ rootCause: code }), await upheld({ rootCause: code })];
  unknown = await upheld();
  const cases = known.map(({ id }) => id);
  const done = await shownMeasure(world, { title: 'Early', state: 'completed', on: civilDate('2026-03-02'), cases });
  await world.rows(MEASURE_CAUSES, [done.id, code]);
  await shownMeasure(world, { title: 'Late', state: 'underWay', on: civilDate('2026-03-01') });
  await shownMeasure(world, { title: 'Only proposed', state: 'proposed', on: civilDate('2026-03-01') });
  page = new PageClient(world.app);
  await page.signIn('supervisor', ADMIN_PASSWORD);
}, 120_000);
afterAll(() => desks.world.close());

const upheld = (decision: object = {}) => answeredCase(desks, undefined, decision);
const headings = (html: string) => [...html.matchAll(/<h2 class="otk-chart__title"[^>]*>([^<]*)/g)].map(([, text]) => text);

it('says what each link of the loop comes to, and opens what was counted', async () => {
  const { html } = await page.get('/staff/loop');
  expect(headings(html)).toEqual([
    'We know why for 2 of 3 upheld points',
    'We do something about the one cause',
    '1 of 2 measures were done on time',
    'Nobody had to be told yet',
    'Half of the complaints led to a change within 0 days',
    'Nobody has answered yet whether it helped',
  ]);
  expect(html).toContain('Open the one without a cause');
  const list = (await page.get('/staff/loop/causeless')).html;
  expect(list).toContain(unknown.reference);
  expect(list).not.toContain(known[0]!.reference);
});

it('says what the people say, but for measures of which too few answered', async () => {
  const [measure] = await desks.world.rows<{ id: string }>(`SELECT id FROM feedback.measure WHERE title_en = 'Early'`);
  const answer = (said: readonly string[]) =>
    desks.world.rows(
      `INSERT INTO feedback.effect_response (id, measure_id, given_on, language, helped, code_hash)
       SELECT gen_random_uuid(), $1, $3::timestamptz::date, 'en', said, gen_random_uuid()::text FROM unnest($2::text[]) AS said`,
      [measure!.id, said, desks.world.clock.now()],
    );
  await answer(['yes', 'yes', 'partly', 'no']);
  expect(headings((await page.get('/staff/loop')).html).at(-1)).toBe('Nobody has answered yet whether it helped');
  await answer(['no']);
  expect(headings((await page.get('/staff/loop')).html).at(-1)).toBe('3 of 5 people asked say that it helped');
  expect((await page.get('/staff/loop/helped.csv')).html).toContain('1. Early,5,2,1,2');
  expect((await page.get('/staff/measures/1')).html).toContain('3 of 5 who answered say that it helped');
});

it('lists no case that the reader may not see', async () => {
  await desks.world.rows('UPDATE casework.case SET restricted = true WHERE id = $1', [unknown.id]);
  expect((await page.get('/staff/loop/causeless')).html).not.toContain(unknown.reference);
});

it('gives each figure as a file', async () => {
  const csv = (await page.get('/staff/loop/time.csv')).html;
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFMeasure,Due,Done',
    '2. Late,1 March 2026,not done',
    '1. Early,2 March 2026,2 March 2026',
  ]);
  for (const figure of ['given', 'met', 'told', 'days', 'helped'])
    expect((await page.get(`/staff/loop/${figure}.csv`)).status).toBe(200);
  expect((await page.get('/staff/loop/nothing.csv')).status).toBe(404);
});

it('is not for everybody', async () => {
  const clerk = new PageClient(desks.world.app);
  await clerk.signIn('clerk', ADMIN_PASSWORD);
  for (const path of ['/staff/loop', '/staff/loop/causeless', '/staff/loop/met.csv'])
    expect((await clerk.get(path)).status).toBe(403);
});

it('gives answers to a second person to read, and takes what they find, over the API', async () => {
  const { world, supervisor, clerk } = desks;
  const made = known[0]!;
  await world.rows(
    `INSERT INTO feedback.reading (case_id, answered_on, service, drawn_on) SELECT id, '2026-03-02', service, '2026-03-02' FROM casework.case WHERE id = $1`,
    [made.id],
  );
  const reading = `/api/v1/staff/readings/${made.reference}`;
  expect((await clerk.get('/api/v1/staff/readings')).body['items']).toEqual([]);
  expect((await clerk.get(reading)).body).toMatchObject({ type: 'urn:otklik:problem:reading.unknown' });
  expect((await supervisor.get('/api/v1/staff/readings')).body['items']).toMatchObject([{ reference: made.reference }]);

  const { body } = await supervisor.get(reading);
  const questions = body['questions'] as { ordinal: number }[];
  expect(body).toMatchObject({ reference: made.reference, isRead: false });
  const answers = questions.map(({ ordinal }, place) => ({ question: ordinal, answer: place === 0 ? 'no' : 'yes' }));
  expect((await supervisor.post(reading, { answers })).status).toBe(400);
  expect(await supervisor.post(reading, { answers, lesson: 'Say what happens next.' })).toMatchObject({
    body: { passed: false },
  });
  expect((await supervisor.post(reading, { answers, lesson: 'Again.' })).status).toBe(409);
  expect((await supervisor.get('/api/v1/staff/readings')).body['items']).toEqual([]);
});
