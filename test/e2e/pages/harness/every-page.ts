import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';
import { type Device } from '../../../support/browser.js';
import { newDemoTown } from '../../../support/demo-town.js';
import { describeOnSite, Site } from '../../../support/site.js';
import { CATALOGUE, NO_PAGES } from '../catalogue/index.js';
import { faultsOf } from './check-page.js';
import { NamesInUse } from './language.js';
import { type PageEntry } from './page-entry.js';
import { isOnRoute, pageRoutes } from './page-routes.js';
import { BUDGETS, weightFaults } from './weight.js';

interface Variant {
  readonly language: Language;
  readonly device: Device;
}

/** Where pictures of the pages go (`npm run shots`); none are made when it is not set. */
const SHOTS = process.env['OTKLIK_TEST_SHOTS'];

async function picture(page: Page, { language, device }: Variant, name: string): Promise<void> {
  if (!SHOTS) return;
  const folder = join(SHOTS, `${language}-${device}`);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Each page as first seen, and each form that came back. */
const STATES = CATALOGUE.flatMap((entry) => {
  const seen = { title: entry.name, entry, isWrong: false };
  return entry.withErrors ? [seen, { title: `${entry.name}, filled in wrongly`, entry, isWrong: true }] : [seen];
});

function budgetOf(entry: PageEntry, path: string) {
  return BUDGETS[entry.weight ?? (path.startsWith('/staff') ? 'staff' : 'citizen')];
}

async function openTown(): Promise<Site> {
  const { world, accounts } = await newDemoTown();
  return Site.open(world, accounts);
}

/** Looks at every page, as first seen and with what was wrong, by one kind of reader. */
export function describeEveryPage(variant: Variant): void {
  const { language, device } = variant;

  describeOnSite(`every page in ${language} on a ${device}`, openTown, (site) => {
    let names: NamesInUse;
    const visited = new Set<string>();
    beforeAll(async () => {
      names = await NamesInUse.of(site().world);
    });

    it.each(STATES)('$title', async ({ entry, isWrong }) => {
      const page = await site().visit({ ...variant, who: entry.who });
      page.on('response', (response) => visited.add(new URL(response.url()).pathname));
      const path = await entry.open(site().world, page);
      const answer = await page.goto(path);
      const faults = await weightFaults(page, budgetOf(entry, path));
      if (answer?.status() !== (entry.status ?? 200)) faults.push(`answers ${answer?.status()}`);

      if (isWrong) {
        await entry.withErrors?.(page);
        if ((await page.locator('.govuk-error-summary').count()) === 0) faults.push('there is no summary of errors');
      }
      await picture(page, variant, isWrong ? `${entry.name}-errors` : entry.name);
      faults.push(...(await faultsOf(page, { language, names })));
      expect(faults).toEqual([]);
    });

    it('stands in the catalogue', async () => {
      const routes = await pageRoutes();
      const missing = routes.filter((route) => !NO_PAGES.has(route) && ![...visited].some((path) => isOnRoute(path, route)));
      expect(missing).toEqual([]);
    });
  });
}
