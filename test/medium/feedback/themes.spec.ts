import { FindThemes } from '../../../libs/features/feedback/themes/commands/find-themes.js';
import { type ThemeLine } from '../../../libs/features/feedback/themes/queries/themes.js';
import { type Desks, newDesks } from '../../support/desks.js';
import { newWrittenCases, type WrittenCase } from '../../support/written-cases.js';

let desks: Desks;

const times = (count: number, of: (place: number) => WrittenCase) => Array.from({ length: count }, (_, place) => of(place));
const day = (place: number) => `2026-02-${String((place % 27) + 1).padStart(2, '0')}`;
const NAMES = ['Лукоморья', 'Дубравы', 'Алатыря', 'Буяна', 'Кольцова'];

/** A broken ramp in two languages, a lift, and much that has nothing in common. */
const RAMP_RU = (place: number): WrittenCase => ({
  text: `Пандус у входа в поликлинику ${['сломан', 'разбит', 'провалился'][place % 3]}, на коляске не заехать. Живу у ${NAMES[place % 5]}.`,
  receivedOn: day(place),
  place: 'Clinic 3',
});
const RAMP_EN = (place: number): WrittenCase => ({
  text: `The ramp at the clinic entrance is ${['broken', 'blocked'][place % 2]}, my wheelchair cannot get in. ${place} times now.`,
  receivedOn: day(place + 1),
  language: 'en',
  place: 'Clinic 3',
});
const LIFT = (place: number): WrittenCase => ({
  text: `Лифт ${['стоит', 'застрял', 'не едет'][place % 3]} между этажами уже ${place} дней, диспетчер молчит.`,
  receivedOn: day(place),
});
const ODD = (place: number): WrittenCase => ({
  text: `${['Шумят', 'Опоздали', 'Не пришли', 'Нагрубили'][place % 4]} ${['рано', 'поздно', 'дважды'][place % 3]} ${NAMES[place % 5]} номер ${place}`,
  receivedOn: day(place),
});

beforeAll(async () => {
  desks = await newDesks();
  await newWrittenCases(desks.world, [...times(18, RAMP_RU), ...times(12, RAMP_EN), ...times(18, LIFT), ...times(171, ODD)]);
  await newWrittenCases(
    desks.world,
    times(9, (place) => ({ ...LIFT(place), text: 'Тайный пожар тайной комнаты', restricted: true })),
  );
});
afterAll(() => desks.world.close());

const search = async () => {
  const { status, body } = await desks.supervisor.send('POST', '/api/v1/staff/themes/searches');
  expect(status).toBe(201);
  await desks.world.run(FindThemes, { runId: body['id'] as never });
};
const list = async (state = 'proposed') =>
  (await desks.supervisor.get(`/api/v1/staff/themes?state=${state}`)).body['items'] as ThemeLine[];
const wordsOf = ({ wordFacts }: ThemeLine) => wordFacts.map(({ shown }) => shown);
const themeWith = async (word: string, state?: string) => (await list(state)).find((theme) => wordsOf(theme).includes(word))!;
const act = (theme: ThemeLine, what: string, body: object = {}) =>
  desks.supervisor.send('POST', `/api/v1/staff/themes/${theme.id}/${what}`, { version: theme.version, ...body });
const casesOf = async (theme: ThemeLine) =>
  (await desks.supervisor.get(`/api/v1/staff/themes/${theme.id}/cases?limit=100`)).body['items'] as {
    reference: string;
    state: string;
  }[];

