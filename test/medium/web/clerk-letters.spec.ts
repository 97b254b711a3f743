import { ensureTemplates } from '#libs/features/correspondence';
import { ApprovedAnswers, OfferDraft } from '#libs/features/handling';
import { actOf } from '#libs/casework';
import { localDate, type NoticeId, type ServiceCode, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type CaseDesk, decisionOn, type Desks, newDesks, registeredCase } from '../../support/desks.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD } from '../../support/staff-client.js';

let desks: Desks;
let supervisor: PageClient;
const water = uuidv7(new Date('2026-01-01T00:00:00Z'));

beforeAll(async () => {
  desks = await newDesks();
  const { world } = desks;
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  await world.rows(
    `INSERT INTO casework.external_body (id, name_en, name_ru, competence, email, postal_address, never_for, active)
     VALUES ($1, 'Regional Water', 'Областной водоканал', 'Water', NULL, '1 Canal Street', '{}', true)`,
    [water],
  );
  supervisor = new PageClient(world.app);
  await supervisor.signIn('supervisor', ADMIN_PASSWORD);
});
afterAll(() => desks.world.close());

const WORDS = 'The pipe is not ours alone to mend.';
const letterOf = (html: string) => /<article class="otk-letter"[^]*?<\/article>/.exec(html)?.[0] ?? '';
const firstChoice = (html: string, name: string) =>
  new RegExp(`name="${name}" type="radio" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** Fills in the form of an act and asks for its letter. */
async function preview(made: CaseDesk, act: string, fields: Record<string, string>) {
  const here = `/staff/cases/${made.reference}/do/${act}`;
  const { html } = await supervisor.get(here);
  const choices = Object.fromEntries(['ground', 'clock', 'unit'].map((name) => [name, firstChoice(html, name)]));
  return supervisor.post(here, { ...choices, ...fields, preview: '1' });
}

describe('the letter that a clerk is about to send', () => {
  it.each([
    ['ask', 'own-standard', { text: WORDS }, /asks?|question/i],
    ['write', 'own-standard', { text: WORDS }, /message/i],
    ['acknowledge', 'gb-eng-housing', { text: WORDS }, /What we understood/],
    ['extend', 'own-standard', { amount: '5', reason: WORDS }, /6 April 2026/],
    ['transfer', 'ru-59fz', { body: water, reason: WORDS }, /Regional Water/],
    ['decline', 'ru-59fz', { text: WORDS }, /59-FZ/],
  ])('is shown before it goes: %s (%s)', async (act, pack, fields, says) => {
    const made = await registeredCase(desks, pack);
    const { status, html } = await preview(made, act, fields);
    expect({ status, wrong: /govuk-error-summary[^]*?<\/ul>/.exec(html)?.[0] }).toEqual({ status: 200, wrong: undefined });
    expect(letterOf(html)).toContain(WORDS);
    expect(letterOf(html)).toMatch(says);
    expect(letterOf(html)).not.toMatch(/undefined|Invalid Date|\{\w+\}/);
    const before = await made.file();
    expect(before.messages.map(({ text }) => text)).not.toContain(WORDS);
  });

  it('is in the language of whoever gets it', async () => {
    const made = await registeredCase(desks, 'own-standard', { facts: { language: 'ru' } });
    const { html } = await preview(made, 'ask', { text: 'Какой фонарь?' });
    expect(letterOf(html)).toMatch(/lang="ru"[^]*Какой фонарь\?/);
  });

  it('is refused at its form for what the procedure will refuse, and goes on the second press', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const { status, html } = await preview(made, 'extend', { amount: '60', reason: WORDS });
    expect({ status, letter: letterOf(html) }).toEqual({ status: 422, letter: '' });
    expect(html).toContain('59-FZ, art. 12(2)');

    const other = await registeredCase(desks);
    await preview(other, 'write', { text: WORDS });
    await supervisor.post(`/staff/cases/${other.reference}/do/write`, { text: WORDS, again: 'yes' });
    expect((await other.file()).messages.at(-1)).toMatchObject({ kind: 'message', text: WORDS });
  });
});

it('letters that cannot be recorded as posted are all named by their references', async () => {
  const printing: { reference: string; noticeId: NoticeId }[] = [];
  for (const state of ['printing', 'sent', 'sent']) {
    const made = await registeredCase(desks);
    await made.act(desks.clerk, 'messages', { text: 'We are on it.' });
    const [notice] = await desks.world.rows<{ id: NoticeId }>(
      `SELECT id FROM casework.notice WHERE case_id = $1 AND kind = 'message'`,
      [made.id],
    );
    await desks.world.rows('UPDATE casework.notice SET state = $2 WHERE id = $1', [notice!.id, state]);
    printing.push({ reference: made.reference, noticeId: notice!.id });
  }
  await supervisor.get('/staff/print-queue');
  const [year, month, day] = desks.world.clock.now().toISOString().slice(0, 10).split('-') as [string, string, string];
  const { status, html } = await supervisor.post('/staff/print-queue', {
    notice: printing.map(({ noticeId }) => noticeId),
    which: 'ticked',
    'on-day': day,
    'on-month': month,
    'on-year': year,
  });
  const [posted, ...failed] = printing.map(({ reference }) => reference);
  const summary = /govuk-error-summary[^]*?<\/ul>/.exec(html)?.[0] ?? '';
  expect(status).toBe(422);
  for (const reference of failed) expect(summary).toContain(reference);
  expect(summary).not.toContain(posted);
  expect(html).toContain('1 letter is recorded as posted');
});

it('a draft given to a colleague stands in their day', async () => {
  const made = await registeredCase(desks);
  await made.put(desks.clerk, 'draft', { ...decisionOn(made), basedOn: 0 });
  const clerk = { kind: 'staff', staffId: desks.ids.clerk, roles: ['clerk'], teamIds: [desks.roads] } as const;
  expect((await supervisor.get('/staff/my-day')).html).not.toContain('asks you to read');
  await desks.world.run(OfferDraft, { ...actOf(made.reference, clerk), version: 1, reviewerId: desks.ids.supervisor });
  const { html } = await supervisor.get('/staff/my-day');
  expect(html).toContain('A colleague asks you to read an answer');
  expect(html).toContain(`/staff/cases/${made.reference}/decision/letter`);
});

describe('approved answers', () => {
  const fields = {
    service: 'lamps',
    titleEn: 'When is a lamp mended?',
    titleRu: 'Когда чинят фонарь?',
    textEn: 'Within ten days of case {reference}.',
    textRu: 'За десять дней.',
    source: 'https://example.org/lamps',
    'reviewOn-day': '1',
    'reviewOn-month': '2',
    'reviewOn-year': '2027',
  };
  const lamps = 'lamps' as ServiceCode;
  const ofLamps = () => registeredCase(desks, 'own-standard', { facts: { service: lamps } });
  const writing = async (made: CaseDesk) => (await supervisor.get(`/staff/cases/${made.reference}/decision`)).html;
  const beforeComplaining = () => desks.world.get(ApprovedAnswers).told(lamps, 'ru');
  let edit = '';

  it('are approved by a supervisor for a service, and put into its answers alone', async () => {
    await desks.world.rows(
      `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru, active)
       VALUES ('lamps', 'Lamps', 'Фонари', '', '', '', '', false, '', '', true)`,
    );
    const [made, other] = [await ofLamps(), await registeredCase(desks)];
    const { html } = await supervisor.submit('/staff/answers/new', '/staff/answers/new', fields);
    expect(html).toMatch(/The answer is approved\.[^]*When is a lamp mended\?[^]*supervisor, [^]*1 February 2027/);
    expect(html).not.toContain('Review due');
    edit = /href="(\/staff\/answers\/[0-9a-f-]{36})"/.exec(html)![1]!;

    expect(await writing(made)).toContain(`Within ten days of case ${made.reference}.`);
    expect(await writing(made)).toContain('Approved answer: When is a lamp mended?');
    expect(await writing(other)).not.toContain('When is a lamp mended?');
  });

  it('are read before a complaint where that is wanted, and only without a gap', async () => {
    expect(await beforeComplaining()).toEqual([]);
    const gaps = await supervisor.submit(edit, edit, { ...fields, toldBefore: 'yes' });
    expect({ status: gaps.status, said: gaps.html.includes('Take the braces out') }).toEqual({ status: 422, said: true });
    await supervisor.submit(edit, edit, { ...fields, textEn: 'Within ten days.', toldBefore: 'yes' });
    expect(await beforeComplaining()).toEqual([
      { title: 'Когда чинят фонарь?', text: 'За десять дней.', source: 'https://example.org/lamps' },
    ]);
  });

  it('are refused half filled in and for a review in the past; a clerk does not approve them', async () => {
    const past = await supervisor.submit(edit, edit, { ...fields, source: '', 'reviewOn-year': '2020' });
    expect({ status: past.status, kept: past.html.includes('value="2020"') }).toEqual({ status: 422, kept: true });
    expect(past.html).toContain('Enter the source');
    const soon = await supervisor.submit(edit, edit, { ...fields, 'reviewOn-year': '2020' });
    expect(soon.html).toContain('later than today');
    const clerk = new PageClient(desks.world.app);
    await clerk.signIn('clerk', ADMIN_PASSWORD);
    expect((await clerk.get('/staff/answers')).status).toBe(403);
  });

  it('call for a review on their day, and are no longer read before a complaint until it was made', async () => {
    const made = await ofLamps();
    await desks.world.rows('UPDATE handling.approved_answer SET review_on = $1', [localDate(desks.world.clock.now(), 'UTC')]);
    expect((await supervisor.get('/staff/loop')).html).toContain('1 answer is due for a review');
    expect((await supervisor.get('/staff/answers')).html).toMatch(/1 answer is due for a review[^]*Review due/);
    expect(await writing(made)).toContain('Approved answer, review due: When is a lamp mended?');
    expect(await beforeComplaining()).toEqual([]);

    await supervisor.submit(edit, edit, { ...fields, textEn: 'Within ten days.', toldBefore: 'yes' });
    expect(await beforeComplaining()).toHaveLength(1);
    expect((await supervisor.get('/staff/loop')).html).not.toContain('due for a review');
    expect((await supervisor.submit(edit, `${edit}/delete`, {})).html).toContain('The answer is deleted.');
    expect(await writing(made)).not.toContain('When is a lamp mended?');
  });
});

describe('the ready-made texts', () => {
  const fields = {
    use: 'question',
    titleEn: 'Whose pipe?',
    titleRu: 'Чья труба?',
    textEn: 'Case {reference}: whose is {{what}}?',
    textRu: 'Чья {{что}}?',
  };
  const asked = async (made: CaseDesk) => (await supervisor.get(`/staff/cases/${made.reference}/do/ask`)).html;

  it('are worded by a supervisor, for everybody or for a team, and offered filled in from the case', async () => {
    const made = await registeredCase(desks);
    expect(await asked(made)).not.toContain('Whose pipe?');
    const saved = await supervisor.submit('/staff/texts/new', '/staff/texts/new', { ...fields, teamId: desks.roads });
    expect(saved.html).toContain('The text is saved.');
    expect(await asked(made)).toContain(`Case ${made.reference}: whose is {{what}}?`);

    const [, textId = ''] = /href="\/staff\/texts\/([0-9a-f-]{36})"/.exec(saved.html) ?? [];
    await supervisor.submit(`/staff/texts/${textId}`, `/staff/texts/${textId}`, { ...fields, titleEn: 'Who owns it?' });
    expect(await asked(made)).toContain('Who owns it?');
    expect((await supervisor.submit(`/staff/texts/${textId}`, `/staff/texts/${textId}/delete`, {})).html).toContain('deleted');
    expect(await asked(made)).not.toContain('Who owns it?');
  });

  it('are refused half filled in, and for the team of others; a clerk does not word them', async () => {
    const half = await supervisor.submit('/staff/texts/new', '/staff/texts/new', { ...fields, titleRu: '' });
    expect({ status: half.status, kept: half.html.includes('Whose pipe?') }).toEqual({ status: 422, kept: true });
    const foreign = await supervisor.submit('/staff/texts/new', '/staff/texts/new', { ...fields, teamId: desks.parks });
    expect({ status: foreign.status, said: foreign.html.includes('Choose a team of yours') }).toEqual({
      status: 422,
      said: true,
    });
    const clerk = new PageClient(desks.world.app);
    await clerk.signIn('clerk', ADMIN_PASSWORD);
    expect((await clerk.get('/staff/texts')).status).toBe(403);
  });
});
