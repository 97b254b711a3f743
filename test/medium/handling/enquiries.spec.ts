import { type CaseId, uuidv7 } from '#libs/kernel';
import { rowsOf } from '../../support/casework.js';
import { type CaseDesk, type Desks, newDesks, registeredCase } from '../../support/desks.js';
import { type StaffClient } from '../../support/staff-client.js';
import { newAbsence, newTeam } from '../../support/staff-makers.js';
import { ForgetWorkingTexts } from '../../../libs/features/handling/commands/forget-working-texts.js';

const NOBODY = '0193a2b4-1111-7222-8333-444455556666';
const QUESTION = 'Is the lamp at the pond yours?';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
afterAll(() => desks.world.close());

const enquire = (made: CaseDesk, body: object = {}) =>
  made.act(desks.clerk, 'enquiries', { teamId: desks.parks, question: QUESTION, dueOn: '2026-03-10', ...body });
const enquired = async (made: CaseDesk, body: object = {}): Promise<string> => {
  const answer = await enquire(made, body);
  expect(answer.status).toBe(201);
  return String(answer.body['enquiryId']);
};
const answer = (who: StaffClient, enquiryId: string, text = 'It is ours.') =>
  who.post(`/api/v1/staff/enquiries/${enquiryId}/answer`, { text });
const asked = async (who: StaffClient, query = '') => {
  const { status, body } = await who.get(`/api/v1/staff/enquiries${query}`);
  expect(status).toBe(200);
  return body as { items: { enquiryId: string; dueOn: string }[]; next: string | null };
};
const idsOf = async (who: StaffClient) => (await asked(who)).items.map(({ enquiryId }) => enquiryId);
const told = (caseId: CaseId) =>
  desks.world.rows(`SELECT staff_id FROM casework.notice WHERE case_id = $1 AND kind = 'enquiry'`, [caseId]);

async function newBody(): Promise<string> {
  const id = uuidv7(desks.world.clock.now());
  await desks.world.rows(
    `INSERT INTO casework.external_body (id, name_en, name_ru, competence, never_for, active) VALUES ($1, 'Ministry', 'Министерство', '', '{}', true)`,
    [id],
  );
  return id;
}

describe('an enquiry whose case is over', () => {
  it('is on no list, and open again with its case, and forgotten with its person', async () => {
    const made = await registeredCase(desks);
    const id = await enquired(made, { dueOn: '2026-03-20' });
    await made.act(desks.clerk, 'withdrawal', {});
    expect(await idsOf(desks.gardener)).not.toContain(id);
    await made.act(desks.supervisor, 'reopening', { ground: 'newFacts', reason: 'A letter came.' });
    expect(await idsOf(desks.gardener)).toContain(id);

    await made.put(desks.clerk, 'draft', { points: [], basedOn: 0 });
    await desks.world.run(ForgetWorkingTexts, made.id);
    expect(await made.file()).toMatchObject({ enquiries: [{ id, question: null, answer: null }], draft: null });
  });
});

