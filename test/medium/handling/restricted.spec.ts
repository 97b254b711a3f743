import { type CaseDesk, type Desks, newCase, newDesks, registeredCase } from '../../support/desks.js';
import { rowsOf } from '../../support/casework.js';
import { type StaffClient } from '../../support/staff-client.js';

/** Stands in every field in which something of a person can stand. */
const NAME = 'Zinaida Planted';

let desks: Desks;
beforeAll(async () => {
  desks = await newDesks();
});
afterAll(() => desks.world.close());

const restrict = (made: CaseDesk, readers: string[], who = desks.supervisor) => made.put(who, 'readers', { readers });
const everywhere = (who: StaffClient) =>
  Promise.all(['mine', 'teams', 'triage', 'all'].map((view) => who.get(`/api/v1/staff/cases?view=${view}&limit=100`)));
const isListed = async (who: StaffClient, made: CaseDesk) =>
  JSON.stringify((await everywhere(who)).map(({ body }) => body)).includes(made.reference);
const readsOf = (made: CaseDesk) =>
  desks.world.rows<{ staff_id: string; kind: string }>('SELECT staff_id, kind FROM audit.read_log WHERE $1 = ANY(subject_ids)', [
    made.id,
  ]);

describe('a case of another team', () => {
  it('is not shown to a clerk, in file or list, and leaves no trace of a read that was none', async () => {
    const made = await registeredCase(desks);
    expect(await desks.gardener.get(made.url)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    expect(await isListed(desks.gardener, made)).toBe(false);
    const before = await rowsOf(desks.world, made.id);
    expect(await made.act(desks.gardener, 'notes', { text: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'permission.denied' },
    });
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
    expect(await readsOf(made)).toEqual([]);
  });

  it('is read by who may, each time on the record', async () => {
    const made = await registeredCase(desks);
    await made.file(desks.clerk);
    await made.file(desks.auditor);
    const { clerk, auditor } = desks.ids;
    expect(await readsOf(made)).toEqual(
      expect.arrayContaining([
        { staff_id: clerk, kind: 'case' },
        { staff_id: auditor, kind: 'case' },
      ]),
    );
    expect(await readsOf(made)).toHaveLength(2);
  });

  it('is read by an auditor, who can do nothing to it', async () => {
    const made = await registeredCase(desks);
    const before = await rowsOf(desks.world, made.id);
    for (const step of [
      'registration',
      'acceptance',
      'notes',
      'questions',
      'decision',
      'refusal',
      'withdrawal',
      'reopening',
      'enquiries',
    ]) {
      expect(await made.act(desks.auditor, step)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    }
    expect((await restrict(made, [], desks.auditor)).status).toBe(403);
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
    expect((await made.file(desks.auditor)).moves.filter(({ allowed }) => allowed)).toEqual([]);
  });
});

describe('a restricted case', () => {
  it('is for the named and who named them, in file and lists', async () => {
    const made = await registeredCase(desks);
    expect(await restrict(made, [desks.ids.gardener])).toMatchObject({ status: 200 });
    for (const who of [desks.gardener, desks.supervisor]) {
      expect((await who.get(made.url)).status).toBe(200);
      expect(await isListed(who, made)).toBe(true);
    }
    for (const who of [desks.clerk, desks.ranger, desks.auditor]) {
      expect(await who.get(made.url)).toMatchObject({ status: 403, body: { code: 'permission.restricted' } });
      expect(await isListed(who, made)).toBe(false);
    }
    const before = await rowsOf(desks.world, made.id);
    expect(await made.act(desks.clerk, 'notes', { text: 'x' })).toMatchObject({ body: { code: 'permission.restricted' } });
    expect(await rowsOf(desks.world, made.id)).toEqual(before);
    expect((await made.act(desks.gardener, 'notes', { text: 'x' })).status).toBe(201);
  });

  it('is no longer for whoever is not named the next time', async () => {
    const made = await registeredCase(desks);
    await restrict(made, [desks.ids.gardener]);
    await restrict(made, [desks.ids.clerk]);
    expect((await desks.gardener.get(made.url)).status).toBe(403);
    expect((await desks.clerk.get(made.url)).status).toBe(200);
  });

  it('is everybody’s again afterwards, and the list of the named is forgotten', async () => {
    const made = await registeredCase(desks);
    await restrict(made, [desks.ids.gardener]);
    expect(await made.act(desks.supervisor, 'readers/everybody')).toMatchObject({ status: 200 });
    expect((await desks.clerk.get(made.url)).status).toBe(200);
    expect((await desks.gardener.get(made.url)).status).toBe(403);
    await restrict(made, []);
    expect((await desks.gardener.get(made.url)).status).toBe(403);
  });

  it('is made by a supervisor, of people who exist', async () => {
    const made = await registeredCase(desks);
    expect((await restrict(made, [], desks.clerk)).status).toBe(403);
    expect(await restrict(made, ['0193a2b4-1111-7222-8333-444455556666'])).toMatchObject({
      status: 404,
      body: { code: 'staff.unknown' },
    });
    expect(await restrict(made, ['x'])).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'readers', code: 'invalid_id' }] },
    });
  });
});

describe('a list', () => {
  it('shows nothing of a person, whatever stands in the case', async () => {
    const made = await newCase(desks, 'own-standard', {
      text: `${NAME} writes`,
      party: {
        name: NAME,
        organisation: NAME,
        email: 'planted@example.org',
        phone: NAME,
        postalAddress: NAME,
        supportNeeds: [NAME],
      },
      facts: { place: NAME },
    });
    for (const [step, body] of [
      ['questions', { text: NAME }],
      ['replies', { text: NAME }],
      ['messages', { text: NAME }],
      ['notes', { text: NAME }],
      ['points', { text: NAME }],
      ['enquiries', { teamId: desks.parks, question: NAME, dueOn: '2026-03-10' }],
    ] as const) {
      expect((await made.act(desks.clerk, step, body)).status).toBe(201);
    }
    expect(JSON.stringify((await desks.clerk.get(made.url)).body)).toContain(NAME);
    const before = await readsOf(made);
    const lists = await everywhere(desks.supervisor);
    expect(JSON.stringify(lists.map(({ body }) => body))).toContain(made.reference);
    expect(JSON.stringify(lists.map(({ body }) => body))).not.toMatch(/planted/i);
    expect(await readsOf(made)).toEqual(before);
  });
});
