import { rowsOf } from '../../support/casework.js';
import {
  answeredCase,
  type CaseDesk,
  decisionOn,
  type Desks,
  newDesks,
  REASONS,
  registeredCase,
  REMEDY,
} from '../../support/desks.js';
import { type Answer, type StaffClient } from '../../support/staff-client.js';

const NOBODY = '0193a2b4-1111-7222-8333-444455556666';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
afterAll(() => desks.world.close());

const everything = async (made: CaseDesk) => ({
  ...(await rowsOf(desks.world, made.id)),
  drafts: await desks.world.rows('SELECT * FROM handling.draft WHERE case_id = $1', [made.id]),
});

/** The refusal, after which everything stands as it stood. */
async function refusedBy(made: CaseDesk, ask: () => Promise<Answer>): Promise<Answer> {
  const before = await everything(made);
  const answer = await ask();
  expect(await everything(made)).toEqual(before);
  return answer;
}

const decide = (made: CaseDesk, more: object = {}, who = desks.clerk) => made.act(who, 'decision', decisionOn(made, more));

describe('a decision', () => {
  it('keeps outcome, reasons, root cause and remedies, promises the answer, and sets an alarm for each promise', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const owned = { ...REMEDY, ownerId: desks.ids.clerk };
    expect(await decide(made, { rootCause: 'delay', remedies: [owned, { ...REMEDY, ownerId: null }] })).toMatchObject({
      status: 201,
      body: { status: 'decided' },
    });
    const file = await made.file();
    expect(file).toMatchObject({
      outcome: 'upheld',
      decisions: [{ round: 1, outcome: 'upheld', nativeOutcome: 'Поддержано', reasons: REASONS, rootCause: 'delay' }],
      remedies: [REMEDY, REMEDY].map(({ dueOn }) => ({ state: 'promised', dueOn })),
    });
    expect(file.remedies.map(({ ownerId }) => ownerId)).toEqual(expect.arrayContaining([null, desks.ids.clerk]));
    expect(await made.letters()).toEqual(['answer', 'receipt']);
    expect(await made.alarms(file.remedies[0]!.id)).toEqual([
      { kind: 'reminder', state: 'pending' },
      { kind: 'breach', state: 'pending' },
    ]);
  });

  it.each([
    [
      '59-FZ, art. 10(1)(4): without a remedy',
      'ru-59fz',
      { remedies: [] },
      'remedy.required',
      { en: '59-FZ, art. 10', ru: '59-ФЗ, ст. 10' },
    ],
    [
      '59-FZ: without a list of remedies',
      'ru-59fz',
      { remedies: null },
      'remedy.required',
      { en: '59-FZ, art. 10', ru: '59-ФЗ, ст. 10' },
    ],
    [
      '210-FZ, art. 11.2: without an apology',
      'ru-210fz',
      {},
      'answer.element_missing',
      { en: 'an apology (210-FZ, art. 11.2', ru: 'извинений (210-ФЗ, ст. 11.2' },
    ],
    [
      '59-FZ: with an outcome it does not know',
      'ru-59fz',
      { outcome: 'outOfScope' },
      'outcome.not_in_pack',
      { en: '59-FZ, art. 10', ru: '59-ФЗ, ст. 10' },
    ],
    ['with a root cause that nobody knows', 'ru-59fz', { rootCause: 'bad luck' }, 'root_cause.unknown', null],
    ['with a promise for yesterday', 'ru-59fz', { remedies: [{ ...REMEDY, dueOn: '2026-03-01' }] }, 'date.in_past', null],
    ['with a promise of nobody’s', 'ru-59fz', { remedies: [{ ...REMEDY, ownerId: NOBODY }] }, 'staff.unknown', null],
  ])('is refused %s', async (_what, pack, more, code, said) => {
    const made = await registeredCase(desks, pack);
    for (const language of ['en', 'ru'] as const) {
      const answer = await refusedBy(made, () => made.act(desks.clerk, 'decision', decisionOn(made, more), language));
      expect(answer.body).toMatchObject({ code });
      expect(answer.body['detail']).toContain(said?.[language] ?? '');
    }
  });

  it('is refused on a point of another case', async () => {
    const made = await registeredCase(desks);
    const points = [...decisionOn(made).points, ...decisionOn(made, { pointId: NOBODY }).points];
    expect(await refusedBy(made, () => made.act(desks.clerk, 'decision', { points }))).toMatchObject({
      status: 404,
      body: { code: 'point.unknown' },
    });
  });

  it('is refused on the same point twice, and after a decision', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const { points } = decisionOn(made);
    const twice = { points: [...points, ...points] };
    expect(await refusedBy(made, () => made.act(desks.clerk, 'decision', twice))).toMatchObject({
      status: 400,
      body: { code: 'point.decided_twice' },
    });
    await decide(made);
    expect(await refusedBy(made, () => decide(made))).toMatchObject({ status: 409, body: { code: 'case.transition_refused' } });
  });

  it('is of today or of any later date that a calendar has', async () => {
    for (const dueOn of ['2026-03-02', '2031-01-01', '9999-12-31']) {
      const made = await registeredCase(desks);
      expect(await decide(made, { remedies: [{ ...REMEDY, dueOn }] })).toMatchObject({ status: 201 });
    }
  });
});

