import { rowsOf } from '../../support/casework.js';
import { answeredCase, type CaseDesk, decisionOn, type Desks, newCase, newDesks, registeredCase } from '../../support/desks.js';
import { type StaffClient } from '../../support/staff-client.js';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
afterAll(() => desks.world.close());

/** Refused in both languages, each with the law by its own name there (English, Russian), and nothing was written. */
async function refused(made: CaseDesk, who: StaffClient, step: string, body: object, code: string, laws = ['', '']) {
  const before = await rowsOf(desks.world, made.id);
  for (const [place, language] of (['en', 'ru'] as const).entries()) {
    const answer = await made.act(who, step, body, language);
    expect(answer.body).toMatchObject({ code });
    expect(answer.body['detail']).toContain(laws[place]);
    expect(answer.body['detail']).toMatch(language === 'ru' ? /[а-яё]{4}/i : /\b(the|this|case|time)\b/i);
  }
  expect(await rowsOf(desks.world, made.id)).toEqual(before);
}

describe('registration', () => {
  it('starts the clock, by the date on which it was done', async () => {
    const made = await newCase(desks, 'ru-59fz', { facts: { receivedOn: '2026-02-27' as never } });
    expect(await made.act(desks.clerk, 'registration', { on: '2026-02-28' })).toMatchObject({
      status: 200,
      body: { status: 'registered' },
    });
    expect(await made.file()).toMatchObject({ registeredOn: '2026-02-28', status: 'registered' });
    expect(await made.letters()).toEqual(['receipt']);
  });

  it('59-FZ, art. 8(2): is done once', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    await refused(made, desks.clerk, 'registration', {}, 'case.transition_refused', ['59-FZ, art. 8(2)', '59-ФЗ, ст. 8 ч. 2']);
  });

  it.each([
    ['after today', '2026-03-03', 'date.in_future'],
    ['before the receipt', '2026-03-01', 'date.before_receipt'],
  ])('is not dated %s', async (_when, on, code) => {
    await refused(await newCase(desks, 'ru-59fz'), desks.clerk, 'registration', { on }, code);
  });
});

describe('acceptance', () => {
  it('takes the case up', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    expect(await made.act(desks.clerk, 'acceptance')).toMatchObject({ status: 200, body: { status: 'inHandling' } });
    const clocks = (await made.file()).clocks.map(({ code, status }) => [code, status]);
    expect(clocks).toContainEqual(['forward', 'stopped']);
    await refused(made, desks.clerk, 'acceptance', {}, 'case.transition_refused', ['59-FZ, art. 9(1)', '59-ФЗ, ст. 9 ч. 1']);
  });
});

describe('the acknowledgement', () => {
  it('says how we understand the complaint, where the procedure knows one', async () => {
    const made = await registeredCase(desks, 'gb-eng-housing');
    expect(await made.act(desks.clerk, 'acknowledgement', { text: 'You complain of the lamp.' })).toMatchObject({ status: 200 });
    expect((await made.file()).messages).toContainEqual(expect.objectContaining({ kind: 'acknowledgement', direction: 'out' }));
    expect(await made.letters()).toContain('acknowledgement');
  });

  it('59-FZ knows none', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    await refused(made, desks.clerk, 'acknowledgement', { text: 'You complain.' }, 'case.transition_refused', ['59-FZ', '59-ФЗ']);
  });
});

describe('a further point', () => {
  it('must be decided as well', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    expect(await made.act(desks.clerk, 'points', { text: 'And the bench is broken.' })).toMatchObject({ status: 201 });
    await refused(made, desks.clerk, 'decision', decisionOn(made), 'point.undecided', [
      '59-FZ, art. 10(1)(4)',
      '59-ФЗ, ст. 10 ч. 1 п. 4',
    ]);

    const [first, second] = (await made.file()).points;
    const both = [decisionOn(made).points[0], { ...decisionOn(made).points[0], pointId: second?.id, outcome: 'notUpheld' }];
    expect(await made.act(desks.clerk, 'decision', { points: both })).toMatchObject({ status: 201, body: { status: 'decided' } });
    expect(await made.file()).toMatchObject({
      outcome: 'partlyUpheld',
      points: [
        { id: first?.id, ordinal: 1, outcome: 'upheld' },
        { ordinal: 2, text: 'And the bench is broken.', outcome: 'notUpheld' },
      ],
    });
  });

  it('comes too late after the decision', async () => {
    const made = await answeredCase(desks);
    await refused(made, desks.clerk, 'points', { text: 'One more.' }, 'case.transition_refused');
  });
});