describe('an enquiry to a team', () => {
  it('is told to its lead once, waits with an alarm of its own, and leaves the citizen’s clock alone', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const { clocks } = await made.file();
    const id = await enquired(made);
    expect(await told(made.id)).toEqual([{ staff_id: desks.ids.ranger }]);
    expect((await made.alarms(id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['reminder', 'pending'],
      ['breach', 'pending'],
    ]);
    expect(await made.letters()).toEqual(['receipt']);

    expect((await answer(desks.gardener, id)).status).toBe(204);
    expect((await made.alarms(id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const file = await made.file();
    expect(file.clocks).toEqual(clocks);
    expect(file['enquiries']).toMatchObject([{ id, question: QUESTION, answer: 'It is ours.', dueOn: '2026-03-10' }]);
  });

  it('is listed and answered by those who were asked, though the case is not theirs to see', async () => {
    const made = await registeredCase(desks);
    const id = await enquired(made);
    expect((await desks.gardener.get(made.url)).status).toBe(403);
    const { items } = await asked(desks.gardener);
    expect(items).toContainEqual({
      enquiryId: id,
      reference: made.reference,
      teamId: desks.parks,
      question: QUESTION,
      dueOn: '2026-03-10',
      askedAt: '2026-03-02T07:00:00.000Z',
    });
    expect(await idsOf(desks.clerk)).not.toContain(id);
    expect(await idsOf(desks.auditor)).toEqual([]);
    const [read] = await desks.world.rows(
      'SELECT kind, staff_id FROM audit.read_log WHERE $1 = ANY(subject_ids) AND staff_id = $2',
      [made.id, desks.ids.gardener],
    );
    expect(read).toEqual({ kind: 'search', staff_id: desks.ids.gardener });

    expect((await answer(desks.gardener, id)).status).toBe(204);
    expect(await idsOf(desks.gardener)).not.toContain(id);
  });

  it('is answered by nobody else, and once', async () => {
    const made = await registeredCase(desks);
    const id = await enquired(made);
    for (const who of [desks.clerk, desks.supervisor, desks.auditor]) {
      expect(await answer(who, id)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    }
    expect((await answer(desks.ranger, id)).status).toBe(204);
    const before = await rowsOf(desks.world, made.id);
    expect(await answer(desks.gardener, id)).toMatchObject({ status: 409, body: { code: 'enquiry.answered' } });
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
    expect(await answer(desks.gardener, NOBODY)).toMatchObject({ status: 404, body: { code: 'enquiry.unknown' } });
  });

  it('is told to who stands in for an absent lead, who may read and answer it', async () => {
    const made = await registeredCase(desks);
    await newAbsence(desks.world, desks.ids.ranger, { from: '2026-03-01', to: '2026-03-31', deputy: desks.ids.clerk });
    try {
      const id = await enquired(made);
      const both = [desks.ids.ranger, desks.ids.clerk].map((id) => expect.objectContaining({ staff_id: id }) as unknown);
      expect(await told(made.id)).toEqual(expect.arrayContaining(both));
      expect(await idsOf(desks.clerk)).toContain(id);
      expect((await answer(desks.clerk, id)).status).toBe(204);
    } finally {
      await desks.world.rows('DELETE FROM identity.absence');
    }
    expect(await idsOf(desks.clerk)).toEqual([]);
  });

  it('is kept from the one complained of, who is not told of it either', async () => {
    const made = await registeredCase(desks);
    expect((await made.act(desks.supervisor, 'subjects', { staffId: desks.ids.ranger })).status).toBe(200);
    const id = await enquired(made);
    expect(await told(made.id)).toEqual([{ staff_id: desks.ids.gardener }]);
    expect(await idsOf(desks.ranger)).not.toContain(id);
    expect(await answer(desks.ranger, id)).toMatchObject({ status: 403 });
    expect((await answer(desks.gardener, id)).status).toBe(204);
  });

  it('comes by pages, the most urgent first, without gaps or doubles', async () => {
    const [made, other] = [await registeredCase(desks), await registeredCase(desks)];
    const ids = new Set<string>();
    for (const dueOn of ['2026-03-12', '2026-03-11', '2026-03-11', '2026-03-11', '2026-03-03']) {
      ids.add(await enquired(made, { dueOn }));
      ids.add(await enquired(other, { dueOn }));
    }
    const seen: { enquiryId: string; dueOn: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof asked>> = await asked(desks.gardener, `?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(seen.map(({ dueOn }) => dueOn).sort());
    expect(new Set(seen.map(({ enquiryId }) => enquiryId)).size).toBe(seen.length);
    expect(seen.map(({ enquiryId }) => enquiryId)).toEqual(expect.arrayContaining([...ids]));
  });
});

describe('an enquiry to a body', () => {
  it('is answered by who may see the case, for the body', async () => {
    const made = await registeredCase(desks);
    const id = await enquired(made, { teamId: null, bodyId: await newBody() });
    expect(await told(made.id)).toEqual([]);
    expect(await answer(desks.gardener, id)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    expect((await answer(desks.supervisor, id, 'They say no.')).status).toBe(204);
    expect(await made.file()).toMatchObject({ enquiries: [{ answer: 'They say no.' }] });
  });

  it('never goes to the one complained of', async () => {
    const made = await registeredCase(desks, 'ru-59fz');
    const bodyId = await newBody();
    expect((await made.act(desks.supervisor, 'subjects', { externalBodyId: bodyId })).status).toBe(200);
    const before = await rowsOf(desks.world, made.id);
    expect(await enquire(made, { teamId: null, bodyId })).toMatchObject({
      status: 409,
      body: { code: 'transfer.target_is_subject' },
    });
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
  });
});

describe('an enquiry', () => {
  it.each([
    ['no team of ours', { teamId: NOBODY }, 'team.unknown'],
    ['no body of the directory', { teamId: null, bodyId: NOBODY }, 'body.unknown'],
    ['yesterday', { dueOn: '2026-03-01' }, 'date.in_past'],
  ])('is not sent to %s', async (_what, body, code) => {
    const made = await registeredCase(desks);
    expect((await enquire(made, body)).body).toMatchObject({ code });
    expect(await desks.world.rows('SELECT id FROM handling.enquiry WHERE case_id = $1', [made.id])).toEqual([]);
  });

  it('may be of today, and tells a team without a lead whole', async () => {
    const alone = await newTeam(desks.world, 'alone');
    const made = await registeredCase(desks);
    const id = await enquired(made, { teamId: alone, dueOn: '2026-03-02' });
    expect(await told(made.id)).toEqual([]);
    expect((await made.alarms(id)).map(({ kind }) => kind)).toEqual(['breach']);
  });

  it('waits for its answer in a case that has ended too', async () => {
    const made = await registeredCase(desks);
    const id = await enquired(made);
    await made.act(desks.clerk, 'withdrawal');
    expect((await enquire(made)).body).toMatchObject({ code: 'case.transition_refused' });
    expect((await answer(desks.gardener, id)).status).toBe(204);
  });
});
