import { civilDate, type CaseId, type ServiceCode } from '#libs/kernel';
import { newBodyWebWorld, receiveCase } from '../../support/casework.js';
import { shownMeasure } from '../../support/measures.js';
import { describeOnSite, Site } from '../../support/site.js';
import { type World } from '../../support/world.js';

/** What somebody writes who wants to break the page, or to be seen on it. No field of it may come out anywhere. */
const HOSTILE = 'HOSTILE <script>alert(1)</script> ]]> & "Ivan Petrov" +7 900 000-00-00 ';
/** In the words of a measure, which staff write, the same signs must only do no harm. */
const AWKWARD = 'Steps & a <ramp> "for all" ]]> it\u2019s \u{1F6A7}';
const ROADS = 'roads' as ServiceCode;

async function complaints(world: World, count: number): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  for (let each = 0; each < count; each += 1) {
    const party = { name: HOSTILE, email: `hostile${each}@example.org`, postalAddress: HOSTILE };
    const made = await receiveCase(world, { text: HOSTILE, party, facts: { place: HOSTILE, service: ROADS } });
    ids.push(made.row.id);
  }
  return ids;
}

async function open(): Promise<Site> {
  const world = await newBodyWebWorld();
  await world.rows(
    `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, safety_en, safety_ru, sensitive, active)
     VALUES ('roads', 'Roads', 'Дороги', '', '', '', '', '', '', false, true) ON CONFLICT DO NOTHING`,
  );
  const cases = await complaints(world, 9);
  await shownMeasure(world, { title: AWKWARD, titleRu: `Ру: ${AWKWARD}`, service: ROADS, place: 'Station square', state: 'verified', on: civilDate('2026-03-05'), cases }); // prettier-ignore
  await shownMeasure(world, { title: 'Longer hours', state: 'underWay', cases: cases.slice(0, 4) });
  await shownMeasure(world, { title: 'A second desk', state: 'dropped', dropReason: 'There is no room for it.' });
  await shownMeasure(world, { title: 'A secret plan', state: 'proposed', cases });
  return Site.open(world);
}

describeOnSite('what we changed', open, (site) => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    site().world.app.inject({ method: 'GET', url: path, headers });

  it('is shown to everybody from the day it is decided, and filtered without a script', async () => {
    const page = await site().visit({ javaScript: false });
    await page.goto('/');
    await page.getByRole('link', { name: /^You said, we did: what/ }).click();
    const titles = () => page.locator('.otk-improvement__title').allInnerTexts();
    expect(await titles()).toEqual([AWKWARD, 'A second desk', 'Longer hours']);
    expect(await page.locator('.otk-improvement__voices').allInnerTexts()).toEqual([
      '9 people spoke about this.',
      'We saw this ourselves.',
      'A few people spoke about this.',
    ]);

    await page.getByLabel('How far it is').selectOption({ label: 'Under way' });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await titles()).toEqual(['Longer hours']);
    await page.getByLabel('How far it is').selectOption({ label: 'All' });
    await page.getByLabel('Service', { exact: true }).selectOption({ label: 'Roads' });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await titles()).toEqual([AWKWARD]);
    await page.getByRole('link', { name: AWKWARD }).click();
    expect(await page.locator('main').innerText()).toContain('Station square');
  });

  it('tells why something was given up, and nothing of what was only proposed', async () => {
    const page = await site().visit({ language: 'en' });
    await page.goto('/improvements?state=dropped');
    await page.getByRole('link', { name: 'A second desk' }).click();
    expect(await page.locator('.govuk-inset-text').innerText()).toContain('There is no room for it.');
    for (const number of ['4', '0', '1e1', '99999999999', 'feed']) {
      expect((await ask(`/improvements/${number}`)).statusCode).toBe(404);
    }
  });

  it('can be read by programs, in either language, as what it is', async () => {
    const page = await site().visit();
    await page.goto('/improvements');
    const linked = await page
      .locator('link[rel=alternate][type]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(linked).toEqual(['/improvements/feed.xml?lang=en', '/improvements/feed.json?lang=en']);

    const xml = (await ask('/improvements/feed.xml?lang=ru')).body;
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const texts = (path: string) => [...parsed.querySelectorAll(path)].map(({ textContent }) => textContent);
      return { error: parsed.querySelector('parsererror')?.textContent ?? null, titles: texts('item > title'), ids: texts('guid'), licence: texts('license'), language: texts('channel > language') }; // prettier-ignore
    }, xml);
    expect(read).toMatchObject({ error: null, language: ['ru'], licence: ['https://creativecommons.org/licenses/by/4.0/'] });
    expect(read.titles[0]).toBe(`Проверено: Ру: ${AWKWARD}`);
    expect(new Set(read.ids).size).toBe(read.ids.length);

    const feed = (await ask('/improvements/feed.json?lang=en')).json<{
      version: string;
      items: { title: string; url: string }[];
    }>();
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title }) => title)).toEqual([
      ...['Verified', 'Done', 'Begun', 'Decided'].map((move) => `${move}: ${AWKWARD}`),
      ...['Given up: A second desk', 'Begun: Longer hours', 'Decided: A second desk', 'Decided: Longer hours'],
    ]);
    expect(feed.items[0]!.url).toMatch(/^https?:\/\/[^/]+\/improvements\/1\?lang=en$/);
  });

  it('costs a program that has it already next to nothing', async () => {
    const first = await ask('/improvements/feed.json?lang=en');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const etag = String(first.headers['etag']);
    const again = await ask('/improvements/feed.json?lang=en', { 'if-none-match': `"other", W/${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await ask('/improvements/feed.json?lang=ru', { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('says nothing that anybody wrote to us, and names nobody', async () => {
    const paths = ['/improvements', '/improvements/1', '/improvements/2', '/improvements/feed.xml', '/improvements/feed.json'];
    const references = await site().world.rows<{ reference: string }>('SELECT reference FROM casework.case');
    for (const path of paths) {
      const { body } = await ask(path);
      expect(body).not.toMatch(/hostile|alert\(1\)|Petrov|example\.org/i);
      for (const { reference } of references) expect(body).not.toContain(reference);
    }
  });
});
