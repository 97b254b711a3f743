import { existsSync, readdirSync } from 'node:fs';
import { ensureTemplates } from '#libs/features/correspondence';
import { IntakeModule, SubmitCase } from '#libs/features/intake';
import { type ServiceCode, SystemClock } from '#libs/kernel';
import { mailFolderOf } from '#libs/platform/config';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWorld } from '../support/casework.js';
import { eventually } from '../support/eventually.js';
import { emptyQueueStore } from '../support/job-world.js';
import { describeOnBackends } from '../support/queue-backends.js';
import { newFirstStaff } from '../support/staff-client.js';
import { WorkerProcess } from '../support/worker-process.js';
import { type World } from '../support/world.js';

const CASES = 40;
const PATIENCE_MS = 90_000;
/** Far enough ahead to be armed first, near enough to be waited for. */
const SOON_MS = 6_000;

jest.setTimeout(4 * PATIENCE_MS);

describeOnBackends('power cuts', (_backend, queueUrlFor) => {
  let world: World;
  let worker: WorkerProcess;

  beforeAll(async () => {
    // The processes live by the machine's time, and so do the cases here.
    world = await newBodyWorld({ queueUrlFor, now: new SystemClock().now(), modules: [IntakeModule] });
    await newFirstStaff(world);
    await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  });
  afterAll(async () => {
    await worker.kill();
    await world.close();
  });

  const emptyTheStore = () => emptyQueueStore(world.config.queueUrl ?? world.config.databaseUrl!);
  const mails = (): string[] => {
    const folder = mailFolderOf(world.config);
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  };
  const complain = (place: number) =>
    world.run(SubmitCase, {
      service: 'general' as ServiceCode,
      kind: 'complaint',
      nativeKind: null,
      text: `The lamp at number ${place} is out.`,
      place: null,
      language: 'en',
      party: { name: 'A. Person', email: `person${place}@example.org` },
      idempotencyKey: null,
    });

  it('between enqueuing and sending: every letter is there, once', async () => {
    for (let place = 0; place < CASES; place += 1) await complain(place);

    worker = WorkerProcess.start(world.config);
    await eventually(() => expect(mails().length).toBeGreaterThan(3), PATIENCE_MS);
    await worker.kill();
    await emptyTheStore();
    worker = WorkerProcess.start(world.config);
    await eventually(() => expect(mails().length).toBeGreaterThanOrEqual(CASES / 2), PATIENCE_MS);
    await emptyTheStore();

    await eventually(async () => {
      const open = await world.rows<{ count: number }>(`SELECT count(*) FROM platform.outbox WHERE state <> 'done'`);
      expect(open).toEqual([{ count: 0 }]);
    }, PATIENCE_MS);
    const notices = await world.rows<{ id: string; state: string; sent: number }>(`
      SELECT n.id, n.state, (SELECT count(*) FROM casework.case_event e WHERE e.case_id = n.case_id AND e.type = 'acknowledgement.sent') AS sent
      FROM casework.notice n WHERE n.kind = 'acknowledgement'`);
    expect(notices).toHaveLength(CASES);
    expect(new Set(notices.map(({ state, sent }) => `${state} ${sent}`))).toEqual(new Set(['sent 1']));
    expect(mails().filter((name) => notices.some(({ id }) => name.startsWith(id)))).toHaveLength(CASES);
  });

  it('between arming and ringing: every alarm rings, once', async () => {
    const soon = new Date(new SystemClock().now().getTime() + SOON_MS);
    const chosen = await world.rows<{ id: string }>(
      `SELECT id FROM casework.alarm WHERE state = 'pending' AND kind = 'warning' ORDER BY id LIMIT $1`,
      [CASES],
    );
    const ids = chosen.map(({ id }) => id);
    await world.rows('UPDATE casework.alarm SET ring_at = $1 WHERE id = ANY($2)', [soon, ids]);
    await worker.kill();
    worker = WorkerProcess.start(world.config);
    await emptyTheStore();

    await eventually(async () => {
      const rung = await world.rows<{ count: number }>(
        `SELECT count(*) FROM casework.alarm WHERE id = ANY($1) AND state = 'rung'`,
        [ids],
      );
      expect(rung).toEqual([{ count: ids.length }]);
    }, PATIENCE_MS);
    const rings = await world.rows<{ alarm: string; count: number }>(`
      SELECT body::json -> 'payload' ->> 'alarmId' AS alarm, count(*) FROM casework.case_event WHERE type = 'alarm.rung' GROUP BY 1`);
    expect(ids.length).toBeGreaterThan(0);
    expect(rings.filter(({ alarm }) => ids.includes(alarm))).toHaveLength(ids.length);
    expect(rings.every(({ count }) => count === 1)).toBe(true);
  });
});
