import { BeginReport, PublishReport } from '#libs/features/feedback';
import { type CivilDate, type StaffId } from '#libs/kernel';
import { type Page } from 'playwright-core';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { sendForm } from '../harness/send-form.js';

/** The review of complaints, as everybody reads it and as it is written. */
export const reports: readonly PageEntry[] = [
  { name: 'reports', who: 'anybody', open: async (world) => (await reportsOf(world), '/reports') },
  { name: 'report', who: 'anybody', open: async (world) => `/reports/${(await reportsOf(world)).published}` },
  { name: 'staff-reports', who: 'supervisor', open: async (world) => (await reportsOf(world), '/staff/reports') },
  { name: 'staff-report-new', who: 'supervisor', open: () => '/staff/reports/new', withErrors: sendForm('/staff/reports/new') },
  {
    name: 'staff-report-draft',
    who: 'administrator',
    open: async (world) => `/staff/reports/${(await reportsOf(world)).draft}`,
    withErrors: (page: Page) => page.locator('form[action$="/publication"] button[type=submit]').click(),
  },
  {
    name: 'staff-report-published',
    who: 'supervisor',
    open: async (world) => `/staff/reports/${(await reportsOf(world)).published}?done=published`,
  },
  {
    name: 'staff-report-section',
    who: 'supervisor',
    open: async (world) => `/staff/reports/${(await reportsOf(world)).draft}/sections/code.access`,
    withErrors: async (page: Page) => {
      await page.locator('[name="en"]').fill('x'.repeat(10_001));
      await page.locator('form[action*="/sections/"] button[type=submit]').click();
    },
  },
];

interface Numbers {
  readonly published: number;
  readonly draft: number;
}

const MADE = new WeakMap<World, Promise<Numbers>>();

/** Of the town's half year one that everybody reads, and one that is not done; made once. */
function reportsOf(world: World): Promise<Numbers> {
  const made = MADE.get(world) ?? make(world);
  MADE.set(world, made);
  return made;
}

async function make(world: World): Promise<Numbers> {
  const [staff] = await world.rows<{ staffId: StaffId }>('SELECT id AS "staffId" FROM identity.staff ORDER BY id LIMIT 1');
  const { staffId } = staff!;
  const fromOn = '2026-01-01' as CivilDate;
  const published = await world.run(BeginReport, { kind: 'analysis', fromOn, toOn: '2026-10-31' as CivilDate, staffId });
  await world.run(PublishReport, { number: published, staffId });
  return { published, draft: await world.run(BeginReport, { kind: 'yearly', fromOn, toOn: '2026-12-31' as CivilDate, staffId }) };
}
