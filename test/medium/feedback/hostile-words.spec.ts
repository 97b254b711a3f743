import { TrackingCodes } from '#libs/casework';
import { QUALITIES, type SurveyAnswers } from '#libs/domain/asking';
import { ensureTemplates } from '#libs/features/correspondence';
import { AnswerSurvey, ReleaseWords } from '#libs/features/feedback';
import { CITIZEN, type Language } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { answeredCase, type CaseDesk, type Desks, newDesks } from '../../support/desks.js';
import { PageClient } from '../../support/page-client.js';
import { refusalOf } from '../../support/refusal.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

/** What people write who want to break a page, to be seen on it, or to make somebody else be seen. Each holds a mark that must come out nowhere in public. */
const FROM_PEOPLE = [
  '<script>alert("hostile")</script>',
  '<img src=x onerror=alert(1)> hostile',
  '=HYPERLINK("http://hostile.example","pay")',
  '+1+1 hostile',
  '@SUM(hostile)',
  '-2+3 hostile \t\r\n=1',
  'hostile ]]> <!-- &lt;b&gt; {{7*7}} ${7*7} {name}',
  'hostile \u202Eevil\u202C \u2066x\u2069 \u200B\uFEFF',
  'My neighbour Ivan Petrov, +7 900 123-45-67, ivan@hostile.example, Lenina 5-12, passport 4510 123456',
  `hostile ${'ъ'.repeat(3_000)}`,
  'hostile \u{1F6A7}\u{E0041} \u0007\u001B[31m',
  "'; DROP TABLE feedback.measure; -- hostile",
] as const;
/** Nothing of it may be told to everybody. */
const SECRET = /hostile|Petrov|900 123|ivan@|4510|DROP TABLE|anna@/i;

/** In the words of staff, which are public, the same signs must only do no harm. */
const TITLE = '=2+5 <script>alert(9)</script> & "ramp" ]]> {name}';
const CHANGE = '<img src=x onerror=alert(9)>\n=HYPERLINK("http://x")\n**bold** [link](javascript:alert(9)) {change}';
const CAUSE = '=cmd|calc <b onmouseover=alert(9)>late</b>';
const RELEASED = '<b>Nobody came.</b> =1+1 {name} [x](javascript:alert(9))';

let desks: Desks;
let cases: CaseDesk[];
let everybody: PageClient;
let supervisor: PageClient;
let administrator: PageClient;
let codes: string[];

beforeAll(async () => {
  desks = await newDesks();
  const { world } = desks;
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  everybody = new PageClient(world.app);
  supervisor = await signedIn('supervisor');
  administrator = await signedIn('admin');
  await administrator.get('/staff/admin/causes/new');
  await administrator.post('/staff/admin/causes/new', { titleEn: CAUSE, titleRu: `Ру ${CAUSE}` });
  const [{ code: rootCause }] = (await world.rows<{ code: string }>(
    `SELECT code FROM casework.root_cause WHERE title_en LIKE '=%'`,
  )) as [{ code: string }];
  cases = [];
  for (let one = 0; one < 6; one += 1) cases.push(await answeredCase(desks, undefined, { rootCause }));
  codes = [];
  for (const [place, words] of FROM_PEOPLE.slice(0, cases.length).entries()) codes.push(await said(cases[place]!, words));
  await writeEverywhere();
  await measure(rootCause);
}, 180_000);
afterAll(() => desks.world.close());

async function signedIn(login: string, language: Language = 'en'): Promise<PageClient> {
  const client = new PageClient(desks.world.app, language);
  await client.signIn(login, ADMIN_PASSWORD);
  return client;
}

/** Somebody answers the survey after their answer. */
async function said({ opened }: CaseDesk, words: string): Promise<string> {
  const qualities = Object.fromEntries(QUALITIES.map((quality) => [quality, null])) as SurveyAnswers['qualities'];
  const answers: SurveyAnswers = { answered: 'no', ease: 1, qualities, words };
  const reference = opened.row.reference;
  const given = { reference, actor: CITIZEN, via: 'trackingPage', language: 'en', allowsCase: false } as const;
  return (await desks.world.run(AnswerSurvey, { ...given, answers })).code;
}

/** Every place where people write holds each of the hostile texts at least once. */
async function writeEverywhere(): Promise<void> {
  const { world } = desks;
  const all = FROM_PEOPLE.join('\n');
  await world.rows(`UPDATE casework.point SET text = $1, wanted = $1`, [all]);
  await world.rows(
    `UPDATE casework.party SET name = 'Ivan Petrov <script>', email = id::text || '@hostile.example' WHERE role = 'complainant'`,
  );
  await world.rows(`UPDATE feedback.survey_response SET words = words || $1`, [`\n${all}`]);
}

