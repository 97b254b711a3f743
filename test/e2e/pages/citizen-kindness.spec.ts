import { type Page } from 'playwright-core';
import { newBodyWebWorld } from '../../support/casework.js';
import { fillForm } from '../../support/citizen-form.js';
import { describeOnSite, Site } from '../../support/site.js';
import { newFirstStaff } from '../../support/staff-client.js';

async function open(): Promise<Site> {
  const world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  await world.rows(
    `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
     VALUES ('family', 'Family', 'Семья', '', '', '', '', true, 'Call 112 now.', 'Звоните 112.', true)`,
  );
  const site = await Site.open(world);
  const away = JSON.stringify({ exitAddress: `${site.origin}/accessibility` });
  await world.rows('UPDATE casework.body SET settings = settings || $1::jsonb, version = version + 1', [away]);
  return site;
}

const EXIT = '.govuk-exit-this-page a';
const FAMILY = { service: { service: 'family' } };
const pathOf = (page: Page) => new URL(page.url()).pathname;

describeOnSite('whoever writes about what must not be seen', open, (site) => {
  it('is told first where there is help, and has a way out only where it is needed', async () => {
    const page = await site().visit();
    await fillForm(page, 'text', { service: { service: 'general' } });
    expect(await page.locator(EXIT).count()).toBe(0);
    const other = await site().visit();
    await fillForm(other, 'text', FAMILY);
    expect(await other.locator('main').innerText()).toContain('Call 112 now.');
    expect(await other.locator(EXIT).count()).toBe(1);
  });

  it('leaves by the button: the page does not come back', async () => {
    const page = await site().visit({ device: 'phone' });
    await fillForm(page, 'text', FAMILY);
    await page.fill('#text', 'He hits me.');
    await page.click(EXIT);
    await page.waitForURL('**/accessibility');
    await page.goBack();
    expect(pathOf(page)).not.toBe('/complain/text');
  });

  it('leaves by Shift pressed three times, and not by other keys between', async () => {
    const page = await site().visit();
    await fillForm(page, 'text', FAMILY);
    for (const key of ['Shift', 'Shift', 'KeyA', 'Shift', 'Shift']) await page.keyboard.press(key);
    expect(await page.locator('.govuk-exit-this-page [role=status]').innerText()).toContain('1 more time');
    expect(pathOf(page)).toBe('/complain/text');
    await page.keyboard.press('Shift');
    await page.waitForURL('**/accessibility');
  });

  it('leaves by a link where there is no script, and on the page of the case too', async () => {
    const page = await site().visit({ javaScript: false });
    await fillForm(page, 'check', FAMILY);
    await Promise.all([page.waitForNavigation(), page.click('form[action^="/complain/send"] button')]);
    await page.goto('/track/case');
    for (const path of ['/track/case/contact', '/track/case/withdraw', '/track/case']) {
      await page.goto(path);
      expect(await page.locator(EXIT).count()).toBe(1);
    }
    await page.click(EXIT);
    expect(pathOf(page)).toBe('/accessibility');
  });
});

const SIDE_PX = { width: 2_600, height: 1_900 };

/** A photo as a camera makes it: noise, which no compression makes small. */
async function largePhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ width, height }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const paper = canvas.getContext('2d')!;
    const grain = paper.createImageData(width, height);
    for (let at = 0; at < grain.data.length; at += 4) grain.data.set([(at * 7919) % 251, (at * 104729) % 241, at % 239, 255], at);
    paper.putImageData(grain, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95));
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, SIDE_PX);
  return Buffer.from(base64, 'base64');
}

describeOnSite('a large photo', open, (site) => {
  it('goes up smaller where a script can make it so, and as it is where none runs', async () => {
    const camera = await site().visit();
    await camera.goto('/');
    const buffer = await largePhoto(camera);
    expect(buffer.length).toBeGreaterThan(1_000_000);

    const send = async (javaScript: boolean): Promise<number> => {
      const page = await site().visit({ javaScript });
      await fillForm(page, 'evidence', { service: { service: 'general' } });
      const name = `photo-${javaScript}.jpg`;
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
      if (javaScript) await page.getByText('made smaller').waitFor();
      await Promise.all([page.waitForNavigation(), page.click('form[action^="/complain/evidence/files"] button')]);
      const [file] = await site().world.rows<{ size: number }>(
        'SELECT size_bytes AS size FROM intake.draft_file WHERE name = $1',
        [name],
      );
      return Number(file?.size);
    };
    expect(await send(true)).toBeLessThan(buffer.length / 1.4);
    expect(await send(false)).toBe(buffer.length);
  });
});
