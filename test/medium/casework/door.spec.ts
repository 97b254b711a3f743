import { type Arrival, Casework, VerifyChains } from '#libs/casework';
import { type CaseId, caseEvent, CITIZEN, type CivilDate, SYSTEM } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { newArrival, newBodyWorld, receiveCase, rowsOf } from '../../support/casework.js';
import { type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await newBodyWorld({ now: new Date('2026-03-02T09:00:00.000Z') });
});
afterAll(() => world.close());

const withdrawal = () =>
  caseEvent('case.withdrawn', { on: '2026-03-02' as CivilDate, textHash: null }, CITIZEN, world.clock.now());

/** The rows of a case without what is drawn by lot: ids, salts, hashes and the reference. */
function shapeOf(rows: Record<string, unknown>): string[] {
  return Object.entries(rows)
    .flatMap(([table, found]) => (Array.isArray(found) ? found : [found]).map((row) => `${table} ${JSON.stringify(row)}`))
    .map((row) => row.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9a-f]{32}|(\w{4}-){2}\w{3}/g, '?'))
    .sort();
}

function record(caseId: CaseId, event: Parameters<Casework['record']>[2]) {
  return world.get(UnitOfWork).run(async (tx) => {
    const opened = await world.get(Casework).open(tx, caseId);
    return world.get(Casework).record(tx, opened, event);
  });
}

describe('the one door', () => {
  it('registers, starts the clocks, arms the alarms and promises the letter in one transaction', async () => {
    const { row } = await receiveCase(world);

    const rows = await rowsOf(world, row.id);
    expect(rows['case']).toMatchObject({ state: 'registered', open: true, next_clock: 'acknowledge', event_count: 2 });
    expect(rows['clock']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'acknowledge', due_on: '2026-03-05', status: 'running' }),
        expect.objectContaining({ code: 'answer', due_on: '2026-03-30', status: 'running' }),
      ]),
    );
    expect(rows['notice']).toEqual([
      expect.objectContaining({ kind: 'acknowledgement', state: 'pending', channel: 'trackingPage' }),
    ]);
    const outbox = await world.rows<{ job: string }>('SELECT job FROM platform.outbox WHERE case_id = $1 ORDER BY job', [row.id]);
    expect(outbox.map(({ job }) => job)).toEqual(['case.triage', 'notice.send']);
  });

  it('lets whoever looks at the case be told of a change that causes no job', async () => {
    const { row } = await receiveCase(world);
    await world.rows('DELETE FROM platform.outbox');
    await record(row.id, caseEvent('danger.marked', { by: 'person' }, SYSTEM, world.clock.now()));
    expect(await world.rows('SELECT job, case_id AS id, payload FROM platform.outbox')).toEqual([
      { job: 'case.changed', id: row.id, payload: {} },
    ]);
  });

  it('gives back the case as the next transaction will load it', async () => {
    const received = await receiveCase(world);
    const loaded = await world.get(UnitOfWork).run((tx) => world.get(Casework).open(tx, received.row.id));
    expect(loaded.row).toEqual(received.row);
    expect(loaded.file).toEqual(received.file);
    expect(loaded.points).toEqual(received.points);
    expect(loaded.clockVersions).toEqual(received.clockVersions);
  });

  it('takes many new cases at once, each as it would take it alone', async () => {
    const alone = await receiveCase(world, { text: 'The same for all.' });
    const arrivals = await world.get(UnitOfWork).run(async (tx) => {
      const made = await Promise.all(['a', 'b', 'c'].map(() => newArrival(world, tx, { text: 'The same for all.' })));
      await world.get(Casework).receiveMany(tx, made);
      return made;
    });

    for (const { facts } of arrivals) {
      const [one, other] = [await rowsOf(world, facts.id), await rowsOf(world, alone.row.id)];
      expect(shapeOf(one)).toEqual(shapeOf(other));
    }
    expect(await world.get(VerifyChains).execute()).toMatchObject({ broken: null });
  });

  it('takes none of many when one is refused', async () => {
    const before = await world.rows('SELECT count(*) FROM casework.case');
    const taking = world.get(UnitOfWork).run(async (tx) => {
      const future = new Date('2026-03-02T09:00:01.000Z');
      const [good, bad] = [await newArrival(world, tx), await newArrival(world, tx, { facts: { receivedAt: future } })];
      const event = { ...bad.events[0], payload: { ...bad.events[0].payload, receivedAt: future.toISOString() } };
      await world.get(Casework).receiveMany(tx, [good, { ...bad, events: [event as Arrival['events'][0]] }]);
    });
    await expect(taking).rejects.toThrow('case.received_in_future');
    expect(await world.rows('SELECT count(*) FROM casework.case')).toEqual(before);
  });

  it('leaves nothing behind when the state refuses', async () => {
    const { row } = await receiveCase(world);
    await record(row.id, withdrawal());
    const before = await rowsOf(world, row.id);

    await expect(record(row.id, withdrawal())).rejects.toThrow('case.transition_refused');
    expect(await rowsOf(world, row.id)).toEqual(before);
  });

  it('silences the alarms of a clock that stopped', async () => {
    const { row } = await receiveCase(world);
    await record(row.id, withdrawal());
    const alarms = await world.rows<{ state: string }>('SELECT DISTINCT state FROM casework.alarm WHERE case_id = $1', [row.id]);
    expect(alarms).toEqual([{ state: 'cancelled' }]);
  });

  it('lets one of two simultaneous acts win', async () => {
    const { row } = await receiveCase(world);
    const results = await Promise.allSettled([record(row.id, withdrawal()), record(row.id, withdrawal())]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a case that is not there', async () => {
    const nobody = '019ab000-0000-7000-8000-00000000dead' as CaseId;
    await expect(record(nobody, withdrawal())).rejects.toThrow('case.not_found');
  });

  it.each(['UPDATE casework.case_event SET body = body', 'DELETE FROM casework.case_event', 'TRUNCATE casework.case_event'])(
    'keeps what happened: %s is refused',
    async (statement) => {
      await receiveCase(world);
      await expect(world.get(Database).query(statement)).rejects.toThrow('never changed');
    },
  );

  it('lets the system do what a rule asks of it and a citizen not', async () => {
    const { row } = await receiveCase(world);
    const on = '2026-03-02' as CivilDate;
    await expect(record(row.id, caseEvent('case.accepted', { on }, CITIZEN, world.clock.now()))).rejects.toThrow(
      'case.role_refused',
    );
    await expect(record(row.id, caseEvent('case.closed', { on }, SYSTEM, world.clock.now()))).rejects.toThrow(
      'case.transition_refused',
    );
  });
});
