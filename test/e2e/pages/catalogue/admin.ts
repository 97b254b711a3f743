import { type Page } from 'playwright-core';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

const BASE = '/staff/admin';
const NEXT_YEAR = JSON.stringify({
  calendar: 'RU-5day',
  year: 2027,
  source: '2026',
  daysOff: ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-02-23', '2027-03-08'],
  workingWeekendDays: [],
  through: '2027-12-31',
});
/** Of matters that were never looked at again: one that is being looked at is not over. */
const LONG_OVER = `SELECT c.id FROM casework.case c WHERE NOT c.open AND c.closed_on IS NOT NULL
  AND NOT EXISTS (SELECT FROM casework.case l WHERE l.root_id = coalesce(c.root_id, c.id)) ORDER BY c.id`;
const STILL_OPEN = 'SELECT id FROM casework.case WHERE open ORDER BY id';

async function referenceOf(world: World, ids: string): Promise<string> {
  const [found] = await world.rows<{ reference: string }>(`SELECT reference FROM casework.case WHERE id = (${ids} LIMIT 1)`);
  return found!.reference;
}

/** Setting the body up, and looking after it. */
export const admin: readonly PageEntry[] = [
  { name: 'admin', who: 'administrator', open: () => BASE },
  { name: 'admin-setup', who: 'administrator', open: () => `${BASE}/setup` },
  {
    name: 'admin-body',
    who: 'administrator',
    open: () => `${BASE}/body?done=saved`,
    withErrors: async (page) => {
      for (const field of ['nameEn', 'nameRu']) await page.fill(`#${field}`, '');
      await send(page, `${BASE}/body`);
    },
  },
  {
    name: 'admin-body-law',
    who: 'administrator',
    open: () => `${BASE}/body/law?done=saved`,
    withErrors: async (page) => {
      await page.fill('#receivedCutoff', '25:00');
      await page.fill('#target-answer', '999');
      await send(page, `${BASE}/body/law`);
    },
  },
  {
    name: 'admin-body-alarms',
    who: 'administrator',
    open: () => `${BASE}/body/alarms`,
    withErrors: async (page) => {
      await page.fill('#warnAt', '');
      await page.fill('#later-1', '5');
      await send(page, `${BASE}/body/alarms`);
    },
  },
  { name: 'admin-body-safety', who: 'administrator', open: () => `${BASE}/body/safety` },
  {
    name: 'admin-body-keeping',
    who: 'administrator',
    open: () => `${BASE}/body/keeping`,
    withErrors: async (page) => {
      await page.fill('#caseYears', '0');
      await send(page, `${BASE}/body/keeping`);
    },
  },
  { name: 'admin-body-telling', who: 'administrator', open: () => `${BASE}/body/telling` },
  { name: 'admin-packs', who: 'administrator', open: () => `${BASE}/packs` },
  { name: 'admin-pack', who: 'administrator', open: () => `${BASE}/packs/ru-59fz/2025-03-30` },
  { name: 'admin-pack-own', who: 'administrator', open: () => `${BASE}/packs/own-standard/2000-01-01` },
  {
    name: 'admin-calendars',
    who: 'administrator',
    open: () => `${BASE}/calendars`,
    withErrors: (page) => send(page, `${BASE}/calendars/days`),
  },
  {
    name: 'admin-calendar-year',
    who: 'administrator',
    open: () => `${BASE}/calendars`,
    steps: async (page) => {
      await page.fill('#file', NEXT_YEAR);
      await send(page, `${BASE}/calendars/years`);
      await page.waitForURL(`**${BASE}/calendars/years`);
    },
  },
  {
    name: 'admin-calendar-year-file',
    who: 'administrator',
    open: () => `${BASE}/calendars`,
    withErrors: async (page) => {
      await page.setInputFiles('#upload', { name: '2027.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.locator(`form[action^="${BASE}/calendars/years/file"] button[type=submit]`).click();
    },
  },
  { name: 'admin-calendars-preview', who: 'administrator', open: () => `${BASE}/calendars/preview?add=2026-12-02&reason=–` },
  { name: 'admin-calendars-moves', who: 'administrator', open: () => `${BASE}/calendars/moves` },
  { name: 'admin-staff', who: 'administrator', open: () => `${BASE}/staff` },
  {
    name: 'admin-staff-new',
    who: 'administrator',
    open: () => `${BASE}/staff/new`,
    withErrors: async (page) => {
      await page.fill('#email', 'nowhere');
      await page.uncheck('[name=roles][value=clerk]');
      await send(page, `${BASE}/staff/new`);
    },
  },
  {
    name: 'admin-person',
    who: 'administrator',
    open: async (world) => `${BASE}/staff/${await idOf(world, `SELECT id FROM identity.staff WHERE login = 'gravievsky'`)}`,
    withErrors: async (page) => {
      await page.fill('#name', '');
      await page.fill('#capacity', '-1');
      await page.locator('#main form').first().locator('button[type=submit]').click();
    },
  },
  {
    name: 'admin-teams',
    who: 'administrator',
    open: () => `${BASE}/teams`,
    withErrors: (page) => send(page, `${BASE}/teams`),
  },
  {
    name: 'admin-team',
    who: 'administrator',
    open: async (world) => `${BASE}/teams/${await idOf(world, 'SELECT id FROM identity.team ORDER BY code DESC LIMIT 1')}`,
  },
  {
    name: 'admin-absences',
    who: 'administrator',
    open: () => `${BASE}/absences`,
    withErrors: (page) => send(page, `${BASE}/absences`),
  },
  { name: 'admin-services', who: 'administrator', open: () => `${BASE}/services` },
  {
    name: 'admin-service-new',
    who: 'administrator',
    open: () => `${BASE}/services/new`,
    withErrors: (page) => send(page, `${BASE}/services/new`),
  },
  { name: 'admin-service', who: 'administrator', open: () => `${BASE}/services/general` },
  { name: 'admin-services-none', who: 'administrator', open: () => `${BASE}/services?text=xyzzy` },
  { name: 'admin-service-order', who: 'administrator', open: () => `${BASE}/service-order` },
  {
    name: 'admin-retention',
    who: 'administrator',
    open: async (world) => {
      await world.rows(`UPDATE casework.case SET closed_on = '2021-04-01' WHERE id IN (${LONG_OVER} LIMIT 3)`);
      return `${BASE}/retention`;
    },
    withErrors: (page) => send(page, `${BASE}/retention`),
  },
  {
    name: 'admin-erase',
    who: 'administrator',
    open: async (world) => `${BASE}/retention/${await referenceOf(world, LONG_OVER)}`,
    withErrors: (page) => page.locator('.govuk-button--warning').click(),
  },
  {
    name: 'admin-erase-open',
    who: 'administrator',
    open: async (world) => `${BASE}/retention/${await referenceOf(world, STILL_OPEN)}`,
  },
  { name: 'admin-bodies', who: 'administrator', open: () => `${BASE}/bodies` },
  {
    name: 'admin-other-body-new',
    who: 'administrator',
    open: () => `${BASE}/bodies/new`,
    withErrors: (page) => send(page, `${BASE}/bodies/new`),
  },
  {
    name: 'admin-other-body',
    who: 'administrator',
    open: async (world) => `${BASE}/bodies/${await idOf(world, 'SELECT id FROM casework.external_body ORDER BY id LIMIT 1')}`,
  },
  { name: 'admin-causes', who: 'administrator', open: () => `${BASE}/causes` },
  {
    name: 'admin-cause-new',
    who: 'administrator',
    open: () => `${BASE}/causes/new`,
    withErrors: (page) => send(page, `${BASE}/causes/new`),
  },
  { name: 'admin-cause', who: 'administrator', open: () => `${BASE}/causes/delay` },
  { name: 'admin-templates', who: 'administrator', open: () => `${BASE}/templates` },
  {
    name: 'admin-template',
    who: 'administrator',
    open: () => `${BASE}/templates/answer/ru`,
    withErrors: async (page) => {
      await page.fill('#source', 'Ответ\n{2026}');
      await page.locator('button[value=save]').click();
    },
  },
  { name: 'admin-letters', who: 'administrator', open: () => `${BASE}/letters` },
  { name: 'admin-queues', who: 'administrator', open: () => `${BASE}/queues` },
  {
    name: 'admin-reads',
    who: 'auditor',
    open: () => `${BASE}/reads`,
    withErrors: async (page) => {
      await page.fill('#reference', 'XXXX');
      await page.locator('form[role=search] button[type=submit]').click();
    },
  },
];

/** Sends a form of the page as it stands. */
function send(page: Page, action: string): Promise<void> {
  return page.locator(`form[action="${action}"] button[type=submit]`).click();
}

async function idOf(world: World, sql: string): Promise<string> {
  const [found] = await world.rows<{ id: string }>(sql);
  if (!found) throw new Error(`The town has nothing of this kind: ${sql}`);
  return found.id;
}
