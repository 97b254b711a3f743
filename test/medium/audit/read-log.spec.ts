import { type Actor, type StaffId, uuidv7 } from '#libs/kernel';
import { AuditModule, ReadLog, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { newWorld, type World } from '../../support/world.js';

describe('the log of reads', () => {
  let world: World;
  const staffId = uuidv7<StaffId>(new Date('2026-03-02'));
  const actor: Actor = { kind: 'staff', staffId, roles: ['clerk'], teamIds: [] };
  const reader = { actor, correlationId: 'c-1' };
  const [one, two] = [uuidv7(new Date('2026-03-01')), uuidv7(new Date('2026-03-02'))];

  beforeAll(async () => (world = await newWorld({ modules: [AuditModule] })));
  afterAll(() => world.close());

  const read = (ids: string[]) => {
    const query = {
      text: 'WITH wanted AS (SELECT unnest($1::uuid[]) AS id) SELECT id, $2::text AS name FROM wanted',
      values: [ids, 'x'],
    };
    const { text, values } = withReadLog(query, { kind: 'case', subject: 'id' }, reader, world.clock.now());
    return world.get(Database).prepared('test.read', text, values);
  };

  it('holds one row a request, for whoever was shown anything', async () => {
    expect(await read([one, two])).toEqual([
      { id: one, name: 'x' },
      { id: two, name: 'x' },
    ]);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000));
    expect(await read([two])).toHaveLength(1);
    expect(await read([])).toEqual([]);

    const log = world.get(ReadLog);
    const all = await log.page({ limit: 50 });
    expect(all.items).toHaveLength(2);
    expect(all.items.at(-1)).toMatchObject({
      actor: 'staff',
      staffId,
      kind: 'case',
      subjectIds: [one, two].sort(),
      correlationId: 'c-1',
    });
    expect((await log.page({ limit: 50, subjectId: one })).items).toHaveLength(1);
    expect((await log.page({ limit: 50, subjectIds: [one, staffId] })).items).toHaveLength(1);
    const later = world.clock.now();
    expect((await log.page({ limit: 50, from: later })).items).toHaveLength(1);
    expect((await log.page({ limit: 50, until: later })).items).toHaveLength(1);
    expect((await log.page({ limit: 50, from: new Date(later.getTime() + 1) })).items).toEqual([]);
    const first = await log.page({ limit: 1, staffId });
    expect((await log.page({ limit: 1, staffId, cursor: first.next! })).next).toBeNull();
  });

  it.each(['UPDATE audit.read_log SET kind = kind', 'DELETE FROM audit.read_log', 'TRUNCATE audit.read_log'])(
    'refuses %s',
    async (statement) => {
      await expect(world.rows(statement)).rejects.toThrow('never changed or removed');
    },
  );
});
