import { type Page } from 'playwright-core';
import { RefreshFigures } from '#libs/features/oversight';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

/** What a supervisor looks at, the rules of routing, and what everybody may read of how we keep to our dates. */
export const oversight: readonly PageEntry[] = [
  { name: 'now', who: 'supervisor', open: () => '/staff/now', withErrors: press('/staff/now/reassignments') },
  { name: 'now-by-service', who: 'auditor', open: () => '/staff/now?by=service' },
  { name: 'load', who: 'supervisor', open: () => '/staff/now/load' },
  { name: 'load-of-one', who: 'supervisor', open: busiest, withErrors: press('/staff/now/load/') },
  { name: 'flow', who: 'supervisor', open: (world) => counted(world, '/staff/flow') },
  { name: 'equal-treatment', who: 'supervisor', open: (world) => counted(world, '/staff/equal-treatment') },
  { name: 'routing', who: 'clerk', open: () => '/staff/routing' },
  { name: 'routing-draft', who: 'supervisor', open: () => '/staff/routing/draft' },
  { name: 'routing-rule', who: 'supervisor', open: () => '/staff/routing/draft?rule=0' },
  { name: 'routing-rule-new', who: 'supervisor', open: () => '/staff/routing/draft?rule=new', withErrors: keepRule },
  { name: 'standards', who: 'anybody', open: (world) => counted(world, '/standards') },
];

/** Sends a form as it stands. */
function press(action: string): (page: Page) => Promise<void> {
  return (page) => page.locator(`form[action^="${action}"] button[type=submit]`).click();
}

async function keepRule(page: Page): Promise<void> {
  await page.locator('button[value^="put:"]').click();
}

/** Weeks and months are counted by the worker, which is not here. */
async function counted(world: World, path: string): Promise<string> {
  await world.get(RefreshFigures).execute();
  return path;
}

async function busiest(world: World): Promise<string> {
  const [row] = await world.rows<{ staffId: string }>(
    `SELECT assignee_id AS "staffId" FROM casework.case WHERE open AND assignee_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  return `/staff/now/load/${row!.staffId}`;
}
