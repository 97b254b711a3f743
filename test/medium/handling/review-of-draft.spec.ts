import { actOf } from '#libs/casework';
import { NextCase, OfferDraft, RelatedCases, ReturnDraft, SendAnswer, DraftsToRead } from '#libs/features/handling';
import { type DomainError, type Reference, type StaffId } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { type CaseDesk, decisionOn, type Desks, newCase, newDesks, registeredCase } from '../../support/desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
afterAll(() => desks.world.close());

const actor = (login: 'clerk' | 'supervisor' | 'gardener' | 'auditor'): StaffActor => ({
  kind: 'staff',
  staffId: desks.ids[login],
  roles: login === 'supervisor' || login === 'auditor' ? [login] : ['clerk'],
  teamIds: login === 'auditor' ? [] : [login === 'gardener' ? desks.parks : desks.roads],
});
const act = (made: CaseDesk, login: Parameters<typeof actor>[0] = 'clerk') => actOf(made.reference, actor(login));
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: DomainError) => error.code,
  );

const drafted = async (more: object = {}) => {
  const made = await registeredCase(desks);
  expect((await made.put(desks.clerk, 'draft', { ...decisionOn(made, more), basedOn: 0 })).status).toBe(200);
  return made;
};
const offer = (made: CaseDesk, reviewerId: StaffId | null = desks.ids.supervisor, version = 1) =>
  desks.world.run(OfferDraft, { ...act(made), version, reviewerId });
const send = (made: CaseDesk, version = 1) => desks.world.run(SendAnswer, { ...act(made), version });

describe('a draft given to a colleague', () => {
  it('is not sent before they approve it, and is on their list until then', async () => {
    const made = await drafted();
    await offer(made);
    const toRead = () => desks.world.get(DraftsToRead).page(actor('supervisor'), { limit: 10, cursor: undefined });
    expect((await toRead()).items).toMatchObject([{ reference: made.reference, draftedBy: desks.ids.clerk }]);
    const told = `SELECT staff_id FROM casework.notice WHERE case_id = $1 AND kind = 'draftOffered'`;
    expect(await desks.world.rows(told, [made.id])).toEqual([{ staff_id: desks.ids.supervisor }]);
    expect(await refusal(send(made))).toBe('draft.not_approved');
    expect((await made.act(desks.clerk, 'decision', decisionOn(made))).body).toMatchObject({ code: 'draft.not_approved' });

    expect((await made.act(desks.supervisor, 'draft/approval', { version: 1 })).status).toBe(204);
    expect((await toRead()).items).toEqual([]);
    await send(made);
    expect(await made.file()).toMatchObject({ status: 'decided' });
    expect(await made.letters()).toContain('answer');
  });

  it('comes back with a note, and waits for them again when it is offered anew', async () => {
    const made = await drafted();
    await offer(made);
    const back = (login: 'clerk' | 'supervisor', version = 1) =>
      desks.world.run(ReturnDraft, { ...act(made, login), version, reason: 'Say when the lamp was reported.' });
    expect(await refusal(back('clerk'))).toBe('draft.not_offered');
    expect(await refusal(back('supervisor', 2))).toBe('draft.changed');
    await back('supervisor');
    expect(await refusal(back('supervisor'))).toBe('draft.not_offered');
    const file = await made.file();
    expect(file.messages.at(-1)).toMatchObject({ direction: 'internal', text: 'Say when the lamp was reported.' });
    expect(await refusal(send(made))).toBe('draft.not_approved');

    await offer(made);
    expect(await made.file()).toMatchObject({ draft: { reviewerId: desks.ids.supervisor, returnedAt: null } });
  });

  it('may be sent once nobody is asked any more', async () => {
    const made = await drafted();
    await offer(made);
    await offer(made, null);
    await send(made);
    expect((await made.events()).filter((type) => type === 'answer.offered')).toHaveLength(2);
  });

  it('goes to nobody who wrote it, may not decide, or may not see the case', async () => {
    const made = await drafted();
    expect(await refusal(offer(made, desks.ids.clerk))).toBe('draft.self_approval');
    expect(await refusal(offer(made, desks.ids.auditor))).toBe('staff.unknown');
    expect(await refusal(offer(made, desks.ids.gardener))).toBe('staff.unknown');
    expect(await refusal(offer(made, desks.ids.supervisor, 2))).toBe('draft.changed');
  });
});