describe('themes', () => {
  it('are proposed from the words that complaints share, each language by itself, and never from a restricted case', async () => {
    await search();
    const themes = await list();
    const ramp = await themeWith('пандус');
    const english = await themeWith('ramp');
    expect(ramp.size).toBe(18);
    expect(english.size).toBe(12);
    expect((await themeWith('лифт')).size).toBe(18);
    expect(themes.flatMap(wordsOf)).not.toContain('тайный');
    expect(ramp.wordFacts[0]).toMatchObject({ inside: 18, insideOf: 18, outside: 0, outsideOf: 201 });
    expect(ramp.weeks.reduce((sum, count) => sum + count, 0)).toBe(18);
    expect(ramp).toMatchObject({ likeTheme: english.id, likeBecause: 'place', fromOn: '2026-02-01' });
  });

  it('are found again under the same id, however often they are looked for', async () => {
    const before = await list();
    await search();
    expect((await list()).map(({ id, size }) => ({ id, size }))).toEqual(before.map(({ id, size }) => ({ id, size })));
    const { body } = await desks.supervisor.get('/api/v1/staff/themes/searches/latest');
    expect(body['search']).toMatchObject({ state: 'done', cases: 219, done: 219, found: 0 });
  });

  it('are split by a word, and refuse a word that parts nothing', async () => {
    const lift = await themeWith('лифт');
    const whole = lift.wordFacts.find(({ inside, insideOf }) => inside === insideOf)!.word;
    for (const word of ['пандус', whole]) expect((await act(lift, 'split', { word })).body['code']).toBe('theme.word_unknown');
    const parting = lift.wordFacts.find(({ inside, insideOf }) => inside < insideOf)!;
    const { status, body } = await act(lift, 'split', { word: parting.word });
    expect(status).toBe(201);
    const sizes = (await list()).filter(({ id }) => id === lift.id || id === body['id']).map(({ size }) => size);
    expect(sizes.sort((one, other) => one - other)).toEqual([parting.inside, 18 - parting.inside]);
    await search();
    const parted = await list();
    expect(parted.find(({ id }) => id === body['id'])).toMatchObject({ splitFrom: lift.id, size: parting.inside });
  });

  it('of two languages become one, which a person names and which then takes in later cases of both as proposals', async () => {
    const [ramp, english] = [await themeWith('пандус'), await themeWith('ramp')];
    expect((await act(english, 'join', { into: ramp.id, intoVersion: ramp.version })).status).toBe(204);
    const joined = await themeWith('пандус');
    expect(joined).toMatchObject({ id: ramp.id, size: 30, likeTheme: null });
    expect(wordsOf(joined)).toEqual(expect.arrayContaining(['пандус', 'ramp']));
    expect((await act(english, 'acceptance', { titleEn: 'The ramp', titleRu: 'Пандус' })).body['code']).toBe('theme.changed');
    expect((await act(joined, 'acceptance', { titleEn: 'The ramp of clinic 3', titleRu: 'Пандус поликлиники 3' })).status).toBe(
      204,
    );

    await newWrittenCases(desks.world, [RAMP_RU(1), RAMP_EN(2), ODD(3)]);
    await search();
    const accepted = await themeWith('пандус', 'accepted');
    expect(accepted).toMatchObject({ titleEn: 'The ramp of clinic 3', size: 32, waiting: 2 });
    expect(await themeWith('ramp')).toBeUndefined();
  });

  it('let a person take a case out, and no search puts it back', async () => {
    const theme = await themeWith('пандус', 'accepted');
    const [first] = await casesOf(theme);
    expect((await desks.supervisor.send('DELETE', `/api/v1/staff/themes/${theme.id}/cases/${first!.reference}`)).status).toBe(
      204,
    );
    await search();
    expect((await casesOf(theme)).map(({ reference }) => reference)).not.toContain(first!.reference);
    expect((await act(theme, 'cases')).status).toBe(201);
    expect(await themeWith('пандус', 'accepted')).toMatchObject({ size: 31, waiting: 0 });
  });

  it('that were dismissed are not proposed again', async () => {
    for (let half = 0; half < 2; half += 1) expect((await act(await themeWith('лифт'), 'dismissal')).status).toBe(204);
    await search();
    expect(await themeWith('лифт')).toBeUndefined();
  });

  it('stand on pages in the language of the reader, with what can be decided for those who may', async () => {
    const theme = await themeWith('пандус', 'accepted');
    const page = async (who: Desks['auditor'], path: string) => {
      const answer = await desks.world.app.inject({ url: path, headers: { cookie: who.cookie, 'accept-language': 'en' } });
      expect(answer.statusCode).toBe(200);
      return answer.body;
    };
    expect(await page(desks.auditor, '/staff/themes?state=accepted')).toContain('The ramp of clinic 3');
    expect(await page(desks.auditor, '/staff/themes/signals')).toContain('Signals');
    expect(await page(desks.auditor, `/staff/themes/${theme.id}`)).not.toContain('/dismiss');
    expect(await page(desks.supervisor, `/staff/themes/${theme.id}`)).toContain('/dismiss');
  });

  it('are looked for once at a time, decided by supervisors, and looked at by auditors', async () => {
    const first = await desks.supervisor.send('POST', '/api/v1/staff/themes/searches');
    expect(first.status).toBe(201);
    expect((await desks.supervisor.send('POST', '/api/v1/staff/themes/searches')).body['code']).toBe('theme.run_under_way');
    expect((await desks.auditor.get('/api/v1/staff/themes')).status).toBe(200);
    expect((await desks.auditor.send('POST', '/api/v1/staff/themes/searches')).status).toBe(403);
    expect((await desks.clerk.get('/api/v1/staff/themes')).status).toBe(403);
    await desks.world.run(FindThemes, { runId: first.body['id'] as never });
  });
});

describe('the words of a service itself', () => {
  it('are not made of the title of their service, which whoever complained has chosen already', async () => {
    const { world } = desks;
    await world.rows(
      `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
       VALUES ('trees', 'Tree pruning', 'Обрезка деревьев', '', '', '', '', false, '', '', true)`,
    );
    const text = (place: number) => (place < 8 ? 'Tree pruning asked: the hornet nest again' : `Tree pruning asked for ${place}`);
    await newWrittenCases(
      world,
      times(30, (place) => ({ text: text(place), service: 'trees', language: 'en', receivedOn: day(place) })),
    );
    await search();
    const found = (await list()).filter(({ service }) => service === 'trees');
    expect(found.map((theme) => wordsOf(theme).sort())).toEqual([['hornet', 'nest']]);
  });
});
