import { type Page } from 'playwright-core';
import { AssignCase } from '#libs/features/triage';
import { type StaffActor } from '#libs/platform/identity';
import { type CaseDesk, type Desks, newCase, newDesks } from '../../support/desks.js';
import { eventually } from '../../support/eventually.js';
import { startRelay } from '../../support/relay.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';
import { newAbsence } from '../../support/staff-makers.js';

let desks: Desks;
let cases: CaseDesk[];
let endRelay: () => Promise<void>;

async function open(): Promise<Site> {
  desks = await newDesks();
  cases = [];
  for (const text of [
    'The lamp at the corner is out.',
    'Лифты в подъезде сломаны.',
    'Cars park on the pavement.',
    'A tree has fallen.',
  ]) {
    cases.push(await newCase(desks, 'own-standard', { text }));
    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 1_000));
  }
  endRelay = await startRelay(desks.world);
  const account = (login: string) => ({ login, password: ADMIN_PASSWORD });
  return Site.open(desks.world, { clerk: account('clerk'), supervisor: account('supervisor') });
}

/** A key of a Russian layout: it writes another letter, and stands in the same place. */
function pressRussian(page: Page, code: string, key: string): Promise<void> {
  return page.evaluate(
    (press) =>
      void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true })),
    { code, key },
  );
}

