import { type Page } from 'playwright-core';
import { axeFaults } from './harness/axe.js';
import { ensureTemplates } from '#libs/features/correspondence';
import { ensureReadyTexts } from '#libs/features/handling';
import { UnitOfWork } from '#libs/platform/database';
import { type CaseDesk, type Desks, newDesks, registeredCase } from '../../support/desks.js';
import { describeOnSite, Site } from '../../support/site.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';
import { newAbsence, newStaff } from '../../support/staff-makers.js';

const REASONS =
  'You wrote to us about the lamp. We looked at the reports of May and June: it was reported three times, and nobody was sent. We are sorry.';
const account = (login: string) => ({ login, password: ADMIN_PASSWORD });

let desks: Desks;

async function open(): Promise<Site> {
  desks = await newDesks();
  await desks.world.get(UnitOfWork).run(async (tx) => {
    await ensureTemplates(tx, desks.world.clock.now());
    await ensureReadyTexts(tx, desks.world.clock.now());
  });
  return Site.open(desks.world, { clerk: account('clerk'), supervisor: account('supervisor') });
}

/** A case of the clerk's own. */
async function caseOfMine(): Promise<CaseDesk> {
  const made = await registeredCase(desks, 'own-standard');
  await made.act(desks.clerk, 'assignment', { teamId: desks.roads, staffId: desks.ids.clerk });
  return made;
}

/** What a clerk does, whatever the hands use: clicks without a script, or the keyboard alone. */
interface Hands {
  readonly page: Page;
  follow(name: string): Promise<void>;
  push(name: string): Promise<void>;
  choose(name: string): Promise<void>;
  write(label: string, text: string): Promise<void>;
}

const byMouse = (page: Page): Hands => ({
  page,
  follow: (name) =>
    page
      .locator('a')
      .filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
      .first()
      .click(),
  push: (name) => page.getByRole('button', { name, exact: true }).click(),
  choose: (name) => page.getByRole('radio', { name, exact: true }).check(),
  write: (label, text) => page.getByLabel(label, { exact: true }).first().fill(text),
});

