import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';
import { describeInBrowser, type Device } from '../../../support/browser.js';
import { newDemoTown } from '../../../support/demo-town.js';
import { Site } from '../../../support/site.js';
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

function budgetOf(entry: PageEntry, path: string) {
  return BUDGETS[entry.weight ?? (path.startsWith('/staff') ? 'staff' : 'citizen')];
}

async function openTown(): Promise<Site> {
  const { world, accounts } = await newDemoTown();
  return Site.open(world, accounts);
}

/** Looks at every page, as first seen and then with what was wrong, by one kind of reader. */
export function describeEveryPage(variant: Variant): void {
  const { language, device } = variant;

  describeInBrowser(`every page in ${language} on a ${device}`, () => {
    let site: Site;
    let page: Page;
    let names: NamesInUse;
    const visited = new Set<string>();
    beforeAll(async () => {
      site = await openTown();
      names = await NamesInUse.of(site.world);
      page = await site.visit(variant);
      page.on('response', (response) => visited.add(new URL(response.url()).pathname));
    }, 240_000);
    afterAll(() => site.close());

    it.each(CATALOGUE)('$name', async (entry) => {
      await site.visitAgain(page, { ...variant, who: entry.who });
      const seen = [...(await firstSight(entry)), ...(await faultsOf(page, { language, names }))];
      await picture(page, variant, entry.name);
      const filledInWrongly = entry.withErrors ? await errors(entry.withErrors) : [];
      if (entry.withErrors) await picture(page, variant, `${entry.name}-errors`);
      expect({ seen, filledInWrongly, unseen: site.takeFaults() }).toEqual({ seen: [], filledInWrongly: [], unseen: [] });
    });

    async function firstSight(entry: PageEntry): Promise<string[]> {
      const path = await entry.open(site.world, page);
      const answer = await page.goto(path);
      const faults = await weightFaults(page, budgetOf(entry, path));
      if (answer?.status() !== (entry.status ?? 200)) faults.push(`answers ${answer?.status()}`);
      await entry.steps?.(page);
      return faults;
    }

    async function errors(withErrors: NonNullable<PageEntry['withErrors']>): Promise<string[]> {
      await withErrors(page);
      await page.locator('.govuk-error-summary').waitFor({ state: 'attached' });
      await page.waitForLoadState(); // the script that moves the focus has run
      return faultsOf(page, { language, names });
    }

    it('stands in the catalogue', async () => {
      const routes = await pageRoutes();
      const missing = routes.filter((route) => !NO_PAGES.has(route) && ![...visited].some((path) => isOnRoute(path, route)));
      expect(missing).toEqual([]);
    });
  });
}