const rows = (page: Page) => page.locator('.otk-queue tbody tr');
const references = (page: Page) => rows(page).locator('[data-row-link]').allInnerTexts();
const containing = (text: string) => expect.stringContaining(text) as string;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describeOnSite('a clerk’s desk', open, (site) => {
  afterAll(() => endRelay());

  it('is worked with the keyboard alone', async () => {
    const page = await site().visit({ who: 'clerk' });
    await page.goto('/staff/queue?view=teams');
    const listed = await references(page);
    expect(listed).toHaveLength(cases.length);

    await page.keyboard.press('j');
    expect(await focused(page)).toBe(listed[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await rows(page).nth(1).locator('input').isChecked()).toBe(true);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(listed[0]);
    await page.keyboard.press('o');
    await page.waitForURL(`**/staff/cases/${listed[0]}`);
  });

  it('takes many cases at one stroke: by Shift and a click, by Shift and an arrow', async () => {
    const page = await site().visit({ who: 'clerk' });
    await page.goto('/staff/queue?view=teams');
    const ticked = () => rows(page).locator('input').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)); // prettier-ignore
    const box = (place: number) => rows(page).nth(place).locator('input');
    await box(0).click();
    await box(2).click({ modifiers: ['Shift'] });
    expect((await ticked()).slice(0, 4)).toEqual([true, true, true, false]);
    expect(await page.locator('[data-bulk-count]').innerText()).toBe('(3)');
    await box(0).click();
    await box(2).click({ modifiers: ['Shift'] });
    expect((await ticked()).slice(0, 4)).toEqual([false, false, false, false]);

    await page.goto('/staff/queue?view=teams');
    const listed = await references(page);
    await page.keyboard.press('j');
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp']) await page.keyboard.press(key);
    expect((await ticked()).slice(0, 4)).toEqual([true, true, false, false]);
    expect(await focused(page)).toBe(listed[1]);
  });

  it('has lines of 40 to 44 px', async () => {
    const page = await site().visit({ who: 'clerk', language: 'ru' });
    await page.goto('/staff/queue?view=teams');
    const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(heights.filter((height) => height < 40 || height > 44)).toEqual([]);
  });

  it('takes the keys of a Russian layout by their places', async () => {
    const page = await site().visit({ who: 'clerk', language: 'ru' });
    await page.goto('/staff/queue?view=teams');
    const listed = await references(page);
    await pressRussian(page, 'KeyJ', 'о');
    await pressRussian(page, 'KeyJ', 'о');
    expect(await focused(page)).toBe(listed[1]);
    await pressRussian(page, 'KeyX', 'ч');
    expect(await rows(page).nth(1).locator('input').isChecked()).toBe(true);
    await pressRussian(page, 'KeyG', 'п');
    await pressRussian(page, 'KeyD', 'в');
    await page.waitForURL('**/staff/my-day');
  });

  it('leads from one group of places to another by two keys, and without a script on a phone', async () => {
    const page = await site().visit({ who: 'clerk' });
    await page.goto('/staff/queue');
    expect(await page.locator('nav.otk-nav [aria-current]:visible').allInnerTexts()).toEqual(['Cases', 'Queue']);
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL('**/staff/print-queue');

    const phone = await site().visit({ who: 'clerk', device: 'phone', javaScript: false });
    await phone.goto('/staff/print-queue');
    expect(await phone.getByRole('link', { name: 'My day' }).count()).toBe(0);
    await phone.locator('nav.otk-nav summary').click();
    await phone.getByRole('link', { name: 'My day' }).click();
    await phone.waitForURL('**/staff/my-day');
  });

  it('finds by what was written, from anywhere and without the mouse', async () => {
    const page = await site().visit({ who: 'clerk' });
    await page.goto('/staff/queue?view=teams');
    await page.keyboard.press('/');
    await page.keyboard.type('лифт jk');
    expect(await page.locator('#q').inputValue()).toBe('лифт jk');
    await page.locator('#q').fill('лифт');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff/search?q=*');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Лифты']);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(cases[1]!.reference);
  });

  it('leads straight to a case whose reference is typed whole', async () => {
    const page = await site().visit({ who: 'clerk' });
    const { reference } = cases[0]!;
    await page.goto(`/staff/search?q=${reference.toLowerCase().replaceAll('-', '')}`);
    expect(new URL(page.url()).pathname).toBe(`/staff/cases/${reference}`);
  });

  it('shows all keys in a dialog, and does nothing by keys where they are turned off', async () => {
    const page = await site().visit({ who: 'clerk' });
    await page.goto('/staff/queue?view=teams');
    await page.keyboard.press('Shift+Slash');
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('dialog kbd').allInnerTexts()).toEqual(
      expect.arrayContaining(['J', 'K', 'O', 'X', 'G', 'Q', '/', '?']),
    );
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });

    const choose = async (which: 'on' | 'off') => {
      await page.goto('/staff/keys');
      await page.locator(`[name=singleKeys][value=${which}]`).check();
      await page.locator('main button[type=submit]').click();
      await page.waitForURL('**/staff/keys?done=saved');
      await page.goto('/staff/queue?view=teams');
      await page.keyboard.press('j');
    };
    await choose('off');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await page.locator('[aria-keyshortcuts]').count()).toBe(0);
    await choose('on');
    expect(await focused(page)).toBe((await references(page))[0]);
  });

  it('shows in the open page what another changes, and moves nothing under the hand', async () => {
    const page = await site().visit({ who: 'clerk' });
    const isConnected = page.waitForResponse('**/staff/events');
    await page.goto('/staff/queue?view=teams');
    await isConnected;
    const listed = await references(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const supervisor: StaffActor = {
      kind: 'staff',
      staffId: desks.ids.supervisor,
      roles: ['supervisor'],
      teamIds: [desks.roads],
    };
    const { reference } = cases.find((one) => one.reference === listed[0])!.opened.row;
    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 1_000));
    await desks.world.run(AssignCase, { reference, actor: supervisor, teamId: desks.roads, staffId: desks.ids.clerk });
    await eventually(async () => {
      expect(await rows(page).first().locator('.otk-queue__owner').innerText()).toBe('clerk');
    });
    expect(await focused(page)).toBe(listed[0]);
    expect(await rows(page).first().locator('input').isChecked()).toBe(true);

    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 1_000));
    const fresh = await newCase(desks);
    await page.locator('.otk-new').waitFor();
    expect(await references(page)).toEqual(listed);
    await page.locator('.otk-new').click();
    await eventually(async () => expect(await references(page)).toContain(fresh.reference));
    await fresh.act(desks.supervisor, 'withdrawal');
    await rows(page).filter({ hasText: fresh.reference }).and(page.locator('.otk-gone')).waitFor();
  });

  it('acts on many cases without scripts: first it says what would happen, then it does it', async () => {
    const page = await site().visit({ who: 'clerk', javaScript: false });
    await page.goto('/staff/queue?view=teams');
    await rows(page).nth(0).locator('input').check();
    await rows(page).nth(1).locator('input').check();
    await page.locator('#act').selectOption('accept');
    await page.locator('.otk-bulk button').click();
    expect(await page.locator('.otk-outcomes__done').count()).toBe(2);
    await page.locator('main form button').click();
    await page.waitForURL('**/staff/queue?view=teams&done=2');
    expect(await page.locator('.govuk-notification-banner').innerText()).toContain('2 cases');
    expect(await rows(page).locator('.otk-queue__state').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/In hand/i)]),
    );
  });

  it('narrows the list by filters that stand in the address, and keeps it under a name', async () => {
    const page = await site().visit({ who: 'clerk', javaScript: false });
    await page.goto('/staff/queue?view=all');
    await page.locator('.otk-filters summary').click();
    const tick = (field: string, value: string) => page.locator(`.otk-filters [name=${field}][value=${value}]`).check();
    await tick('kind', 'thanks');
    await page.locator('.otk-filters button').click();
    expect(await page.locator('.otk-empty').count()).toBe(1);
    await page.locator('.otk-tags__tag').click();
    expect(await rows(page).count()).toBeGreaterThan(0);

    await page.locator('.otk-filters summary').click();
    await tick('kind', 'thanks');
    await tick('kind', 'complaint');
    await page.locator('#filter-receivedFrom').fill('2026-03-01');
    await page.locator('#filter-receivedTo').fill('2026-03-31');
    await page.locator('.otk-filters button').click();
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(await page.locator('.otk-tags__tag').count()).toBe(4);
    await page.locator('.otk-desk__side summary').click();
    await page.locator('#name').fill('In March');
    await page.locator('.otk-desk__side button').first().click();
    await page.locator('.otk-views__link', { hasText: 'In March' }).click();
    expect(await page.locator('.otk-tags__tag').allInnerTexts()).toEqual(
      expect.arrayContaining(['Received from: 1 March 2026', 'Received until: 31 March 2026'].map(containing)),
    );
    await page.locator('.otk-tags__tag', { hasText: '1 March 2026' }).first().click();
    expect(await page.locator('.otk-tags__tag').count()).toBe(3);

    await page.goto('/staff/queue?view=all&kind=complaint');
    await page.locator('.otk-desk__side summary').click();
    await page.locator('.otk-desk__side button').click();
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('#name').fill('Complaints');
    await page.locator('.otk-desk__side button').first().click();
    expect(await page.locator('h1').innerText()).toBe('Complaints');
    expect(await page.locator('.otk-views').innerText()).toContain('Complaints');
  });

  it('notes when somebody will be away, and asks again where the days make no sense', async () => {
    const page = await site().visit({ who: 'clerk', javaScript: false });
    await page.goto('/staff/my-day');
    await page.locator('main summary').click();
    await page.locator('#firstDay').fill('2026-04-10');
    await page.locator('#lastDay').fill('2026-04-01');
    await page.locator('form[action="/staff/my-day/absences"] button').click();
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('must not be before');
    expect(await page.locator('#firstDay').inputValue()).toBe('2026-04-10');
    await page.locator('#lastDay').fill('2026-04-12');
    await page.locator('form[action="/staff/my-day/absences"] button').click();
    expect(await page.locator('.otk-absence').innerText()).toContain('10 April 2026 to 12 April 2026');
    await page.locator('.otk-absence button').click();
    expect(await page.locator('.otk-absence').count()).toBe(0);
  });

  it('says of somebody who is away until when and who stands in, before they are given anything', async () => {
    const { world, ids, roads } = desks;
    await newAbsence(world, ids.supervisor, { from: '2026-03-01', to: '2026-03-06', deputy: ids.clerk });
    const said = 'supervisor is away from 1 March 2026 to 6 March 2026. clerk stands in.';
    const page = await site().visit({ who: 'clerk', javaScript: false });
    await page.goto('/staff/queue?view=teams');
    await page.getByRole('link', { name: 'Choose all on this page' }).click();
    expect(await rows(page).locator('input:checked').count()).toBe(await rows(page).count());
    await page.locator('#act').selectOption('assign');
    await page.locator('#to').selectOption(`${roads}/${ids.supervisor}`);
    await page.locator('.otk-bulk button').click();
    expect(await page.locator('.govuk-warning-text').innerText()).toContain(said);
    await page.getByRole('link', { name: 'Give it to who stands in: clerk' }).click();
    expect(await page.locator('.govuk-warning-text').count()).toBe(0);
    expect(await page.locator('.otk-outcomes__done').count()).toBeGreaterThan(0);

    const give = async (made: CaseDesk, button: string) => {
      await page.goto(`/staff/cases/${made.reference}/do/assign`);
      await page.getByRole('radio', { name: /^supervisor/ }).check();
      await page.getByRole('button', { name: 'Give it', exact: true }).click();
      expect(await page.locator('.govuk-warning-text').innerText()).toContain(said);
      await page.getByRole('button', { name: button }).click();
      return (await made.file()).assigneeId;
    };
    expect(await give(cases[2]!, 'Give it to who stands in: clerk')).toBe(ids.clerk);
    expect(await give(cases[2]!, 'Give it to supervisor all the same')).toBe(ids.supervisor);
  });
});