describe('leaving a case without an answer', () => {
  const reasons = 'We have answered this question twice already.';

  it('59-FZ, art. 11(4): a letter that cannot be read, by a clerk', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const answer = await made.act(desks.clerk, 'refusal', { ground: 'unreadable', reasons });
    expect(answer).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect(await made.file()).toMatchObject({ outcome: 'outOfScope', closedOn: '2026-03-02' });
    expect(await made.letters()).toEqual(['decline', 'receipt']);
    expect((await made.file()).clocks.filter(({ status }) => status !== 'stopped')).toEqual([]);
  });

  it('59-FZ, art. 11(3): insults, by a supervisor alone', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const body = { ground: 'abusive', reasons };
    await refused(made, desks.clerk, 'refusal', body, 'case.role_refused', ['59-FZ, art. 11(3)', '59-ФЗ, ст. 11 ч. 3']);
    expect(await made.act(desks.supervisor, 'refusal', body)).toMatchObject({ body: { status: 'declined' } });
  });

  it('59-FZ, art. 11(5): a question answered before, with two precedents of the same person', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const [one, two] = [await answeredCase(desks, 'ru-59fz'), await answeredCase(desks, 'ru-59fz')];
    const of = (precedents: string[] | null) => ({ ground: 'repeated', reasons, precedents });
    const unmet = ['59-FZ, art. 11(5)', '59-ФЗ, ст. 11 ч. 5'];
    await refused(made, desks.supervisor, 'refusal', of(null), 'decline.condition_unmet', unmet);
    await refused(made, desks.supervisor, 'refusal', of([one.reference]), 'decline.condition_unmet', unmet);
    await refused(made, desks.supervisor, 'refusal', of([one.reference, one.reference]), 'decline.condition_unmet', unmet);

    const open = await registeredCase(desks, 'ru-59fz');
    await refused(made, desks.supervisor, 'refusal', of([one.reference, open.reference]), 'case.not_found');
    await refused(made, desks.supervisor, 'refusal', of([one.reference, made.reference]), 'case.not_found');
    await refused(made, desks.supervisor, 'refusal', of([one.reference, 'K7QM']), 'case.not_found');

    const done = await made.act(desks.supervisor, 'refusal', of([one.reference, two.reference.toLowerCase()]));
    expect(done).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect(await made.file()).toMatchObject({ outcome: 'correspondenceTerminated' });
  });

  it('59-FZ, art. 11(5): the precedents of somebody else do not count', async () => {
    const made = await registeredCase(desks, 'ru-59fz', { party: { name: 'Boris', email: 'boris@example.org' } });
    const precedents = [await answeredCase(desks, 'ru-59fz'), await answeredCase(desks, 'ru-59fz')];
    const body = { ground: 'repeated', reasons, precedents: precedents.map(({ reference }) => reference) };
    await refused(made, desks.supervisor, 'refusal', body, 'case.not_found');
  });

  it('59-FZ, art. 11(1): not for want of a name where there is one', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const body = { ground: 'noNameOrAddress', reasons };
    await refused(made, desks.clerk, 'refusal', body, 'decline.condition_unmet', ['59-FZ, art. 11(1)', '59-ФЗ, ст. 11 ч. 1']);
  });

  it('210-FZ, art. 11.2(7): is forbidden', async () => {
    const made = await registeredCase(desks, 'ru-210fz');
    const body = { ground: 'abusive', reasons };
    await refused(made, desks.supervisor, 'refusal', body, 'decline.forbidden', [
      '210-FZ, art. 11.2(7)',
      '210-ФЗ, ст. 11.2 ч. 7',
    ]);
  });

  it('is not done on a ground that the procedure does not have', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    await refused(made, desks.supervisor, 'refusal', { ground: 'boring', reasons }, 'decline.ground_unknown', [
      'boring',
      'boring',
    ]);
  });
});

