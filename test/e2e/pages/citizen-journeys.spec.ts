import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';
import { newBodyWebWorld } from '../../support/casework.js';
import { answerQuestion, fillForm, type FormAnswers, goOn, PHOTO, sendForm } from '../../support/citizen-form.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';

interface Words {
  readonly text: string;
  readonly better: string;
  readonly question: string;
  readonly reply: string;
  readonly date: string;
  readonly error: string;
  readonly stopped: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  ru: {
    text: 'Пандус у входа сломан с марта.',
    better: 'Пандус у входа сломан с февраля.',
    question: 'Какой это подъезд?',
    reply: 'Второй, со двора.',
    date: '21 декабря 2026',
    error: 'Ошибка:',
    stopped: 'вы отозвали обращение',
  },
  en: {
    text: 'The ramp at the door has been broken since March.',
    better: 'The ramp at the door has been broken since February.',
    question: 'Which entrance is it?',
    reply: 'The second one, from the yard.',
    date: '21 December 2026',
    error: 'Error:',
    stopped: 'you withdrew your case',
  },
};

const VISITORS = [
  { language: 'ru', device: 'phone', javaScript: true },
  { language: 'ru', device: 'phone', javaScript: false },
  { language: 'en', device: 'desktop', javaScript: true },
  { language: 'en', device: 'desktop', javaScript: false },
] as const;

let clerk: StaffClient;

async function open(): Promise<Site> {
  const world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  return Site.open(world);
}

const reads = (page: Page) => page.locator('main').innerText();
const receiptOn = async (page: Page) => ({
  reference: (await page.locator('.govuk-panel .otk-reference').innerText()).trim(),
  code: (await page.locator('.otk-code__code').innerText()).trim(),
});

async function sendEverything(page: Page, answers: FormAnswers): Promise<{ reference: string; code: string }> {
  await fillForm(page, 'check', answers);
  await sendForm(page, '/complain/send');
  return receiptOn(page);
}

async function openCase(page: Page, key: { reference: string; code: string }): Promise<void> {
  await page.goto('/track');
  await answerQuestion(page, key);
  await sendForm(page, '/track');
  expect(new URL(page.url()).pathname).toBe('/track/case');
}

async function ask(reference: string, text: string): Promise<void> {
  expect((await clerk.post(`/api/v1/staff/cases/${reference}/acceptance`)).status).toBeLessThan(300);
  expect((await clerk.post(`/api/v1/staff/cases/${reference}/questions`, { text })).status).toBeLessThan(300);
}