/** Tab after tab until the focus is where it is wanted, as somebody without a mouse goes. Radios are one stop, walked by arrows. */
function byKeyboard(page: Page): Hands {
  const name = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return '';
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
      return (labels[0]?.textContent ?? at.textContent ?? '').trim();
    });
  const reach = async (wanted: string, key = 'Tab') => {
    for (let stop = 0; stop < 120; stop += 1) {
      if ((await name()) === wanted) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${wanted}`);
  };
  const leave = async (wanted: string) => {
    await reach(wanted);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };
  return {
    page,
    follow: leave,
    push: leave,
    choose: async (wanted) => {
      const first = await page.evaluate(
        () => document.querySelector('input[type=radio]')?.closest('.govuk-radios__item')?.textContent.trim() ?? '',
      );
      await reach(first);
      await page.keyboard.press('Space');
      await reach(wanted, 'ArrowDown');
    },
    write: async (label, text) => {
      await reach(label);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}

const heading = (page: Page) => page.locator('h1').first().innerText();

const answerBy = async (made: CaseDesk) => (await made.file()).clocks.find(({ code }) => code === 'answer')?.dueOn;

/** A shift in small: accept, ask, extend, answer, and on to the next case. */
async function workThrough({ page, ...hands }: Hands, made: CaseDesk, next: CaseDesk): Promise<void> {
  await page.goto(`/staff/cases/${made.reference}`);
  await hands.follow('Accept');
  await hands.push('Accept: it is for us to answer');
  expect(await page.locator('.govuk-notification-banner').innerText()).toContain('The case is accepted.');

  await hands.follow('Ask the citizen');
  await hands.push('Send the question');
  expect(await page.title()).toMatch(/^Error: /);
  await hands.write('Your question', 'Which lamp is it?');
  await hands.push('Send the question');
  expect(await page.locator('.otk-message--out').innerText()).toContain('Which lamp is it?');

  await hands.follow('Summary');
  expect(await answerBy(made)).toBe('2026-03-30');
  await hands.follow('Extend the time');
  await hands.write('How much longer?', '5');
  await hands.write('Why?', 'The company that owns the lamp has to be asked.');
  await hands.push('Extend');
  expect(await answerBy(made)).toBe('2026-04-06');

  await hands.follow('Write the answer');
  await hands.choose('Not upheld');
  await hands.write('Reasons', REASONS);
  await hands.push('Save and look at the letter');
  expect(await heading(page)).toBe('The letter');
  expect(await page.locator('.otk-letter').innerText()).toContain(REASONS);
  await hands.push('Send and open the next case');
  expect(new URL(page.url()).pathname).toBe(`/staff/cases/${next.reference}`);
  expect(await made.file()).toMatchObject({ status: 'decided' });
  expect(await made.letters()).toContain('answer');
}

describeOnSite('a clerk', open, (site) => {
  const clerk = async (javaScript = true) => site().visit({ who: 'clerk', javaScript });
  beforeEach(() => desks.world.rows('UPDATE casework.case SET open = false WHERE true'));

  it('accepts, asks, extends, answers and goes on to the next case by ordinary controls, without JavaScript', async () => {
    const [made, next] = [await caseOfMine(), await caseOfMine()];
    await workThrough(byMouse(await clerk(false)), made, next);
  });

  it('does the same with the keyboard alone', async () => {
    const [made, next] = [await caseOfMine(), await caseOfMine()];
    await workThrough(byKeyboard(await clerk()), made, next);
  });

  it('writes at once where a key has led, saves, puts in a text and sends by keys', async () => {
    const made = await caseOfMine();
    const page = await clerk();
    const focusOn = (which: string) => page.locator(`${which}:focus`).waitFor();
    await page.goto(`/staff/cases/${made.reference}`);
    await Promise.all([page.waitForURL('**/decision'), page.keyboard.press('d')]);
    await focusOn('[name="points.0.outcome"]');

    await page.getByRole('radio', { name: 'Not upheld', exact: true }).check();
    await page.getByLabel('Reasons').fill(REASONS);
    await page.keyboard.press('Control+i');
    await focusOn('[id="ready-points.0.reasons-find"]');
    await page.keyboard.press('Escape');
    await Promise.all([page.waitForURL('**/decision?done=saved'), page.keyboard.press('Control+s')]);
    expect(await made.file()).toMatchObject({ draft: { content: { points: [{ reasons: REASONS }] } } });

    await Promise.all([page.waitForURL('**/decision/letter'), page.keyboard.press('Control+Enter')]);
    await Promise.all([page.waitForURL('**?done=sent'), page.keyboard.press('Control+Shift+Enter')]);
    expect(new URL(page.url()).pathname).toBe(`/staff/cases/${made.reference}`);
    expect(await made.file()).toMatchObject({ status: 'decided' });
  });

  it('is told which promise is for a day that has gone by, at its field and from the letter', async () => {
    const made = await caseOfMine();
    const page = await clerk(false);
    const [point] = (await made.file()).points;
    const remedy = { kind: 'service', description: 'The lamp is mended.', ownerId: null, dueOn: '2026-03-01' };
    const draft = { pointId: point!.id, outcome: 'upheld', reasons: REASONS, rootCause: null, remedies: [remedy] };
    expect(await made.put(desks.clerk, 'draft', { points: [draft], basedOn: 0 })).toMatchObject({ status: 200 });

    await page.goto(`/staff/cases/${made.reference}/decision/letter`);
    await byMouse(page).push('Send the answer');
    const told = page.getByRole('link', { name: /^Promise 1 \(.+\): 1 March 2026 has gone by/ });
    await told.click();
    expect(new URL(page.url()).hash).toBe('#points.0.remedies.0.dueOn');
    await byMouse(page).push('Save and look at the letter');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Promise 1');
    await told.click();
    expect(await page.evaluate(() => document.querySelector(':target')?.getAttribute('name'))).toBe(
      'points.0.remedies.0.dueOn-day',
    );
    expect(await made.file()).toMatchObject({ status: 'registered' });
  });

  it('is asked once more before what cannot be taken back, and nothing filled in is lost', async () => {
    const made = await caseOfMine();
    const hands = byMouse(await clerk(false));
    await hands.page.goto(`/staff/cases/${made.reference}/do/withdraw`);
    await hands.write('What they said', 'Never mind.');
    await hands.push('Continue');
    expect(await heading(hands.page)).toBe('Are you sure?');
    expect(await made.file()).toMatchObject({ status: 'registered' });
    await hands.push('No, go back');
    expect(await hands.page.getByLabel('What they said').inputValue()).toBe('Never mind.');
    await hands.push('Continue');
    await hands.push('Yes: Record a withdrawal');
    expect(await made.file()).toMatchObject({ status: 'withdrawn' });
  });

  it('is told by which article something is not possible, and keeps what was written', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const page = await clerk(false);
    await page.goto(`/staff/cases/${made.reference}/do/extend`);
    expect(await page.locator('.govuk-warning-text').innerText()).toContain('59-FZ, art. 12(2)');

    const hands = byMouse(await site().visit({ who: 'supervisor', javaScript: false }));
    await hands.page.goto(`/staff/cases/${made.reference}/do/extend`);
    await hands.write('How much longer?', '60');
    await hands.write('Why?', 'The company that owns the lamp has to be asked.');
    await hands.push('Extend');
    expect(await hands.page.locator('.govuk-error-summary').innerText()).toContain('59-FZ, art. 12(2)');
    expect(await hands.page.getByLabel('How much longer?').inputValue()).toBe('60');
  });

  it('looks at a letter before it goes, changes it, and sends it', async () => {
    const made = await caseOfMine();
    const hands = byMouse(await clerk());
    await hands.page.goto(`/staff/cases/${made.reference}/do/ask`);
    await hands.write('Your question', 'Which lamp is it?');
    await hands.push('Look at the letter');
    expect(await hands.page.locator('.otk-letter').innerText()).toContain('Which lamp is it?');
    expect(await axeFaults(hands.page)).toEqual([]);
    await hands.push('Change it');
    await hands.write('Your question', 'Which of the lamps is it?');
    await hands.push('Look at the letter');
    expect(await made.letters()).not.toContain('question');
    await hands.push('Send the question');
    expect(await hands.page.locator('.otk-message--out').innerText()).toContain('Which of the lamps is it?');
  });

  it('puts in a ready-made text by typing / and a word of it', async () => {
    const made = await caseOfMine();
    const page = await clerk();
    await page.goto(`/staff/cases/${made.reference}/do/ask`);
    await page.getByLabel('Your question').pressSequentially('See 5/6. /');
    await page.keyboard.type('document');
    await page.keyboard.press('Enter');
    const text = await page.getByLabel('Your question').inputValue();
    expect(text).toMatch(new RegExp(`^See 5/6\\. Case ${made.reference}: we need`));
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('{{which document}}');
  });

  it('cannot send a letter in which a place is still to be filled in', async () => {
    const made = await caseOfMine();
    const hands = byMouse(await clerk(false));
    await hands.page.goto(`/staff/cases/${made.reference}/do/write`);
    await hands.page.locator('summary', { hasText: 'Put in a ready-made text' }).click();
    await hands.push('Put in');
    expect(await hands.page.getByLabel('Your message').inputValue()).toContain(`Case ${made.reference}: we are working on it.`);
    await hands.push('Send the message');
    expect(await hands.page.locator('.govuk-error-summary').innerText()).toContain('what was done');
    expect(await made.letters()).not.toContain('message');
  });
});

describeOnSite('two who write one answer', open, (site) => {
  it('are told of each other while both look at the case, and no longer when one has left', async () => {
    const made = await registeredCase(desks);
    const [mine, theirs] = [await site().visit({ who: 'clerk' }), await site().visit({ who: 'supervisor' })];
    const told = (page: Page, name: string) => page.locator('[data-live=others]', { hasText: name });
    for (const page of [mine, theirs]) {
      const isConnected = page.waitForResponse('**/staff/events?case=*');
      await page.goto(`/staff/cases/${made.reference}`);
      await isConnected;
    }
    await told(mine, 'supervisor').waitFor();
    await theirs.reload();
    await told(theirs, 'clerk').waitFor();
    await theirs.goto('/staff/queue');
    await mine.reload();
    await told(mine, 'supervisor').waitFor({ state: 'detached' });
  });

  it('are told, and neither loses a word', async () => {
    const made = await registeredCase(desks);
    const [mine, theirs] = [
      await site().visit({ who: 'clerk', javaScript: false }),
      await site().visit({ who: 'supervisor', javaScript: false }),
    ];
    const address = `/staff/cases/${made.reference}/decision`;
    for (const page of [mine, theirs]) await page.goto(address);
    await byMouse(theirs).write('Reasons', 'What the other one wrote.');
    await byMouse(theirs).push('Save the draft');
    await byMouse(mine).write('Reasons', 'What I wrote.');
    await byMouse(mine).push('Save the draft');

    expect(await mine.locator('.otk-conflict').innerText()).toContain('What the other one wrote.');
    expect(await mine.getByLabel('Reasons').inputValue()).toBe('What I wrote.');
    expect(await made.file()).toMatchObject({
      draft: { version: 1, content: { points: [{ reasons: 'What the other one wrote.' }] } },
    });
    await byMouse(mine).push('Save the draft');
    expect(await made.file()).toMatchObject({ draft: { version: 2, content: { points: [{ reasons: 'What I wrote.' }] } } });
  });

  it('see at once that what was agreed to was another text, and choose among who is here first', async () => {
    const made = await registeredCase(desks);
    await made.act(desks.supervisor, 'assignment', { teamId: desks.roads, staffId: desks.ids.clerk });
    await newStaff(desks.world, 'zoe', { team: desks.roads });
    await newAbsence(desks.world, desks.ids.supervisor, { from: '2026-03-01', to: '2026-03-04' });
    const [point] = (await made.file()).points;
    const draft = { pointId: point!.id, outcome: 'notUpheld', reasons: REASONS, rootCause: null, remedies: [] };
    await made.put(desks.clerk, 'draft', { points: [draft], basedOn: 0 });
    const mine = await site().visit({ who: 'clerk' });
    await mine.goto(`/staff/cases/${made.reference}/decision`);
    expect(await mine.getByLabel('Who should read it?').locator('option').allInnerTexts()).toEqual([
      'zoe',
      'Administrator',
      'supervisor (away until 4 March 2026)',
    ]);

    expect(await made.act(desks.supervisor, 'draft/approval', { version: 1 })).toMatchObject({ status: 204 });
    await mine.reload();
    await mine.getByText('Approved by supervisor').waitFor();
    await mine.getByLabel('Reasons').fill(`${REASONS} And more.`);
    await mine.getByText('supervisor agreed to the text as it was before').waitFor();
  });

  it('find what they write saved by itself, and are stopped when the other one was quicker', async () => {
    const made = await registeredCase(desks);
    const address = `/staff/cases/${made.reference}/decision`;
    const mine = await site().visit({ who: 'clerk' });
    await mine.goto(address);
    await mine.getByLabel('Reasons').fill('What I wrote.');
    await mine.locator('[data-draft-state]', { hasText: 'All is saved' }).waitFor();
    expect(await made.file()).toMatchObject({ draft: { version: 1, content: { points: [{ reasons: 'What I wrote.' }] } } });

    await made.put(desks.supervisor, 'draft', { points: [], basedOn: 1 });
    await mine.getByLabel('Reasons').fill('What I wrote, and more.');
    await mine.locator('[data-draft-state]', { hasText: 'somebody else changed the draft' }).waitFor();
    expect(await made.file()).toMatchObject({ draft: { version: 2, draftedBy: desks.ids.supervisor } });
    site().takeFaults();
  });
});