async function measure(cause: string): Promise<void> {
  const words = {
    ...{ titleEn: TITLE, titleRu: `Ру ${TITLE}`, changeEn: CHANGE, changeRu: `Ру ${CHANGE}` },
    ...{ expectedEn: CHANGE, expectedRu: CHANGE, seenByEn: CHANGE, seenByRu: CHANGE },
    ...{
      'dueOn-day': '1',
      'dueOn-month': '6',
      'dueOn-year': '2026',
      ownerId: desks.ids.clerk,
      causes: cause,
      place: '=Sadovaya <b>14</b>',
    },
  };
  await supervisor.get('/staff/measures/new');
  expect((await supervisor.post('/staff/measures/new', words)).location).toBe('/staff/measures/1?done=proposed');
  const references = cases.map(({ reference }) => reference).join('\n');
  await supervisor.get('/staff/measures/1/cases');
  await supervisor.post('/staff/measures/1/cases', { by: 'references', references });
  for (const act of ['adopt', 'start', 'complete']) {
    await supervisor.get('/staff/measures/1');
    expect((await supervisor.post('/staff/measures/1/acts', { act, seen: '' })).status).toBe(303);
  }
}

const PUBLIC = [
  '/improvements',
  '/improvements/1',
  '/improvements/feed.xml',
  '/improvements/feed.json',
  '/standards',
  '/reports',
  '/',
];
const inBoth = PUBLIC.flatMap((path) => [`${path}?lang=en`, `${path}?lang=ru`]);
const STAFF = [
  ...['/staff/measures', '/staff/measures/1', '/staff/measures/1/cases', '/staff/measures/1/history', '/staff/measures/1/edit'],
  ...['/staff/measures/1/telling/completed', '/staff/causes', '/staff/causes/cases', '/staff/loop', '/staff/themes'],
  ...['/staff/surveys', '/staff/surveys/words', '/staff/reports'],
];
const FILES = [
  ...['cause', 'service', 'place', 'month'].map((by) => `/staff/causes.csv?by=${by}`),
  ...['given', 'met', 'time', 'told', 'days', 'helped'].map((figure) => `/staff/loop/${figure}.csv`),
  ...['groups', 'qualities'].map((figure) => `/staff/surveys/table?about=case&by=service&months=12&figure=${figure}`),
];

/** A tag, or an attribute that runs something, made out of what somebody wrote. */
const ALIVE = /<script>alert|<img src=x|<b onmouseover|<b>Nobody|href="javascript:/i;

describe('what everybody reads', () => {
  it.each(inBoth)('%s tells nothing that anybody wrote, and runs nothing of what staff wrote', async (path) => {
    const { html, status } = await everybody.get(path);
    expect(status).toBe(200);
    expect(html).not.toMatch(SECRET);
    if (!path.includes('feed.json')) expect(html).not.toMatch(ALIVE);
    for (const { reference, opened } of cases) {
      for (const known of [reference, opened.row.id]) expect(html).not.toContain(known);
    }
  });

  it('has feeds that stay what they are', async () => {
    const xml = (await everybody.get('/improvements/feed.xml?lang=en')).html;
    expect(xml).toContain('&lt;script&gt;alert(9)&lt;/script&gt; &amp; &quot;ramp&quot; ]]&gt;');
    expect(xml).not.toMatch(/[^\P{Cc}\n\r\t]/u);
    const feed = JSON.parse((await everybody.get('/improvements/feed.json?lang=en')).html) as {
      items: { title: string; content_text: string }[];
    };
    expect(feed.items[0]!.title).toBe(`Done: ${TITLE}`);
    expect(feed.items.every((item) => !('content_html' in item))).toBe(true);
  });

  it('tells in both feeds and both languages the same number of people, so that none can be found by taking one from the other', async () => {
    const paths = [
      '/improvements/feed.json?lang=en',
      '/improvements/feed.json?lang=ru',
      '/improvements/feed.xml?lang=en',
      '/improvements/1?lang=ru',
    ];
    const told = await Promise.all(paths.map(async (path) => (await everybody.get(path)).html));
    for (const text of told) expect(text).toMatch(/6 (people spoke|человек)|сказали 6 человек/);
    await desks.world.rows('DELETE FROM feedback.measure_case WHERE case_id = ANY ($1)', [cases.slice(0, 2).map(({ id }) => id)]);
    for (const path of paths) {
      const { html } = await everybody.get(path);
      expect(html).toMatch(/few people|несколько человек/);
      expect(html).not.toMatch(/[1-4] (people|person|человек)/);
    }
  });
});

