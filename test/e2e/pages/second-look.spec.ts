import { type Page } from 'playwright-core';
import { ensureTemplates } from '#libs/features/correspondence';
import { ApplyReview } from '#libs/features/review';
import { type CaseId, type CivilDate, type Reference, type StaffId } from '#libs/kernel';
import { TrackingCodes } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { answerQuestion, sendForm } from '../../support/citizen-form.js';
import { answer, answeredMatter, type Matter, newOrganisation } from '../../support/second-looks.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';

const TODAY = '2026-03-02' as CivilDate;
const LOOK = '/track/case/second-look';

let people: Awaited<ReturnType<typeof newOrganisation>>;

async function open(): Promise<Site> {
  const world = await newBodyWebWorld({ now: new Date(`${TODAY}T09:00:00.000Z`) });
  await newFirstStaff(world);
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  people = await newOrganisation(world);
  return Site.open(world);
}

const reads = (page: Page) => page.locator('main').innerText();
const follow = (page: Page, href: string) => Promise.all([page.waitForNavigation(), page.locator(`a[href="${href}"]`).click()]);

describeOnSite('somebody who disagrees', open, (site) => {
  const staff = (login: string): Promise<StaffClient> => signIn(site().world.app, login, ADMIN_PASSWORD);
  const matterOf = async (reference: string): Promise<Matter> => {
    const [row] = await site().world.rows<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
    return { caseId: row!.id, reference: reference as Reference };
  };
  const lettersOf = async ({ caseId }: Matter) =>
    (
      await site().world.rows<{ kind: string }>('SELECT kind FROM casework.notice WHERE case_id = $1 ORDER BY kind', [caseId])
    ).map(({ kind }) => kind);

  /** The first decision was made and told; the person opens their case by its reference and code. */
  async function openCase(page: Page, { caseId, reference }: Matter): Promise<void> {
    await page.goto('/track');
    await answerQuestion(page, { reference, code: site().world.get(TrackingCodes).codeFor(caseId, 1) });
    await sendForm(page, '/track');
  }

  /** From the page of the case to the number of the second look. */
  async function ask(page: Page, why: string): Promise<Matter> {
    await follow(page, LOOK);
    await follow(page, `${LOOK}/why`);
    await answerQuestion(page, { text: why });
    await sendForm(page, `${LOOK}/why`);
    expect(await reads(page)).toContain(why);
    await sendForm(page, `${LOOK}/send`);
    return matterOf((await page.locator('.govuk-panel .otk-reference').innerText()).trim());
  }

  /** Who decided is refused; somebody who is free gets it. */
  async function choose(chooser: StaffClient, { reference }: Matter, barred: StaffId, free: StaffId): Promise<void> {
    const url = `/api/v1/staff/cases/${reference}`;
    await chooser.post(`${url}/registration`);
    expect(await chooser.put(`${url}/reviewer`, { staffId: barred })).toMatchObject({
      status: 409,
      body: { code: 'assignment.forbidden' },
    });
    expect((await chooser.put(`${url}/reviewer`, { staffId: free })).status).toBe(200);
  }

  async function signedIn(login: string): Promise<Page> {
    const page = await site().visit({ language: 'en', device: 'desktop' });
    await page.goto('/staff/sign-in');
    await answerQuestion(page, { login, password: ADMIN_PASSWORD });
    await Promise.all([page.waitForNavigation(), page.locator('main button[type=submit]').click()]);
    return page;
  }

  /** The same on the pages of staff: whoever is barred stands there with the reason, and cannot be chosen. */
  async function chooseOnPages({ reference }: Matter, barred: string, free: StaffId): Promise<void> {
    const page = await signedIn('colleague');
    await page.goto(`/staff/cases/${reference}/reviewer`);
    const row = page.locator('section[aria-labelledby=barred] tr', { hasText: barred });
    expect(await row.innerText()).toContain('took the decision');
    const own = page.locator(`form:has(input[name=staffId][value="${free}"])`);
    const radio = own.locator(`input[type=radio][value="${free}"]`);
    if ((await radio.count()) > 0) await radio.check();
    await Promise.all([page.waitForNavigation(), own.locator('button[type=submit]').click()]);
    expect(await reads(page)).toContain('chief looks at it now.');
  }

  async function decideOnPages(look: Matter): Promise<void> {
    const page = await signedIn('chief');
    await page.goto(`/staff/cases/${look.reference}/decision`);
    await page.getByRole('radio', { name: 'Upheld', exact: true }).check();
    await page.getByLabel('Reasons').first().fill('The photo shows that the lamp is out.');
    await page.getByLabel('Why did it happen?').selectOption('delay');
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await page.locator('[name="points.0.remedies.0.kind"]').selectOption('apology');
    const promise = { description: 'We are sorry.', 'dueOn-day': '2', 'dueOn-month': '3', 'dueOn-year': '2026' };
    for (const [field, value] of Object.entries(promise)) await page.locator(`[name="points.0.remedies.0.${field}"]`).fill(value);
    for (const button of ['Save and look at the letter', 'Send the answer']) {
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button }).click()]);
    }
    expect(await reads(page)).toContain('The answer is on its way.');
    await told(look);
  }

  /** The letter went out, and what was decided is written on the first decision. */
  async function told({ caseId }: Matter): Promise<void> {
    await answer(site().world, caseId, TODAY);
    await site().world.run(ApplyReview, { caseId });
  }

  async function decideUpheld(reviewer: StaffClient, look: Matter): Promise<void> {
    const url = `/api/v1/staff/cases/${look.reference}`;
    const { body } = await reviewer.get(url);
    const [point] = body['points'] as { id: string }[];
    const remedies = [{ kind: 'apology', description: 'We are sorry.', dueOn: TODAY }];
    const decided = {
      pointId: point!.id,
      outcome: 'upheld',
      reasons: 'The photo shows that the lamp is out.',
      rootCause: 'delay',
      remedies,
    };
    expect(await reviewer.post(`${url}/decision`, { points: [decided] })).toMatchObject({ status: 201 });
    await told(look);
  }

  it('under the Scottish procedure, without JavaScript: asks, somebody else finds them right, and the ombudsman is next', async () => {
    const { world } = site();
    const first = await answeredMatter(world, { pack: 'gb-sct-spso', version: '2021-04-01', decider: people.decider });
    const page = await site().visit({ language: 'en', device: 'desktop', javaScript: false });
    await openCase(page, first);
    expect(await reads(page)).toContain('You can ask until 2 May 2026.');
    expect(await reads(page)).toContain('Scottish Public Services Ombudsman');

    const look = await ask(page, 'You did not look at my photo.');
    expect(await reads(page)).toContain('You get an answer by');
    expect(await lettersOf(look)).toContain('receipt');
    await chooseOnPages(look, 'decider', people.chief);

    await follow(page, `${LOOK}/open/${look.reference}`);
    expect(await reads(page)).toContain('Somebody of our staff who had no part in the first decision looks at it.');
    expect(await reads(page)).not.toContain('chief');
    await decideOnPages(look);
    await page.reload();
    for (const said of [
      'You were right',
      'The photo shows that the lamp is out.',
      'The first decision is changed.',
      'If you disagree',
    ]) {
      expect(await reads(page)).toContain(said);
    }
    expect(await reads(page)).toContain('Scottish Public Services Ombudsman');
    expect(await page.locator(`a[href="${LOOK}"]`).count()).toBe(0);

    await follow(page, `${LOOK}/open/${first.reference}`);
    expect(await reads(page)).toContain('We did not agree');
    expect(await reads(page)).toContain('The first decision is changed.');
    expect((await lettersOf(look)).filter((kind) => kind === 'answer')).toHaveLength(1);
  });

  it('under 59-FZ, on a phone in Russian: doubts who looks, is told why not, and is shown the way to court', async () => {
    const { world } = site();
    const first = await answeredMatter(world, { pack: 'ru-59fz', version: '2025-03-30', decider: people.decider });
    const page = await site().visit({ language: 'ru', device: 'phone' });
    await openCase(page, first);
    expect(await reads(page)).toContain('Попросить можно в любое время.');
    const look = await ask(page, 'Вы не посмотрели на снимок.');
    await choose(await staff('colleague'), look, people.decider, people.chief);

    await follow(page, `${LOOK}/open/${look.reference}`);
    expect(await reads(page)).toContain('Решение пересматривает тот, кто стоит выше принявшего его.');
    await follow(page, '/track/case/challenge');
    await sendForm(page, '/track/case/challenge');
    expect(await page.title()).toMatch(/^Ошибка:/);
    await answerQuestion(page, { reason: 'Он знаком с подрядчиком.' });
    await sendForm(page, '/track/case/challenge');
    expect(await reads(page)).toContain('Об этом решает кто-то другой');
    expect(await page.locator('a[href="/track/case/challenge"]').count()).toBe(0);

    const url = `/api/v1/staff/cases/${look.reference}/challenge-decision`;
    const refusal = { accepted: false, reason: 'Они не знакомы.' };
    expect((await (await staff('chief')).post(url, refusal)).status).toBe(403);
    expect((await (await staff('head')).post(url, refusal)).status).toBe(200);
    await page.reload();
    for (const said of ['причин сомневаться нет', '59-ФЗ', 'Они не знакомы.', 'Обращение в суд']) {
      expect(await reads(page)).toContain(said);
    }
    expect((await lettersOf(look)).filter((kind) => kind === 'challengeDecided')).toHaveLength(1);

    await decideUpheld(await staff('chief'), look);
    await page.reload();
    for (const said of ['Вы правы', 'Первое решение изменено.', 'Обращение в суд, в течение 3 месяцев']) {
      expect(await reads(page)).toContain(said);
    }
  });
});
