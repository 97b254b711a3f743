import { type Page } from 'playwright-core';
import { askingSettings, ChangeAsking } from '#libs/features/feedback';
import { ensureTemplates } from '#libs/features/correspondence';
import { Database, UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { answerQuestion, fillForm, sendForm } from '../../support/citizen-form.js';
import { eventually } from '../../support/eventually.js';
import { Letterbox, type ReceivedMail } from '../../support/letterbox.js';
import { PageClient } from '../../support/page-client.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn } from '../../support/staff-client.js';
import { newStaff } from '../../support/staff-makers.js';
import { complain, RAMP_PLACE, THIRTY, timeGoesBy, type Way } from '../../support/thirty-people.js';
import { WorkerInProcess } from '../../support/worker-in-process.js';
import { type World } from '../../support/world.js';

type Key = { readonly reference: string; readonly code: string };

const CAUSE = 'notDone';
const MEASURE = {
  titleEn: 'A new ramp at the clinic',
  titleRu: 'Новый пандус у поликлиники',
  changeEn: 'The ramp is rebuilt, with rails on both sides.',
  changeRu: 'Пандус строят заново, с поручнями с обеих сторон.',
  expectedEn: 'Everybody gets in by themselves.',
  expectedRu: 'Каждый входит сам.',
  seenByEn: 'Complaints about the ramp end.',
  seenByRu: 'Жалобы на пандус прекращаются.',
};
const EVIDENCE = { evidenceEn: 'Nobody has complained since.', evidenceRu: 'С тех пор не жаловался никто.' };

const REMEDY = { kind: 'service', description: 'The ramp is mended.', dueOn: '2026-03-31' };

let worker: WorkerInProcess;
let letterbox: Letterbox;
const keys: Key[] = [];

async function open(): Promise<Site> {
  const world = await newBodyWebWorld({ now: new Date('2026-02-02T07:00:00.000Z') });
  const { teamId: team } = await newFirstStaff(world);
  await newStaff(world, 'clerk', { team });
  await newStaff(world, 'supervisor', { team, lead: true, roles: ['supervisor', 'clerk'] });
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  letterbox = new Letterbox(world);
  worker = new WorkerInProcess(world);
  await worker.restart();
  const account = (login: string) => ({ login, password: ADMIN_PASSWORD });
  return Site.open(world, { clerk: account('clerk'), supervisor: account('supervisor') });
}

const reads = (page: Page) => page.locator('main').innerText();
const push = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: typeof name === 'string' }).click()]);
const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
};
const dateIn = (field: string, day: number, month: number) => ({
  [`${field}-day`]: String(day),
  [`${field}-month`]: String(month),
  [`${field}-year`]: '2026',
});
const keyOf = (way: Way) => keys[THIRTY.findIndex((person) => person.way === way)]!;