describe('what staff read', () => {
  it.each(STAFF)('%s runs nothing', async (path) => {
    const { html, status } = await supervisor.get(path);
    expect(status).toBe(200);
    expect(html).not.toMatch(ALIVE);
    expect(html).not.toMatch(/<script>(?!<)/);
  });

  it.each(FILES)('%s starts no formula', async (path) => {
    const { html, status } = await supervisor.get(path);
    expect(status).toBe(200);
    const cells = html
      .replace('\uFEFF', '')
      .split(/\r\n|,(?=")|,/u)
      .map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^\s*[=+@＝＋＠]|^-\D/u.test(cell))).toEqual([]);
    expect(html).not.toMatch(SECRET);
  });

  it('shows in the letter that people would get what was written, and nothing that runs or fills in', async () => {
    const { html } = await supervisor.get('/staff/measures/1/telling/completed');
    const letter = /<article class="otk-letter"[\s\S]*?<\/article>/.exec(html)![0];
    expect(letter).toContain('{change}');
    expect(letter).toContain('&lt;img src=x');
    expect(letter).not.toMatch(ALIVE);
    const [, subject = ''] = /otk-letter__subject">([^<]*)/.exec(letter)!;
    expect(subject).not.toMatch(/[\n\r]/);
  });

  it('does not take signs that nobody sees for a title', async () => {
    await supervisor.get('/staff/measures/1/edit');
    const words = {
      titleEn: 'Ramp\u202Efdp.exe',
      titleRu: 'Пандус\r\nBcc: all@example.org',
      changeEn: 'A\u0007 ramp',
      changeRu: 'Да',
    };
    const { status, html } = await supervisor.post('/staff/measures/1/edit', words);
    expect(status).toBe(422);
    for (const field of ['titleEn', 'titleRu', 'changeEn']) expect(html).toContain(`href="#${field}"`);
    await administrator.get('/staff/admin/causes/new');
    const cause = await administrator.post('/staff/admin/causes/new', { titleEn: 'x\u202Ey', titleRu: 'ъ'.repeat(121) });
    expect(cause.status).toBe(422);
  });
});

describe('words of people', () => {
  const response = async () =>
    (await desks.world.rows<{ id: string }>('SELECT id FROM feedback.survey_response ORDER BY id LIMIT 1'))[0]!.id as never;
  const release = async (words: string | null) =>
    desks.world.run(ReleaseWords, { responseId: await response(), words, language: 'en', releasedBy: desks.ids.supervisor });

  it('are public as somebody released them, and dead', async () => {
    await release(RELEASED);
    const { html } = await everybody.get('/improvements?lang=en');
    expect(html).toContain('&lt;b>Nobody came.&lt;/b> =1+1 {name} [x](javascript:alert(9))');
    expect(html).not.toMatch(SECRET);
    expect(html).not.toMatch(ALIVE);
  });

  it('cannot be released with a number or an address in them', async () => {
    for (const words of ['Call +7 900 123-45-67', 'ivan@hostile.example', `My case ${cases[0]!.reference}`]) {
      expect(await refusalOf(release(words))).toBe('survey.leads_to_somebody');
    }
  });

  it('are told without their service while so few answered about it that somebody could be known', async () => {
    const shown = async () => /otk-said[\s\S]*?<\/figure>/.exec((await everybody.get('/improvements?lang=en')).html)?.[0];
    expect(await shown()).toContain('Anything else');
    await desks.world.rows(
      'DELETE FROM feedback.survey_response WHERE id <> $1 AND id NOT IN (SELECT id FROM feedback.survey_response LIMIT 3)',
      [await response()],
    );
    expect(await shown()).not.toContain('Anything else');
  });

  it('are gone from everywhere when they are taken back', async () => {
    await desks.world.rows('DELETE FROM feedback.survey_response WHERE id = $1', [await response()]);
    expect((await everybody.get('/improvements?lang=en')).html).not.toContain('Nobody came');
    expect(codes).toHaveLength(6);
  });
});

describe('a small group', () => {
  it('is not told of even by what is left over from the others', async () => {
    const { world } = desks;
    await world.rows('DELETE FROM feedback.survey_response');
    const answer = (service: string, count: number) =>
      world.rows(
        `INSERT INTO feedback.survey_response (id, given_on, about, service, language, via, answered, verdict, code_hash)
         SELECT gen_random_uuid(), $3::timestamptz::date, 'case', $1, 'en', 'page', 'yes', 'good', gen_random_uuid()::text FROM generate_series(1, $2::integer)`,
        [service, count, world.clock.now()],
      );
    await world.rows(
      `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
       SELECT code, code, code, '', '', '', '', false, '', '', true FROM unnest('{small,middle,large}'::text[]) AS code`,
    );
    for (const [service, count] of [
      ['small', 2],
      ['middle', 6],
      ['large', 30],
    ] as const)
      await answer(service, count);
    const { html } = await supervisor.get('/staff/surveys/table?about=case&by=service&months=12&figure=groups');
    const told = html
      .split('\r\n')
      .filter((line) => /\d/.test(line))
      .map((line) => line.split(',')[0]);
    expect(told).toContain('large');
    expect(told).not.toContain('small');
    expect(told).not.toContain('middle'); // or the small one would be what all are less these
  });
});

it('knows whose page is whose: a person sees their own words, and nobody else', async () => {
  const person = new PageClient(desks.world.app);
  const { reference, id } = cases[5]!;
  await person.submit('/track', '/track', { reference, code: desks.world.get(TrackingCodes).codeFor(id, 1) });
  const { html } = await person.get('/track/case');
  expect(html).not.toMatch(ALIVE);
  expect(html).not.toContain(cases[4]!.reference);
});