describe('an answer', () => {
  it('goes out as its draft says, and not in another version than was read', async () => {
    const made = await drafted();
    expect(await refusal(send(made, 2))).toBe('draft.changed');
    await send(made);
    expect((await made.file()).decisions).toMatchObject([
      { outcome: 'upheld', reasons: expect.stringContaining('lamp') as string },
    ]);
  });

  it.each([
    ['no outcome', { outcome: null }, 'request.invalid'],
    ['half a promise', { remedies: [{ description: 'The lamp is replaced.' }] }, 'request.invalid'],
    [
      'a place that is still to be filled in',
      { reasons: 'We came on {{day}}, and the lamp was out.' },
      'letter.variable_missing',
    ],
    ['no remedy where one is owed', { remedies: [] }, 'remedy.required'],
  ])('does not go out with %s', async (_what, more, code) => {
    const made = await drafted(more);
    expect(await refusal(send(made))).toBe(code);
    expect(await made.file()).toMatchObject({ status: 'registered' });
  });

  it('and every other letter is refused with a place that is still to be filled in', async () => {
    const made = await registeredCase(desks);
    const text = 'We come on {{day}}.';
    for (const step of ['questions', 'messages']) {
      expect((await made.act(desks.clerk, step, { text })).body).toMatchObject({ code: 'letter.variable_missing' });
    }
    expect((await made.act(desks.clerk, 'notes', { text })).status).toBe(201);
  });
});

describe('the next case', () => {
  it('is the most urgent of mine in which it is for me to act, then one of my team’s that nobody has', async () => {
    await desks.world.rows('UPDATE casework.case SET open = false WHERE true');
    const next = (after: CaseDesk) => desks.world.get(NextCase).of(actor('clerk'), after.reference as Reference);
    const [first, waiting, mine, unassigned] = [
      await registeredCase(desks),
      await registeredCase(desks),
      await registeredCase(desks),
      await registeredCase(desks),
    ];
    await newCase(desks, undefined, { teamId: desks.parks });
    for (const made of [first, waiting, mine]) {
      await made.act(desks.clerk, 'assignment', { teamId: desks.roads, staffId: desks.ids.clerk });
    }
    await waiting.act(desks.clerk, 'acceptance');
    await waiting.act(desks.clerk, 'questions', { text: 'Where is the lamp?' });
    expect(await next(first)).toBe(mine.reference);
    await mine.act(desks.clerk, 'danger');
    expect(await next(unassigned)).toBe(mine.reference);
    await mine.act(desks.clerk, 'withdrawal');
    expect(await next(first)).toBe(unassigned.reference);
    await first.act(desks.clerk, 'withdrawal');
    expect(await next(unassigned)).toBeNull();
  });
});

describe('other cases of the same person', () => {
  it('are shown as far as the reader may see them, and the reading is on the record', async () => {
    const party = { name: 'Boris', email: 'Boris@Example.org' };
    const [one, other] = [
      await newCase(desks, undefined, { party }),
      await newCase(desks, undefined, { party: { ...party, email: 'boris@example.org' } }),
    ];
    const elsewhere = await newCase(desks, undefined, { party, teamId: desks.parks });
    const of = (login: 'clerk' | 'supervisor') =>
      desks.world
        .get(RelatedCases)
        .of(one.reference as Reference, actor(login), { actor: actor(login), correlationId: 'a request' });
    expect((await of('clerk')).map(({ reference }) => reference)).toEqual([other.reference]);
    expect((await of('supervisor')).map(({ reference }) => reference)).toEqual([elsewhere.reference, other.reference]);
  });
});