describeOnSite('what thirty people said', open, (site) => {
  const world = (): World => site().world;
  const clerk = () => site().visit({ who: 'clerk' });
  const supervisor = () => site().visit({ who: 'supervisor' });
  afterAll(() => worker.stop());

  /** Another morning: everything of the days before is done, nobody's session lasted, and the worker began anew. */
  async function comeTo(date: string): Promise<void> {
    await worker.untilIdle();
    world().clock.moveTo(new Date(`${date}T07:00:00.000Z`));
    site().forgetSessions();
    await worker.restart();
  }

  async function track(page: Page, { reference, code }: Key): Promise<void> {
    await page.goto('/track');
    await answerQuestion(page, { reference, code });
    await sendForm(page, '/track');
  }

  it('came in by the form and by other ways, in two languages, and one of them wants no news', async () => {
    const [first, ...others] = THIRTY;
    const page = await site().visit({ language: 'ru', device: 'phone' });
    await fillForm(page, 'check', {
      text: { text: first!.text },
      where: { place: RAMP_PLACE },
      about: { name: first!.name! },
      contact: { preferredChannel: 'email' },
      address: { email: first!.email! },
    });
    await sendForm(page, '/complain/send');
    keys.push({
      reference: (await page.locator('.govuk-panel .otk-reference').innerText()).trim(),
      code: (await page.locator('.otk-code__code').innerText()).trim(),
    });
    timeGoesBy(world());
    for (const person of others) {
      const { reference, trackingCode } = await complain(world(), person);
      keys.push({ reference, code: trackingCode! });
    }

    const unwilling = await site().visit();
    await track(unwilling, keyOf('declined'));
    await unwilling.getByLabel('What was changed because of complaints like mine').uncheck();
    await sendForm(unwilling, '/track/case/preferences');
    expect(await reads(unwilling)).toContain('We will keep to that.');
  });

  it('was answered, with the cause', async () => {
    await comeTo('2026-03-02');
    const page = await clerk();
    await page.goto(`/staff/cases/${keys[0]!.reference}/do/accept`);
    await push(page, 'Accept: it is for us to answer');
    await page.goto(`/staff/cases/${keys[0]!.reference}/decision`);
    await page.getByRole('radio', { name: 'Upheld', exact: true }).check();
    await page
      .getByLabel('Reasons')
      .first()
      .fill('Пандус сломан с января. Мы должны были починить его сразу и не сделали этого.');
    await page.getByLabel('Why did it happen?').selectOption(CAUSE);
    await push(page, 'Add a promise');
    await page.locator('[name="points.0.remedies.0.kind"]').selectOption('service');
    await fill(page, { 'points.0.remedies.0.description': 'Пандус починят.', ...dateIn('points.0.remedies.0.dueOn', 31, 3) });
    await push(page, 'Save and look at the letter');
    await push(page, 'Send the answer');
    expect(await reads(page)).toContain('The answer is on its way.');

    const api = await signIn(site().world.app, 'clerk', ADMIN_PASSWORD);
    for (const { reference } of keys.slice(1)) {
      const url = `/api/v1/staff/cases/${reference}`;
      await api.post(`${url}/acceptance`);
      const points = (await api.get(url)).body['points'] as { id: string }[];
      const decision = {
        outcome: 'upheld',
        reasons: 'The ramp has been broken since January.',
        rootCause: CAUSE,
        remedies: [REMEDY],
      };
      const answer = await api.post(`${url}/decision`, { points: points.map(({ id }) => ({ pointId: id, ...decision })) });
      expect(answer.status).toBe(201);
    }
    await worker.untilIdle();
    const answers = (await letterbox.empty()).filter(({ text }) => /since January|с января/.test(text));
    expect(answers.map(({ to }) => to).sort()).toEqual(THIRTY.flatMap(({ email }) => email ?? []).sort());
  });

  it('was found to be one theme, by the words of each language and the place', async () => {
    await comeTo('2026-03-03');
    const page = await supervisor();
    await page.goto('/staff/themes');
    await worker.untilIdle();
    await page.reload();
    await push(page, 'Look for themes now');
    await worker.untilIdle();
    await page.goto('/staff/themes');
    await page.getByRole('link', { name: /clinic/ }).click();
    expect(await reads(page)).toContain('Most of both are about the same place.');
    await push(page, 'Join this theme to it');
    await fill(page, { titleEn: 'The ramp of the clinic', titleRu: 'Пандус поликлиники' });
    await push(page, 'Accept this theme');
    expect(await reads(page)).toMatch(/complaints: 30/);
  });

  it('led to a measure, which was adopted and told', async () => {
    const page = await supervisor();
    await page.goto('/staff/themes?state=accepted');
    await page.getByRole('link', { name: 'The ramp of the clinic' }).click();
    await page.getByRole('link', { name: 'Make a measure of it' }).click();
    await fill(page, { ...MEASURE, ...dateIn('dueOn', 31, 3) });
    await page.locator('[name=service]').selectOption('general');
    await page.locator('[name=ownerId]').selectOption({ label: 'supervisor' });
    await page.locator(`[name=causes][value=${CAUSE}]`).check();
    await push(page, 'Propose');
    await push(page, 'Link 30 complaints');
    await page.goto('/staff/measures/1');
    await push(page, 'Adopt');
    await tell('adopted', 'What will change', /^(You told us, and we will change something|Вы сказали, и мы кое-что изменим): /);
    await publiclyStands('Decided');
  });

  it('was asked about, by a link, and the answer came back', async () => {
    await comeTo('2026-03-09');
    await eventually(async () => expect(await asked()).toHaveLength(28));
    await worker.untilIdle();
    const [mail] = (await letterbox.empty()).filter(({ subject, to }) => /case /.test(subject) && to === THIRTY[5]!.email);
    const page = await site().visit();
    await page.goto(linkIn(mail!));
    await page.getByRole('group', { name: 'Was your question answered?' }).getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('What should we change?').fill('Write sooner.');
    await push(page, 'Send my answers');
    expect(await reads(page)).toContain('Thank you');
    const answers = await world().rows('SELECT answered, words FROM feedback.survey_response');
    expect(answers).toEqual([{ answered: 'yes', words: 'Write sooner.' }]);

    const staff = await supervisor();
    await staff.goto('/staff/measures/1');
    await push(staff, 'Start');
  });

  it('was mended, and told', async () => {
    await comeTo('2026-03-23');
    const page = await supervisor();
    await page.goto('/staff/measures/1');
    await push(page, 'Mark as completed');
    await tell('completed', 'What was changed', /^(You told us, and we changed it|Вы сказали, и мы это изменили): /);
    await publiclyStands('Done');
  });

  it('was asked whether it helped, counted, verified by that, and told', async () => {
    const { version, ...rest } = await askingSettings(world().get(Database));
    await world().run(ChangeAsking, { ...rest, version, effectPercent: 100 });
    await comeTo('2026-04-27');
    await eventually(async () =>
      expect(await world().rows(`SELECT 1 FROM feedback.effect_survey WHERE state = 'asked'`)).toHaveLength(27),
    );
    await worker.untilIdle();
    const letters = (await letterbox.empty()).filter(({ subject }) => /^(Did it help|Помогло ли)\?/.test(subject));
    expect(letters).toHaveLength(27);
    for (const [place, mail] of letters.entries()) await sayWhetherItHelped(linkIn(mail), place === 0 ? 'no' : 'yes');

    const page = await supervisor();
    await page.goto('/staff/measures/1');
    await push(page, 'Count the effect as of today');
    expect(await reads(page)).toMatch(/100% fewer; as far as chance allows to say, between \d\d% and 100% fewer/);
    await push(page, 'Verify');
    await fill(page, EVIDENCE);
    await push(page, 'Verify');
    await tell('verified', 'Whether it helped', /^(What we changed has helped|То, что мы изменили, помогло): /);
    await publiclyStands('Done and verified');
  });

  it('stands before everybody, with how many spoke and what came of it, and in the feeds', async () => {
    const page = await site().visit();
    await page.goto('/improvements/1');
    const said = await reads(page);
    for (const words of [MEASURE.titleEn, MEASURE.changeEn, EVIDENCE.evidenceEn, '30 people spoke about this'])
      expect(said).toContain(words);
    expect(said).toMatch(/100% fewer; as far as chance allows to say, between \d\d% and 100% fewer/);
    const feed = async (path: string) => (await site().world.app.inject({ url: path })).body;
    expect(await feed('/improvements/feed.xml?lang=ru')).toContain(`<title>Проверено: ${MEASURE.titleRu}</title>`);
    const { items } = JSON.parse(await feed('/improvements/feed.json?lang=en')) as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(
      ['Verified', 'Done', 'Begun', 'Decided'].map((move) => `${move}: ${MEASURE.titleEn}`),
    );
  });

  const asked = () => world().rows('SELECT 1 FROM feedback.survey WHERE asked_on IS NOT NULL');
  const linkIn = ({ text }: ReceivedMail) => new URL(/https?:\/\/\S+\/survey\/[\w-]{43}/.exec(text)![0]).pathname;

  /** Look, ask, release; then what has reached everybody: in their letterbox, on the page of their case, on paper. */
  async function tell(moment: string, letter: string, subject: RegExp): Promise<void> {
    const page = await supervisor();
    await page.goto(`/staff/measures/1/telling/${moment}`);
    expect(await reads(page)).toContain('29 people would be told.');
    await push(page, 'Ask for its release');
    await push(page, 'Release: the letters leave');
    await worker.untilIdle();
    const mails = (await letterbox.empty()).filter((mail) => subject.test(mail.subject));
    const byMail = THIRTY.filter(({ way }) => way === 'email');
    expect(mails.map(({ to }) => to).sort()).toEqual(byMail.map(({ email }) => email).sort());
    for (const { email, language } of byMail) {
      const mail = mails.find(({ to }) => to === email)!;
      expect(mail.text).toContain(language === 'ru' ? MEASURE.titleRu : MEASURE.titleEn);
      expect(mail.text).toContain(keys[THIRTY.findIndex((person) => person.email === email)]!.reference);
    }
    await page.goto('/staff/measures/1');
    expect(await reads(page)).toMatch(/28 of 29 told\s+1 waits to be printed and posted/);
    await post(letter, keyOf('post').reference);
    await page.reload();
    expect(await reads(page)).toContain('29 of 29 told');
    await page.goto(`/staff/measures/1/telling/${moment}`);
    expect(await reads(page)).toContain('Nobody would be told.');
  }

  /** The one letter of this measure that waits for paper is recorded as posted. */
  async function post(letter: string, reference: string): Promise<void> {
    const page = await clerk();
    await page.goto('/staff/print-queue');
    const waiting = page.getByRole('checkbox', { name: new RegExp(`^Posted: ${letter}, ${reference}$`) });
    expect(await waiting.count()).toBe(1);
    await waiting.check();
    await push(page, 'Record the ticked letters as posted');
  }

  /** On the page of whoever has a key, the one without a name and the one who wants no letters too. */
  async function publiclyStands(state: string): Promise<void> {
    const page = await site().visit();
    await page.goto('/improvements');
    expect(await page.locator('.otk-improvement__tag').allInnerTexts()).toEqual([state]);
    await track(page, keyOf('trackingPage'));
    expect(await page.locator('section[aria-labelledby=changes]').innerText()).toMatch(
      new RegExp(`${MEASURE.titleEn}\\s+${state}`),
    );
  }

  async function sayWhetherItHelped(path: string, helped: 'yes' | 'no'): Promise<void> {
    const person = new PageClient(site().world.app);
    const { location } = await person.get(path);
    await person.get(location);
    expect((await person.post(location, { helped })).location).toBe('/track/survey/measures/thanks');
  }
});
