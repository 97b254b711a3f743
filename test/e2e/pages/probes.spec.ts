import { type Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from '../../support/browser.js';
import { faultsOf } from './harness/check-page.js';
import { foreignWords, NamesInUse } from './harness/language.js';
import { BUDGETS, weightFaults } from './harness/weight.js';

/** A page as it should be, with a form that came back. */
const RIGHT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Error: Your name – Testville</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <header><a href="/" lang="ru">Русский</a></header>
    <main>
      <div class="govuk-error-summary" tabindex="-1">
        <h2>There is a problem</h2>
        <p><a href="#name">Say your name</a></p>
      </div>
      <h1>Your name</h1>
      <form><label for="name">Name</label> <input id="name" value="Имя"> <button>Send</button></form>
      <blockquote data-as-written>Фонарь не горит</blockquote>
    </main>
  </body>
</html>`;

/** What puts the focus where it belongs. */
const SCRIPT = `document.querySelector('.govuk-error-summary')?.focus();`;
const POLICY = "default-src 'self'; img-src 'self' data:";

const BROKEN: readonly (readonly [rule: string, from: string, to: string, fault: RegExp])[] = [
  ['a field has a label', '<label for="name">Name</label>', 'Name', /axe label/],
  ['colours can be told apart', '<h2>', '<h2><font color="#aaaaaa" style>There</font>', /axe color-contrast/],
  ['everything stands in a landmark', '<header>', '<p>Somewhere</p><header>', /axe region/],
  ['there is one first heading', '<h2>There', '<h1>Another</h1><h2>There', /2 first headings/],
  ['there is a first heading', '<h1>Your name</h1>', '', /0 first headings/],
  ['the language is said', 'lang="en"', 'lang="ru"', /lang is "ru"/],
  ['the title says that there are errors', 'Error: Your', 'Your', /does not begin with "Error: "/],
  ['the title says so in its language', 'Error: Your', 'Ошибка: Your', /does not begin with "Error: "/],
  ['the title cries no wolf', 'govuk-error-summary', 'nothing', /that nothing on the page explains/],
  ['the summary has the focus', 'type="module"', 'type="text/plain"', /has no focus/],
  ['the summary leads to the field', 'href="#name"', 'href="#nome"', /leads nowhere: #nome/],
  ['no word of the other language is left', '<button>Send', '<button>Отправить', /"Отправить"/],
  ['nor in what is read out', '<main>', '<main aria-label="Главное">', /"Главное"/],
  ['nor in what a script will say', '<main>', '<main data-i18n.show="Показать">', /"Показать"/],
  [
    'nothing makes a reader scroll sideways',
    '<h1>',
    '<h1><img alt="" src="data:," width="900" height="9">',
    /scrolls sideways at 320 px: img/,
  ],
];

const UNSEEN: readonly (readonly [rule: string, from: string, to: string, fault: RegExp])[] = [
  ['no script stands in the page', '</main>', '</main><script>document.title</script>', /Content Security Policy/],
  ['no style stands in the page', '<h1>', '<h1 style="margin:0">', /Content Security Policy/],
  ['every file is there', '</main>', '<img alt="" src="/gone.png"></main>', /404/],
  ['no script throws', '/page.js', '/throws.js', /thrown on purpose/],
];

describeInBrowser('a page that breaks a rule is caught', () => {
  let browser: TestBrowser;
  const names = NamesInUse.these(['Ромашка']);

  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterEach(() => browser.leave());
  afterAll(() => browser.close());

  async function show(html: string, files: Readonly<Record<string, string>> = {}): Promise<Page> {
    const page = await browser.newPage('http://probe.test');
    const scripts: Readonly<Record<string, string>> = {
      '/page.js': SCRIPT,
      '/throws.js': "throw new Error('thrown on purpose')",
      ...files,
    };
    await page.route('http://probe.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      const script = scripts[pathname];
      if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname !== '/') return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': POLICY } });
    });
    await page.goto('/');
    return page;
  }

  const faultsIn = async (html: string) => (await faultsOf(await show(html), { language: 'en', names })).join('\n');

  it('and a page that breaks none is not', async () => {
    expect(await faultsIn(RIGHT)).toBe('');
    expect(await faultsIn(RIGHT.replace('<h1>', '<h1>Ромашка: '))).toBe('');
  });

  it.each(BROKEN)('%s', async (_rule, from, to, fault) => {
    expect(RIGHT).toContain(from);
    expect(await faultsIn(RIGHT.replace(from, to))).toMatch(fault);
    browser.takeFaults();
  });

  it.each(UNSEEN)('%s', async (_rule, from, to, fault) => {
    expect(RIGHT).toContain(from);
    await show(RIGHT.replace(from, to));
    await expect(browser.leave()).rejects.toThrow(fault);
  });

  it('it is light', async () => {
    const padding = 'x'.repeat(BUDGETS.citizen.bytesMax);
    const heavy = await weightFaults(await show(RIGHT, { '/page.js': `${SCRIPT}//${padding}` }), BUDGETS.citizen);
    expect(heavy.join()).toMatch(/weighs \d+ bytes/);
    const right = await weightFaults(await show(RIGHT), BUDGETS.citizen);
    expect(right).toEqual([]);
  });

  it('it takes few requests', async () => {
    const more = ['a', 'b', 'c', 'd', 'e'].map((name) => `<script src="/${name}.js"></script>`).join('');
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`/${name}.js`, '']));
    const page = await show(RIGHT.replace('</main>', `</main>${more}`), files);
    expect((await weightFaults(page, BUDGETS.citizen)).join()).toMatch(/takes 7 requests/);
  });
});

describe('words of the other language', () => {
  it.each([
    ['en', 'Your обращение was taken', ['обращение']],
    ['en', 'Your case of 2 May, § 12', []],
    ['ru', 'Номер обращения A7K-2M4, файл photo.jpg, адрес a.b@example.org', []],
    ['ru', 'Файл PDF до 10 МБ', []],
    ['ru', 'Обращение accepted, №\u00a05', ['accepted']],
    ['ru', 'Осталось %{count} знаков', []],
  ] as const)('%s: %s', (language, text, words) => {
    expect(foreignWords(text, language)).toEqual(words);
  });
});
