import { type Page } from 'playwright-core';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

/** A clerk's working day: the queue, search, the day, the keys. */
export const desk: readonly PageEntry[] = [
  { name: 'queue', who: 'clerk', open: () => '/staff/queue?view=all', withErrors: sendFolded('/staff/queue/lists') },
  { name: 'queue-narrowed', who: 'clerk', open: () => '/staff/queue?view=all&kind=complaint&danger=no&due=week' },
  { name: 'queue-empty', who: 'auditor', open: () => '/staff/queue?view=mine' },
  { name: 'bulk', who: 'clerk', open: (world) => bulkOf(world) },
  { name: 'bulk-none', who: 'clerk', open: () => '/staff/queue/bulk' },
  { name: 'search', who: 'clerk', open: () => '/staff/search' },
  { name: 'search-found', who: 'clerk', open: () => `/staff/search?q=${encodeURIComponent('прошу OR road')}` },
  { name: 'search-nothing', who: 'clerk', open: () => '/staff/search?q=xyzzy' },
  { name: 'my-day', who: 'clerk', open: () => '/staff/my-day', withErrors: sendFolded('/staff/my-day/absences') },
  { name: 'keys', who: 'clerk', open: () => '/staff/keys' },
];

/** Unfolds a form and sends it as it stands: empty. */
function sendFolded(action: string): (page: Page) => Promise<void> {
  return async (page) => {
    const form = page.locator(`form[action^="${action}"]`).filter({ has: page.locator('input:not([type=hidden])') });
    await page.locator('details', { has: form }).locator('summary').click();
    await form.locator('button[type=submit]').click();
  };
}

async function bulkOf(world: World): Promise<string> {
  const cases = await world.rows<{ chosen: string }>(
    `SELECT reference || ':' || event_count AS chosen FROM casework.case
     WHERE open AND team_id = (SELECT m.team_id FROM identity.membership m JOIN identity.staff s ON s.id = m.staff_id WHERE s.login = 'fonarina' LIMIT 1)
     ORDER BY state DESC, id LIMIT 4`,
  );
  return `/staff/queue/bulk?${new URLSearchParams([['act', 'accept'], ...cases.map(({ chosen }) => ['case', chosen])]).toString()}`;
}