describe('two people at once', () => {
  const STEPS: [string, (made: CaseDesk) => object][] = [
    ['acceptance', () => ({})],
    ['points', () => ({ text: 'One more.' })],
    ['refusal', () => ({ ground: 'meaningless', reasons: 'Nobody can say what is asked.' })],
    ['withdrawal', () => ({})],
    ['questions', () => ({ text: 'Where?' })],
    ['messages', () => ({ text: 'We are at it.' })],
    ['replies', () => ({ text: 'There.' })],
    ['notes', () => ({ text: 'See the map.' })],
    ['enquiries', () => ({ teamId: desks.parks, question: 'Is it yours?', dueOn: '2026-03-10' })],
    ['decision', decisionOn],
  ];

  it.each(STEPS)('the second %s is told of the first, and nothing is written', async (step, bodyOf) => {
    const made = await registeredCase(desks);
    const { version: seen } = await made.file();
    await made.act(desks.clerk, 'notes', { text: 'I was quicker.', seen });
    const answer = await refusedBy(made, () => made.act(desks.supervisor, step, { ...bodyOf(made), seen }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'case.changed' } });
    expect((await made.act(desks.supervisor, step, { ...bodyOf(made), seen: seen + 1 })).status).toBeLessThan(300);
  });

  it('the one who says nothing of what they saw is let through', async () => {
    const made = await registeredCase(desks);
    await made.act(desks.clerk, 'notes', { text: 'First.' });
    expect(await made.act(desks.clerk, 'notes', { text: 'Second.', seen: null })).toMatchObject({ status: 201 });
  });
});