describe('withdrawal through a clerk', () => {
  it('keeps what the person said, and tells them', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const answer = await made.act(desks.clerk, 'withdrawal', { text: 'I take it back.', on: '2026-03-02' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(await made.file()).toMatchObject({ outcome: 'withdrawn', closedOn: '2026-03-02' });
    expect((await made.file()).messages).toContainEqual(expect.objectContaining({ direction: 'in', text: 'I take it back.' }));
    expect(await made.letters()).toEqual(['receipt', 'withdrawal']);
  });

  it('needs no words', async () => {
    const made = await registeredCase(desks);
    expect(await made.act(desks.clerk, 'withdrawal', { text: null, on: null, seen: null })).toMatchObject({ status: 200 });
  });

  it.each([
    ['2026-03-03', 'date.in_future'],
    ['2026-03-01', 'date.before_receipt'],
  ])('not on %s', async (on, code) => {
    await refused(await registeredCase(desks), desks.clerk, 'withdrawal', { on }, code);
  });

  it('59-FZ, art. 5(5): not after the answer', async () => {
    const made = await answeredCase(desks, 'ru-59fz');
    await refused(made, desks.clerk, 'withdrawal', {}, 'case.transition_refused', ['59-FZ, art. 5(5)', '59-ФЗ, ст. 5 п. 5']);
  });
});

describe('reopening', () => {
  const facts = { ground: 'newFacts', reason: 'A photograph was found.' };

  it('runs the clock a second time, tells the person, and keeps the first decision', async () => {
    const made = await answeredCase(desks, 'ru-59fz');
    const first = (await made.file()).clocks.find(({ code }) => code === 'answer');
    expect(await made.act(desks.supervisor, 'reopening', facts)).toMatchObject({ status: 200, body: { status: 'inHandling' } });
    expect(await made.letters()).toEqual(['answer', 'receipt', 'reopened']);

    const clocks = (await made.file()).clocks.filter(({ code }) => code === 'answer');
    expect(clocks).toEqual([
      { ...first, status: 'stopped' },
      expect.objectContaining({ round: 2, status: 'running', dueOn: '2026-04-01' }),
    ]);

    const again = decisionOn(made, { outcome: 'notUpheld', reasons: 'The photograph shows another lamp.', remedies: null });
    expect(await made.act(desks.clerk, 'decision', again)).toMatchObject({ status: 201 });
    expect((await made.file()).decisions).toMatchObject([
      { round: 1, outcome: 'upheld' },
      { round: 2, outcome: 'notUpheld', reasons: 'The photograph shows another lamp.' },
    ]);
    expect(await made.file()).toMatchObject({ outcome: 'notUpheld', points: [{ outcome: 'notUpheld' }] });
  });

  it('needs a ground of the procedure’s', async () => {
    const made = await answeredCase(desks, 'ru-59fz');
    await refused(made, desks.supervisor, 'reopening', { ...facts, ground: 'regret' }, 'reopening.refused');
  });

  it('is a supervisor’s, and of an ended case', async () => {
    await refused(await answeredCase(desks, 'ru-59fz'), desks.clerk, 'reopening', facts, 'case.role_refused');
    await refused(await registeredCase(desks, 'ru-59fz'), desks.supervisor, 'reopening', facts, 'case.transition_refused');
  });

  it('248-FZ: not after a refusal', async () => {
    const made = await registeredCase(desks, 'ru-248fz', { facts: { channel: 'portal', identity: 'authenticated' } });
    await made.act(desks.clerk, 'refusal', { ground: 'wrongBody', reasons: 'It is for another body.' });
    await refused(made, desks.supervisor, 'reopening', facts, 'case.transition_refused', ['248-FZ', '248-ФЗ']);
  });
});
