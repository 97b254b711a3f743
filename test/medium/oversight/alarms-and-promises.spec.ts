import { type CaseDesk, answeredCase, comeBack, type Desks, newDesks, registeredCase } from '../../support/desks.js';

let desks: Desks;
let extended: CaseDesk;

beforeAll(async () => {
  desks = await newDesks();
  await answeredCase(desks);
  extended = await registeredCase(desks);
  const answer = await extended.act(desks.supervisor, 'extensions', {
    clock: 'answer',
    by: { unit: 'working_days', amount: 5 },
    reason: 'The expert is ill.',
  });
  expect(answer.status).toBe(201);
  await desks.world.rows(`UPDATE casework.alarm SET state = 'rung', rung_at = ring_at WHERE case_id = $1`, [extended.id]);
});
afterAll(() => desks.world.close());

const items = async (what: string, who = desks.supervisor) => {
  const { status, body } = await who.get(`/api/v1/staff/oversight/${what}`);
  expect(status).toBe(200);
  return body as unknown as { items: Record<string, unknown>[]; next: string | null };
};

it('extensions are told with their reasons, and reading them is a read of the case', async () => {
  const reads = () =>
    desks.world.rows<{ count: number }>('SELECT count(*) FROM audit.read_log WHERE $1 = ANY(subject_ids)', [extended.id]);
  const [before] = await reads();
  expect((await items('extensions')).items).toEqual([
    expect.objectContaining({
      reference: extended.reference,
      teamName: { en: 'roads', ru: 'roads' },
      clock: 'answer',
      by: { unit: 'working_days', amount: 5 },
      decidedOn: '2026-03-02',
      reason: 'The expert is ill.',
    }),
  ]);
  const [after] = await reads();
  expect(after!.count).toBe(before!.count + 1);
});

it('warnings and breaches are told as they rang, the latest first, a page at a time', async () => {
  const { items: all } = await items('alarms');
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort().reverse()); // prettier-ignore
  expect(all[0]).toMatchObject({
    kind: 'breach',
    subject: 'clock',
    reference: extended.reference,
    teamName: { en: 'roads', ru: 'roads' },
  });

  const first = await items('alarms?limit=2');
  const second = await items(`alarms?limit=100&cursor=${first.next}`);
  expect([...first.items, ...second.items]).toEqual(all);
});

it('what was promised and is late is told with who owes it', async () => {
  expect((await items('late-remedies')).items).toEqual([]);
  await comeBack(desks, '2026-04-13');
  expect((await items('late-remedies')).items).toEqual([
    expect.objectContaining({ kind: 'service', dueOn: '2026-04-10', teamName: { en: 'roads', ru: 'roads' } }),
  ]);
  const { body } = await desks.supervisor.get('/api/v1/staff/oversight/now');
  expect(body['promises']).toMatchObject({ promised: 1, late: 1 });
});
