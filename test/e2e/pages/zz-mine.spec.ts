import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser } from '../../support/browser.js';
import { newDemoTown } from '../../support/demo-town.js';
import { Site } from '../../support/site.js';
import { CATALOGUE } from './catalogue/index.js';
import { faultsOf } from './harness/check-page.js';
import { NamesInUse } from './harness/language.js';

const MINE = new RegExp(process.env['MINE'] ?? 'cause|loop|improvement|measure');
const OUT = '/tmp/shots-loop-depth';

describeInBrowser('mine', () => {
  let site: Site;
  let names: NamesInUse;
  beforeAll(async () => {
    const { world, accounts } = await newDemoTown();
    site = await Site.open(world, accounts);
    names = await NamesInUse.of(site.world);
  }, 900_000);
  afterAll(() => site.close(), 60_000);
  for (const [language, device] of [['ru', 'phone'], ['en', 'desktop']] as const) {
    it.each(CATALOGUE.filter(({ name }) => MINE.test(name)))(`${language} ${device} $name`, async (entry) => {
      const page = await site.visit({ language, device, who: entry.who });
      const path = await entry.open(site.world, page);
      const answer = await page.goto(path, { timeout: 120_000 });
      const seen = await faultsOf(page, { language, names });
      if (answer?.status() !== (entry.status ?? 200)) seen.push(`answers ${answer?.status()}`);
      mkdirSync(join(OUT, `${language}-${device}`), { recursive: true });
      await page.screenshot({ path: join(OUT, `${language}-${device}`, `${entry.name}.png`), fullPage: true });
      let wrong: string[] = [];
      if (entry.withErrors) {
        await entry.withErrors(page);
        await page.locator('.govuk-error-summary').waitFor({ state: 'attached', timeout: 60_000 });
        wrong = await faultsOf(page, { language, names });
        await page.screenshot({ path: join(OUT, `${language}-${device}`, `${entry.name}-errors.png`), fullPage: true });
      }
      const unseen = site.takeFaults();
      await site.leave();
      expect({ seen, wrong, unseen }).toEqual({ seen: [], wrong: [], unseen: [] });
    }, 180_000);
  }
});
