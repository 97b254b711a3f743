import { rowsOf } from '../../support/casework.js';
import { answeredCase, type CaseDesk, comeBack, type Desks, newCase, newDesks, registeredCase } from '../../support/desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
beforeEach(() => comeBack(desks, '2026-03-02'));
afterAll(() => desks.world.close());

const day = (on: string) => comeBack(desks, on);
const dueOf = async (made: CaseDesk, code: string) => (await made.file()).clocks.find((clock) => clock.code === code);
const ask = (made: CaseDesk) => made.act(desks.clerk, 'questions', { text: 'Which lamp?' });
const reply = (made: CaseDesk, on: string | null = null) => made.act(desks.clerk, 'replies', { text: 'The third one.', on });
const byPortal = { facts: { channel: 'portal', identity: 'authenticated' } } as const;

describe('a question to the person', () => {
  it('248-ФЗ, ст. 43: pauses the clock until the answer, whose date is that of the reply', async () => {
    const made = await registeredCase(desks, 'ru-248fz', byPortal);
    await made.act(desks.clerk, 'acceptance');
    const before = await dueOf(made, 'decide');
    expect(await ask(made)).toMatchObject({ status: 201, body: { status: 'awaitingCitizen' } });
    expect(await dueOf(made, 'decide')).toMatchObject({ status: 'paused' });
    expect(await made.letters()).toContain('question');

    await day('2026-03-06');
    expect(await reply(made, '2026-03-05')).toMatchObject({ status: 201, body: { status: 'inHandling' } });
    const after = await dueOf(made, 'decide');
    expect(after).toMatchObject({ status: 'running' });
    expect([before?.dueOn, after?.dueOn]).toEqual(['2026-03-31', '2026-04-03']);
  });

  it('59-ФЗ knows no pause: the date stays', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    await made.act(desks.clerk, 'acceptance');
    const before = await dueOf(made, 'answer');
    await ask(made);
    expect(await dueOf(made, 'answer')).toEqual(before);
    await day('2026-03-10');
    await reply(made);
    expect(await dueOf(made, 'answer')).toEqual(before);
    expect((await made.file()).messages.map(({ kind }) => kind).sort()).toEqual(['question', 'reply', 'submission']);
  });

  it('is no question with blanks alone', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const answer = await made.act(desks.clerk, 'questions', { text: ' \n\u00a0' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'text', code: 'required' }] } });
  });

  it('a second one waits for a second reply', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    await made.act(desks.clerk, 'acceptance');
    await ask(made);
    await ask(made);
    expect(await reply(made)).toMatchObject({ body: { status: 'awaitingCitizen' } });
    expect(await reply(made)).toMatchObject({ body: { status: 'inHandling' } });
  });

  it.each(['ru-59fz', 'own-standard'])('%s: is not asked before registration or after the answer', async (pack) => {
    const ended = await answeredCase(desks, pack);
    expect(await ask(ended)).toMatchObject({ status: 409, body: { code: 'case.transition_refused' } });
    if (pack === 'ru-59fz') {
      const answer = await ask(await newCase(desks, pack));
      expect(answer.body['detail']).toContain('59-FZ, art. 10(1)(2)');
    }
  });
});

describe('a reply typed in', () => {
  const refused = async (made: CaseDesk, on: string, code: string) => {
    const before = await rowsOf(desks.world, made.id);
    expect(await reply(made, on)).toMatchObject({ status: 400, body: { code } });
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
  };

  it('is a message where nothing was asked', async () => {
    const made = await registeredCase(desks);
    expect(await reply(made)).toMatchObject({ status: 201 });
    expect((await made.file()).messages).toContainEqual(expect.objectContaining({ kind: 'message', direction: 'in' }));
    expect(await made.events()).toContain('message.received');
  });

  it.each([true, false])('is of no day to come, nor before the receipt (asked: %s)', async (asked) => {
    const made = await registeredCase(desks);
    if (asked) await ask(made);
    await refused(made, '2026-03-03', 'date.in_future');
    await refused(made, '2026-03-01', 'date.before_receipt');
  });

  it('248-ФЗ: does not answer before it was asked', async () => {
    const made = await registeredCase(desks, 'ru-248fz', byPortal);
    await day('2026-03-05');
    await ask(made);
    const answer = await reply(made, '2026-03-03');
    expect(answer).toMatchObject({ status: 400, body: { code: 'date.before_question' } });
    expect(await reply(made, '2026-03-05')).toMatchObject({ status: 201 });
  });
});

describe('news and notes', () => {
  it('news goes out as a letter; a note stays between ourselves and is not the last message', async () => {
    const made = await registeredCase(desks);
    expect(await made.act(desks.clerk, 'messages', { text: 'We have ordered a lamp.' })).toMatchObject({ status: 201 });
    expect((await made.letters()).filter((kind) => kind === 'message')).toHaveLength(1);
    const lastAt = async () => (await desks.world.rows('SELECT last_message_at FROM casework.case WHERE id = $1', [made.id]))[0];
    const told = await lastAt();

    await day('2026-03-04');
    const before = await made.letters();
    expect(await made.act(desks.clerk, 'notes', { text: 'He calls every day.' })).toMatchObject({ status: 201 });
    expect(await made.letters()).toEqual(before);
    expect(await lastAt()).toEqual(told);
    expect((await made.file()).messages.at(-1)).toMatchObject({ kind: 'note', direction: 'internal' });
  });
});
