import { type Page } from 'playwright-core';
import { type NoticeId } from '#libs/kernel';
import { describeInBrowser, type Visitor } from '../../support/browser.js';
import { eventually } from '../../support/eventually.js';
import { mailOf } from '../../support/letters.js';
import { NewInstallation } from '../../support/new-installation.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

const BASE = '/staff/admin';
const PASSWORD = 'four unrelated words here';

describeInBrowser('an administrator', () => {
  let house: NewInstallation;
  beforeEach(async () => {
    house = await NewInstallation.open();
  }, 120_000);
  afterEach(() => house.site.leave());
  afterEach(() => house.close());

  it.each<[string, Visitor]>([
    ['in English on a desktop', { language: 'en', device: 'desktop' }],
    ['in Russian on a phone, without scripts', { language: 'ru', device: 'phone', javaScript: false }],
  ])(
    'sets a body up from nothing to its first case, %s',
    async (_how, visitor) => {
      const page = await house.site.visit(visitor);
      await signIn(page, 'admin', ADMIN_PASSWORD);
      expect(new URL(page.url()).pathname).toBe(`${BASE}/setup`);
      expect(await tasksToDo(page)).toBe(4);

      await nameTheBody(page);
      await makeTeam(page);
      await describeService(page);
      await inviteClerk(page);
      await page.goto(`${BASE}/setup`);
      expect(await tasksToDo(page)).toBe(0);

      const clerk = await house.site.visit(visitor);
      await clerk.goto(await linkInTheLetter(house));
      await clerk.fill('#password', PASSWORD);
      await press(clerk, '#main form button[type=submit]');
      expect(new URL(clerk.url()).pathname).toBe('/staff/queue');

      const reference = await firstCase(house);
      await clerk.goto('/staff/queue?view=teams');
      expect(await clerk.locator('#main').innerText()).toContain(reference);
    },
    180_000,
  );

  it('ends their sessions everywhere, and the other browser is asked to sign in', async () => {
    const [here, elsewhere] = [await house.site.visit(), await house.site.visit()];
    for (const page of [here, elsewhere]) await signIn(page, 'admin', ADMIN_PASSWORD);
    await elsewhere.goto(`${BASE}/teams`);
    await here.goto('/staff/account');
    await press(here, 'form[action="/staff/account/sessions/end"] button');
    expect(new URL(here.url()).pathname).toBe('/staff/sign-in');

    await elsewhere.goto(`${BASE}/teams`);
    expect(elsewhere.url()).toContain(`/staff/sign-in?next=${encodeURIComponent(`${BASE}/teams`)}`);
    await elsewhere.fill('#login', 'admin');
    await elsewhere.fill('#password', ADMIN_PASSWORD);
    await press(elsewhere, '#main form button[type=submit]');
    expect(new URL(elsewhere.url()).pathname).toBe(`${BASE}/teams`);
  }, 60_000);

  it('is safe from a form without its token, and from a form on somebody else’s page', async () => {
    const page = await house.site.visit({ who: 'administrator' });
    const url = `${house.site.origin}/staff/account/sessions/end`;
    const withoutToken = await page.request.post(url, { form: {}, maxRedirects: 0 });
    expect(withoutToken.status()).toBe(403);

    await page.goto('/staff/account');
    const token = await page.locator('input[name=formToken]').first().inputValue();
    const headers = { origin: 'https://example.org' };
    const foreign = await page.request.post(url, { form: { formToken: token }, headers, maxRedirects: 0 });
    expect(foreign.status()).toBe(403);
    await page.goto('/staff/account');
    expect(new URL(page.url()).pathname).toBe('/staff/account');
  }, 60_000);
});

/** Presses what sends a form, and waits for the page that comes of it. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/staff');
  await page.fill('#login', login);
  await page.fill('#password', password);
  await press(page, '#main form button[type=submit]');
}

function tasksToDo(page: Page): Promise<number> {
  return page.locator('.govuk-task-list .govuk-tag--yellow').count();
}

async function nameTheBody(page: Page): Promise<void> {
  await page.goto(`${BASE}/body`);
  await page.fill('#nameEn', 'Town Council');
  await page.fill('#nameRu', 'Городской совет');
  await page.fill('#contactEn', '1 Town Square');
  await page.fill('#contactRu', 'Городская площадь, 1');
  await press(page, `form[action="${BASE}/body"] button[type=submit]`);
  expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1);
  await page.goto(`${BASE}/body/law`);
  await page.selectOption('#calendar', 'RU-5day');
  await press(page, `form[action="${BASE}/body/law"] button[type=submit]`);
  expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1);
}

async function makeTeam(page: Page): Promise<void> {
  await page.goto(`${BASE}/teams`);
  await page.fill('#nameEn', 'Roads');
  await page.fill('#nameRu', 'Дороги');
  await page.fill('#code', 'roads');
  await press(page, `form[action="${BASE}/teams"] button[type=submit]`);
  expect(['Roads', 'Дороги']).toContain(await page.locator('h1').innerText());
}

async function describeService(page: Page): Promise<void> {
  await page.goto(`${BASE}/services/new`);
  await page.fill('#code', 'lights');
  await page.fill('#titleEn', 'Street lights');
  await page.fill('#titleRu', 'Уличные фонари');
  await press(page, `form[action="${BASE}/services/new"] button[type=submit]`);
  expect(await page.locator('a[href$="/services/lights"]').count()).toBe(1);
}

/** Into the front desk, where the one rule of a new installation sends everything. */
async function inviteClerk(page: Page): Promise<void> {
  await page.goto(`${BASE}/staff/new`);
  await page.fill('#login', 'anna');
  await page.fill('#name', 'Anna K.');
  await page.fill('#email', 'anna@example.org');
  const frontDesk = page.locator('label', { hasText: /^\s*(Front desk|Приёмная)\s*$/ }).first();
  await frontDesk.click();
  await press(page, `form[action="${BASE}/staff/new"] button[type=submit]`);
  expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1);
}

/** Out of the mail folder, as soon as the worker has put it there. */
async function linkInTheLetter({ site }: NewInstallation): Promise<string> {
  const [notice] = await site.world.rows<{ id: NoticeId }>(`SELECT id FROM casework.notice WHERE kind = 'invitation'`);
  const mail = await eventually(() => mailOf(site.world, notice!.id));
  const [, path] = /http:\/\/[^/\s]+(\/staff\/link\/[\w-]+)/.exec(mail.text ?? '') ?? [];
  if (path === undefined) throw new Error('There is no link in the letter.');
  return path;
}

async function firstCase({ site }: NewInstallation): Promise<string> {
  const complaint = { service: 'lights', kind: 'complaint', language: 'en', text: 'The street lamp at house 5 is out.' };
  const answer = await site.world.app.inject({ method: 'POST', url: '/api/v1/cases', payload: complaint });
  expect(answer.statusCode).toBe(201);
  const routed = 'SELECT id FROM casework.case WHERE team_id IS NOT NULL';
  await eventually(async () => expect(await site.world.rows(routed)).toHaveLength(1));
  return answer.json<{ reference: string }>().reference;
}