describe('the draft of an answer', () => {
  const save = (made: CaseDesk, basedOn: number, who: StaffClient = desks.clerk) =>
    made.put(who, 'draft', { ...decisionOn(made), basedOn });
  const approve = (made: CaseDesk, version: number, who: StaffClient) => made.act(who, 'draft/approval', { version });

  it('is saved version after version; whoever comes late is told', async () => {
    const made = await registeredCase(desks);
    expect(await save(made, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await save(made, 1, desks.supervisor)).toMatchObject({ body: { version: 2 } });
    expect(await refusedBy(made, () => save(made, 1))).toMatchObject({ status: 409, body: { code: 'draft.changed' } });
    expect(await refusedBy(made, () => save(made, 0))).toMatchObject({ body: { code: 'draft.changed' } });
    expect(await made.file()).toMatchObject({
      draft: { version: 2, draftedBy: desks.ids.supervisor, approvedBy: null, content: { points: [{ reasons: REASONS }] } },
    });
  });

  it('is approved by another pair of eyes, in the version they read', async () => {
    const made = await registeredCase(desks);
    expect(await refusedBy(made, () => approve(made, 1, desks.supervisor))).toMatchObject({ body: { code: 'draft.changed' } });
    await save(made, 0);
    expect(await refusedBy(made, () => approve(made, 1, desks.clerk))).toMatchObject({
      status: 409,
      body: { code: 'draft.self_approval' },
    });
    expect((await approve(made, 1, desks.supervisor)).status).toBe(204);
    expect(await made.file()).toMatchObject({ draft: { approvedBy: desks.ids.supervisor } });

    await save(made, 1);
    expect(await made.file()).toMatchObject({ draft: { version: 2, approvedBy: null } });
    expect(await refusedBy(made, () => approve(made, 1, desks.supervisor))).toMatchObject({ body: { code: 'draft.changed' } });
  });

  it('is not approved by one of several who wrote it', async () => {
    const made = await registeredCase(desks);
    await save(made, 0, desks.supervisor);
    await save(made, 1, desks.clerk);
    expect(await refusedBy(made, () => approve(made, 2, desks.supervisor))).toMatchObject({
      body: { code: 'draft.self_approval' },
    });
  });

  it('says once in the ledger who writes, however often it saves itself', async () => {
    const made = await registeredCase(desks);
    for (const version of [0, 1, 2]) expect((await save(made, version)).status).toBe(200);
    await save(made, 3, desks.supervisor);
    expect((await made.events()).filter((type) => type === 'answer.drafted')).toHaveLength(2);
    expect(await made.file()).toMatchObject({ draft: { version: 4 } });
  });

  it('may be half written, and is nothing any more once the case is decided', async () => {
    const made = await registeredCase(desks);
    expect(await made.put(desks.clerk, 'draft', { points: [], basedOn: 0 })).toMatchObject({ status: 200 });
    await decide(made);
    expect(await refusedBy(made, () => save(made, 1))).toMatchObject({ body: { code: 'case.transition_refused' } });
  });
});

describe('a remedy', () => {
  const settle = (made: CaseDesk, id: string, how: 'completion' | 'abandonment', body: object) =>
    made.act(desks.clerk, `remedies/${id}/${how}`, body);
  const done = { text: 'A photograph of the new lamp.' };

  it('done with evidence is told to the person, rings no more, and closes the case when it is the last', async () => {
    const made = await answeredCase(desks, 'ru-59fz', { remedies: [REMEDY, REMEDY] });
    const [first, second] = (await made.file()).remedies.map(({ id }) => id) as [string, string];

    expect(await settle(made, first, 'completion', { ...done, on: '2026-03-02' })).toMatchObject({
      status: 200,
      body: { status: 'answered' },
    });
    expect((await made.alarms(first)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect((await made.alarms(second)).map(({ state }) => state)).toEqual(['pending', 'pending']);

    const answer = await settle(made, second, 'abandonment', { reason: 'The lamp post is gone.' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'closed' } });
    expect((await made.alarms(second)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect((await made.letters()).filter((kind) => kind.startsWith('remedy'))).toEqual(['remedyDone', 'remedyDropped']);
    expect(await made.file()).toMatchObject({
      status: 'closed',
      closedOn: '2026-03-02',
      remedies: expect.arrayContaining([
        expect.objectContaining({ id: first, state: 'done', settledOn: '2026-03-02', settlement: done.text }),
        expect.objectContaining({ id: second, state: 'dropped', settlement: 'The lamp post is gone.' }),
      ]) as unknown,
    });
  });

  it('is settled once', async () => {
    const made = await answeredCase(desks);
    const { id } = (await made.file()).remedies[0]!;
    await settle(made, id, 'completion', done);
    for (const [how, body] of [['completion', done] as const, ['abandonment', { reason: 'No.' + ' '.repeat(3) }] as const]) {
      expect(await refusedBy(made, () => settle(made, id, how, body))).toMatchObject({
        status: 409,
        body: { code: 'remedy.settled' },
      });
    }
  });

  it.each([
    ['2026-03-03', 'date.in_future'],
    ['2026-03-01', 'date.before_receipt'],
  ])('is not done on %s', async (on, code) => {
    const made = await answeredCase(desks);
    const { id } = (await made.file()).remedies[0]!;
    expect(await refusedBy(made, () => settle(made, id, 'completion', { ...done, on }))).toMatchObject({ body: { code } });
  });

  it('of another case is not found here', async () => {
    const [one, other] = [await answeredCase(desks), await answeredCase(desks)];
    const { id } = (await other.file()).remedies[0]!;
    expect(await refusedBy(other, () => settle(one, id, 'completion', done))).toMatchObject({
      status: 404,
      body: { code: 'remedy.unknown' },
    });
    expect(await settle(one, 'no-id', 'completion', done)).toMatchObject({ status: 400 });
  });
});