describeOnSite('a citizen', open, (site) => {
  const stateOf = async (reference: string) =>
    (await site().world.rows<{ state: string }>('SELECT state FROM casework.case WHERE reference = $1', [reference]))[0]?.state;
  const countOf = async (sql: string, ...values: unknown[]) => (await site().world.rows(sql, values)).length;

  describe.each(VISITORS)('in $language on a $device, with JavaScript: $javaScript', (visitor) => {
    const { text, better, question, reply, date, error, stopped } = WORDS[visitor.language];

    it('complains with a photo, follows it, answers what is asked, and takes it back', async () => {
      const page = await site().visit(visitor);
      await page.goto('/');
      await page.locator('a.govuk-button--start').click();
      await goOn(page, 'evidence', { text: { text } });
      await page.locator('input[type=file]').setInputFiles(PHOTO);
      await sendForm(page, '/complain/evidence/files');
      expect(await reads(page)).toContain(PHOTO.name);
      const contact = { preferredChannel: 'email' };
      await goOn(page, 'address', { about: { name: 'A. Person' }, contact });

      await answerQuestion(page, { email: 'nobody' });
      await sendForm(page, '/complain/address');
      expect(await page.title()).toMatch(new RegExp(`^${error}`));
      expect(await page.locator('#email').inputValue()).toBe('nobody');
      if (visitor.javaScript) expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
      await goOn(page, 'check', { address: { email: 'person@example.org' } });

      await page.locator('a[href="/complain/text"]').click();
      expect(await page.locator('#text').inputValue()).toBe(text);
      await answerQuestion(page, { text: better });
      await sendForm(page, '/complain/text');
      expect(new URL(page.url()).pathname).toBe('/complain/check');
      expect(await reads(page)).toContain(better);

      await sendForm(page, '/complain/send');
      const key = await receiptOn(page);
      expect(await reads(page)).toContain(date);
      await page.goto('/complain/check');
      expect(await receiptOn(page)).toEqual(key);

      const later = await site().visit(visitor);
      await openCase(later, key);
      expect(await reads(later)).toContain(better);
      await ask(key.reference, question);
      await later.reload();
      expect(await reads(later)).toContain(question);
      await answerQuestion(later, { text: reply });
      await sendForm(later, '/track/case/messages');
      expect(await reads(later)).toContain(reply);
      expect(await stateOf(key.reference)).toBe('inHandling');
      expect(later.url()).not.toContain(key.code);

      await later.locator('a[href="/track/case/withdraw"]').click();
      expect(await stateOf(key.reference)).toBe('inHandling');
      await sendForm(later, '/track/case/withdraw');
      expect(await stateOf(key.reference)).toBe('withdrawn');
      expect(await later.locator('a[href="/track/case/withdraw"]').count()).toBe(0);
      await later.goto('/track/case');
      expect(await later.locator('section[aria-labelledby=dates]').innerText()).toContain(stopped);
    });

    it('does all of it without a name, by the code alone', async () => {
      const key = await sendEverything(await site().visit(visitor), { text: { text }, author: { author: 'anonymous' } });
      const parties = 'SELECT 1 FROM casework.party p JOIN casework.case c ON c.id = p.case_id WHERE c.reference = $1';
      expect(await countOf(parties, key.reference)).toBe(0);

      const page = await site().visit(visitor);
      await openCase(page, { reference: key.reference.toLowerCase(), code: key.code.replaceAll('-', ' ').toLowerCase() });
      await ask(key.reference, question);
      await page.reload();
      await answerQuestion(page, { text: reply });
      await sendForm(page, '/track/case/messages');
      await page.locator('input[type=file]').setInputFiles(PHOTO);
      await sendForm(page, '/track/case/documents');
      expect(await reads(page)).toContain(PHOTO.name);
      await page.goto('/track/case/withdraw');
      await answerQuestion(page, { text: reply });
      await sendForm(page, '/track/case/withdraw');
      expect(await stateOf(key.reference)).toBe('withdrawn');
      expect(await countOf(parties, key.reference)).toBe(0);
    });
  });

  it('goes on elsewhere by an address that works once, and no longer here', async () => {
    const [phone, desktop, stranger] = [await site().visit(), await site().visit(), await site().visit()];
    await fillForm(phone, 'wanted', { text: { text: WORDS.en.text } });
    await phone.goto('/complain/later');
    const path = new URL(await phone.locator('#link').inputValue()).pathname;
    await desktop.goto(path);
    await sendForm(desktop, path);
    expect(new URL(desktop.url()).pathname).toBe('/complain/wanted');
    await goOn(desktop, 'check');
    expect(await reads(desktop)).toContain(WORDS.en.text);

    await stranger.goto(path);
    await sendForm(stranger, path);
    expect(await reads(stranger)).not.toContain(WORDS.en.text);
    await phone.goto('/complain/check');
    expect(new URL(phone.url()).pathname).toBe('/complain/what');
  });

  it('is asked again for what a change made needed', async () => {
    const page = await site().visit();
    await fillForm(page, 'check', { about: { name: 'A. Person' } });
    await page.goto('/complain/author');
    await answerQuestion(page, { author: 'other' });
    await sendForm(page, '/complain/author');
    expect(new URL(page.url()).pathname).toBe('/complain/about');
    await answerQuestion(page, { forName: 'B. Mother', authorityBasis: 'I am her daughter' });
    await sendForm(page, '/complain/about');
    expect(new URL(page.url()).pathname).toBe('/complain/check');
  });

  it('is told of a wrong code and of an unknown case alike, and of a lost one nothing at all', async () => {
    const page = await site().visit();
    const { reference, code } = await sendEverything(page, { author: { author: 'anonymous' } });
    const told = async (key: { reference: string; code: string }) => {
      await page.goto('/track');
      await answerQuestion(page, key);
      await sendForm(page, '/track');
      return page.locator('.govuk-error-summary').innerText();
    };
    const wrong = await told({ reference, code: code.replace(/.$/, code.endsWith('A') ? 'B' : 'A') });
    expect(await told({ reference: 'K7QM-2X9F-4TD', code })).toBe(wrong);

    const answers: string[] = [];
    for (const asked of [reference, 'K7QM-2X9F-4TD']) {
      await page.goto('/track/lost');
      await answerQuestion(page, { reference: asked });
      await sendForm(page, '/track/lost');
      answers.push(await reads(page));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('leaves a shared computer with the case locked', async () => {
    const page = await site().visit();
    await sendEverything(page, { author: { author: 'anonymous' } });
    await page.goto('/track/case');
    await sendForm(page, '/track/leave');
    await page.goto('/track/case');
    expect(new URL(page.url()).pathname).toBe('/track');
  });

  it('changes how they are reached, and is told what is missing for it', async () => {
    const page = await site().visit();
    const { reference } = await sendEverything(page, { author: { author: 'anonymous' } });
    await page.goto('/track/case/contact');
    await answerQuestion(page, { name: 'A. Person', preferredChannel: 'phone' });
    await sendForm(page, '/track/case/contact');
    expect(await page.locator('.govuk-error-summary a[href="#phone"]').count()).toBe(1);
    await answerQuestion(page, { phone: '+7 900 000-00-00' });
    await sendForm(page, '/track/case/contact');
    const parties =
      'SELECT p.preferred_channel AS channel FROM casework.party p JOIN casework.case c ON c.id = p.case_id WHERE c.reference = $1';
    expect(await site().world.rows(parties, [reference])).toEqual([{ channel: 'phone' }]);
  });

  it('takes everything that is held along as a file', async () => {
    const page = await site().visit();
    const { reference } = await sendEverything(page, { text: { text: WORDS.en.text }, author: { author: 'anonymous' } });
    await page.goto('/track/case');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href="/track/case/export"]').click()]);
    const held = JSON.parse(
      await (await download.createReadStream()).toArray().then((chunks) => Buffer.concat(chunks as Buffer[]).toString()),
    ) as {
      case: { reference: string };
    };
    expect(held.case.reference).toBe(reference);
  });
});
