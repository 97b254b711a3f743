import { AssignCase, ensureFirstRule } from '#libs/features/triage';
import { ReleaseTelling, RequestTelling } from '#libs/features/feedback';
import { UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type CaseDesk, comeBack, type Desks, newCase, newDesks } from '../../support/desks.js';
import { eventually } from '../../support/eventually.js';
import { startRelay } from '../../support/relay.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';
import { newAbsence, newStaff } from '../../support/staff-makers.js';
import { adoptedMeasure, crowdBehind } from '../../support/told-people.js';

let desks: Desks;
let late: CaseDesk;
let endRelay: () => Promise<void>;

/** A case of the supervisor's own that is late already, one that is due soon, and a clerk who has nothing to do. */
async function open(): Promise<Site> {
  desks = await newDesks();
  const { world, ids, roads } = desks;
  await newStaff(world, 'second', { team: roads });
  await world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));
  world.clock.moveTo(new Date('2026-02-02T09:00:00.000Z'));
  late = await newCase(desks, 'own-standard', { text: 'The bridge over the brook is broken.' });
  const actor: StaffActor = { kind: 'staff', staffId: ids.supervisor, roles: ['supervisor'], teamIds: [roads] };
  await world.run(AssignCase, { reference: late.opened.row.reference, actor, teamId: roads, staffId: ids.supervisor });
  world.clock.moveTo(new Date('2026-02-27T09:00:00.000Z'));
  await newCase(desks, 'own-standard', { text: 'The bridge is slippery.' });
  await comeBack(desks, '2026-03-02');
  endRelay = await startRelay(world);
  const account = (login: string) => ({ login, password: ADMIN_PASSWORD });
  return Site.open(world, { clerk: account('clerk'), supervisor: account('supervisor') });
}

describeOnSite('a supervisor', open, (site) => {
  afterAll(() => endRelay());

  it('finds what is late, gives it to somebody else, and their open page shows it', async () => {
    const clerk = await site().visit({ who: 'clerk' });
    const isConnected = clerk.waitForResponse('**/staff/events');
    await clerk.goto('/staff/queue?view=teams');
    await isConnected;
    const owner = clerk.locator('.otk-queue tbody tr', { hasText: late.reference }).locator('.otk-queue__owner');
    expect(await owner.innerText()).toBe('supervisor');

    const page = await site().visit({ who: 'supervisor' });
    await page.goto('/staff/now');
    expect(await page.locator('.otk-tile--urgent').first().innerText()).toMatch(/^1\s+overdue/);
    await page.getByRole('button', { name: 'Reassign' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Tick at least one case');

    await page.getByLabel(`Choose ${late.reference}`).check();
    await page.getByLabel('To whom').selectOption({ label: 'clerk: 0 of 10' });
    await page.getByLabel('Why (optional)').fill('You know the bridge.');
    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 1_000));
    await page.getByRole('button', { name: 'Reassign' }).click();
    await page.getByText('1 case has a new owner.').waitFor();

    await eventually(async () => expect(await owner.innerText()).toBe('clerk'));
    const file = await late.file();
    expect(file.messages.map(({ text }) => text)).toContain('You know the bridge.');
  });

  it('does the same without a script, and the clerk sees it when the page is loaded again', async () => {
    const clerk = await site().visit({ who: 'clerk', javaScript: false });
    await clerk.goto('/staff/queue?view=teams');
    const page = await site().visit({ who: 'supervisor', javaScript: false });
    await page.goto('/staff/now');
    await page.getByLabel(`Choose ${late.reference}`).check();
    const somebodyElse = page.getByLabel('To whom').locator('option', { hasText: /^second/ });
    await page.getByLabel('To whom').selectOption(await somebodyElse.getAttribute('value'));
    desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 1_000));
    await page.getByRole('button', { name: 'Reassign' }).click();
    expect(await page.locator('main').innerText()).toContain('1 case has a new owner.');
    await clerk.reload();
    const row = clerk.locator('.otk-queue tbody tr', { hasText: late.reference });
    expect(await row.locator('.otk-queue__owner').innerText()).toBe('second');
  });

  it('is told that somebody is away, and can give it to them all the same or to who stands in', async () => {
    const { world, ids } = desks;
    await newAbsence(world, ids.clerk, { from: '2026-03-02', to: '2026-03-06', deputy: ids.supervisor });
    const page = await site().visit({ who: 'supervisor', javaScript: false });
    const give = async (button: string) => {
      await page.goto('/staff/now');
      await page.getByLabel(`Choose ${late.reference}`).check();
      const away = page.getByLabel('To whom').locator('option', { hasText: /^clerk/ });
      await page.getByLabel('To whom').selectOption(await away.getAttribute('value'));
      await page.getByRole('button', { name: 'Reassign' }).click();
      const summary = await page.locator('.govuk-error-summary').innerText();
      expect(summary).toContain('clerk is away from 2 March 2026 to 6 March 2026. supervisor stands in.');
      await page.getByRole('button', { name: button }).click();
      expect(await page.locator('main').innerText()).toContain('1 case has a new owner.');
      return (await late.file()).assigneeId;
    };
    expect(await give('Give it to clerk all the same')).toBe(ids.clerk);
    expect(await give('Give it to who stands in: supervisor')).toBe(ids.supervisor);
    await world.rows('DELETE FROM identity.absence WHERE staff_id = $1', [ids.clerk]);
  });

  it('opens from a number the list of what was counted', async () => {
    const page = await site().visit({ who: 'supervisor', javaScript: false });
    await page.goto('/staff/now');
    await page.locator('.otk-tile__link', { hasText: 'overdue' }).click();
    await page.getByText(late.reference).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('slippery');
  });

  it('opens from an age the list of the cases that are so old', async () => {
    const page = await site().visit({ who: 'supervisor', javaScript: false });
    await page.goto('/staff/now');
    const old = page.locator('figure[aria-labelledby="age-buckets"] a[href*="receivedTo="]');
    expect(await old.innerText()).toBe('1');
    await old.click();
    expect(await page.locator('.otk-queue__link').allInnerTexts()).toEqual([late.reference]);
    expect(await page.locator('.otk-tags').innerText()).toMatch(/Received until: \d+ February 2026/);
  });

  it('changes the rules of routing without a script, and sees what that would move before it counts', async () => {
    const page = await site().visit({ who: 'supervisor', javaScript: false });
    await page.goto('/staff/routing');
    await page.getByText('Change the rules').click();
    expect(await page.getByText('Save these rules').count()).toBe(0);

    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('button', { name: 'Use this rule' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('What is it for, in English?').fill('Bridges');
    await page.getByLabel('What is it for, in Russian?').fill('Мосты');
    await page.getByLabel('Words of the text').fill('bridge*');
    await page.getByLabel('Team', { exact: true }).selectOption('parks');
    await page.getByRole('button', { name: 'Use this rule' }).click();
    await page.getByRole('button', { name: 'Down: rule 1, Bridges' }).click();
    await page.getByRole('button', { name: 'Up: rule 2, Bridges' }).click();
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.getByText('2 of the last 2 cases would go elsewhere').waitFor();
    await page.getByRole('button', { name: 'Save these rules' }).click();
    await page.getByText('The rules are saved: version 2 counts from now on.').waitFor();
    const titles = await page.locator('.otk-rule__title').allInnerTexts();
    expect(titles[0]).toBe('Bridges');
  });

  it('takes nobody’s change away: who was slower is told', async () => {
    const [first, second] = [await site().visit({ who: 'supervisor' }), await site().visit({ who: 'supervisor' })];
    for (const page of [first, second]) {
      await page.goto('/staff/routing/draft');
      await page.getByRole('button', { name: 'See what would change' }).click();
    }
    await first.getByRole('button', { name: 'Save these rules' }).click();
    await first.getByText('version 3 counts').waitFor();
    await second.getByRole('button', { name: 'Save these rules' }).click();
    await second.locator('.govuk-error-summary').waitFor();
  });

  it('watches how far a telling has come without asking again', async () => {
    const { world, ids } = desks;
    const measure = await adoptedMeasure(world, ids.supervisor);
    await crowdBehind(world, measure.id, { byMail: 5 });
    const actor: StaffActor = { kind: 'staff', staffId: ids.supervisor, roles: ['supervisor'], teamIds: [] };
    const telling = { number: measure.number, actor };
    const tellingId = await world.run(RequestTelling, { ...telling, moment: 'adopted' });
    await world.run(ReleaseTelling, { ...telling, tellingId });

    const page = await site().visit({ who: 'supervisor' });
    await page.goto(`/staff/measures/${measure.number}`);
    await page.getByText('0 of 5 told').waitFor();
    const send = (count: number) =>
      world.rows(
        `UPDATE casework.notice SET state = 'sent', sent_at = $3, sent_on = $3::timestamptz::date
         WHERE id IN (SELECT id FROM casework.notice WHERE measure_id = $1 AND state = 'pending' ORDER BY id LIMIT $2)`,
        [measure.id, count, world.clock.now()],
      );
    await send(3);
    await page.getByText('3 of 5 told').waitFor();
    await send(2);
    await page.getByText('5 of 5 told').waitFor();
  });
});
