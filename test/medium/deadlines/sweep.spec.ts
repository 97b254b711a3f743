import { type Alarm, CaseworkModule, ensureBody, type OpenCase } from '#libs/casework';
import { DeadlinesJobsModule, RingAlarms, Sweep } from '#libs/features/deadlines';
import { UnitOfWork } from '#libs/platform/database';
import { DelayedJobs, QueueEpoch } from '#libs/platform/queue';
import { receiveCase } from '../../support/casework.js';
import { alarmsOf, recordOn, ringsOf } from '../../support/deadlines.js';
import { eventually } from '../../support/eventually.js';
import { newGate } from '../../support/gate.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { type World } from '../../support/world.js';

/** A look takes place at once, in small batches, and what is late by more than a minute is overdue. */
const FAST_SWEEP = { starts: false, restMs: 20, horizonMs: 60_000, overdueMs: 60_000, batchSize: 5 };

describeOnBackends('The sweep', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let world: World;
  let sweep: Sweep;

  beforeEach(async () => {
    const rooms = [CaseworkModule, DeadlinesJobsModule.forRoot(FAST_SWEEP)];
    jobs = await newJobWorld({ queueUrlFor, starts: false, rooms, handled: ['alarm.ring', 'clocks.recalculate'] });
    world = jobs.world;
    sweep = world.get(Sweep);
    await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    await world.get(QueueEpoch).check();
  });
  afterEach(() => jobs.close());

  /** A case with its first warning, and the clock so long before it. */
  async function caseWithWarning(msBefore: number): Promise<{ opened: OpenCase; warning: Alarm }> {
    const opened = await receiveCase(world);
    const [warning] = await alarmsOf(world, opened.row.id, 'acknowledge');
    world.clock.moveTo(new Date(warning!.ringAt.getTime() - msBefore));
    return { opened, warning: warning! };
  }

  const rang = async ({ row }: OpenCase, ...alarms: Alarm[]) =>
    expect(await ringsOf(world, row.id)).toEqual(alarms.map(({ id }) => id));

  /** Everything that was armed before this has had its turn when this one has. */
  async function letAllArmedHaveTheirTurn(): Promise<void> {
    const { opened, warning } = await lastCase();
    await eventually(() => rang(opened, warning));
  }

  /** One more case, whose alarm is armed for a little later than all others. */
  async function lastCase(): Promise<{ opened: OpenCase; warning: Alarm }> {
    const opened = await receiveCase(world);
    const [warning] = await alarmsOf(world, opened.row.id, 'acknowledge');
    const runAt = new Date(world.clock.now().getTime() + 700);
    const request = { job: 'alarm.ring' as const, payload: { alarmId: warning!.id, version: warning!.subjectVersion } };
    await world.get(DelayedJobs).arm([{ request, jobKey: `last_${warning!.id}`, runAt }]);
    return { opened, warning: warning! };
  }

  it('arms what is near, and it rings at its time', async () => {
    const { opened, warning } = await caseWithWarning(300);
    await sweep.arm();
    jobs.startWorkers();
    await eventually(() => rang(opened, warning));
    expect(await alarmsOf(world, opened.row.id)).toHaveLength(5);
  });

  it('leaves far ones to their rows', async () => {
    const { opened } = await caseWithWarning(3_600_000);
    await sweep.arm();
    jobs.startWorkers();
    await letAllArmedHaveTheirTurn();
    await rang(opened);
  });

  it('picks up by itself an alarm that was set for soon', async () => {
    jobs.startWorkers();
    sweep.start();
    const { opened, warning } = await caseWithWarning(300);
    await eventually(() => rang(opened, warning));
  });

  it('rings once what was armed twice, by two processes', async () => {
    const { opened, warning } = await caseWithWarning(200);
    await Promise.all([sweep.arm(), sweep.armAnew()]);
    await sweep.armAnew();
    jobs.startWorkers();
    await letAllArmedHaveTheirTurn();
    await rang(opened, warning);
  });

  it('leaves silent an armed alarm whose clock has moved on', async () => {
    const { opened } = await caseWithWarning(400);
    await sweep.arm();
    const { row } = opened;
    await recordOn(world, row.id, {
      type: 'case.withdrawn',
      payload: { on: row.receivedOn!, textHash: null },
      actor: { kind: 'citizen' },
      at: world.clock.now(),
    });
    jobs.startWorkers();
    await letAllArmedHaveTheirTurn();
    await rang(opened);
  });

  it('has it rung once when the store is emptied between arming and ringing', async () => {
    const { opened, warning } = await caseWithWarning(600);
    await sweep.arm();
    await jobs.emptyQueueStore();
    jobs.startWorkers();
    await sweep.arm(); // what it takes for armed, it does not arm again: only the epoch tells
    await world.get(QueueEpoch).check();
    await eventually(() => rang(opened, warning));
    await letAllArmedHaveTheirTurn();
    await rang(opened, warning);
  });

  it('has it rung once when the worker is killed between arming and ringing', async () => {
    const { opened, warning } = await caseWithWarning(100);
    await sweep.arm();
    const reached = newGate();
    const never = newGate();
    const dying = jobs.newWorkers();
    dying.start(new Map([['alarm.ring', { handle: async () => (reached.open(), await never.opened) }]]) as never);
    await reached.opened;
    await dying.abandon();

    jobs.startWorkers(jobs.newWorkers());
    await eventually(() => rang(opened, warning));
    await rang(opened, warning);
  });

  it('rings once when the worker is killed after ringing and before it could say so', async () => {
    const { opened, warning } = await caseWithWarning(100);
    await sweep.arm();
    const rung = newGate();
    const dying = jobs.newWorkers();
    const handle = async (payload: { alarmId: Alarm['id']; version: number }) => {
      await world.get(RingAlarms).execute([payload]);
      rung.open();
      await newGate().opened;
    };
    dying.start(new Map([['alarm.ring', { handle }]]) as never);
    await rung.opened;
    await dying.abandon();

    jobs.startWorkers(jobs.newWorkers());
    await letAllArmedHaveTheirTurn();
    await rang(opened, warning);
  });

  it('rings what is long past due, with no queue at all, and in order', async () => {
    const { opened, warning } = await caseWithWarning(-3 * 24 * 3_600_000);
    const [, breach] = await alarmsOf(world, opened.row.id, 'acknowledge');
    await sweep.ringOverdue();
    await rang(opened, warning, breach!);
    await sweep.ringOverdue();
    await rang(opened, warning, breach!);
  });

  it('goes on with the others when one cannot be rung', async () => {
    const [bad, good] = [await caseWithWarning(-120_000), await caseWithWarning(-120_000)];
    await world.rows(`UPDATE casework.case SET pack = 'no-such-pack' WHERE id = $1`, [bad.opened.row.id]);
    await expect(sweep.ringOverdue()).rejects.toThrow('no-such-pack');
    await rang(good.opened, good.warning);
    await rang(bad.opened);
  });

  it('rings many in batches, each once, from two processes at once', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => receiveCase(world)));
    world.clock.moveTo(new Date(world.clock.now().getTime() + 3 * 24 * 3_600_000));
    await Promise.all([sweep.ringOverdue(), sweep.ringOverdue()]);
    for (const { row } of many) expect(await ringsOf(world, row.id)).toHaveLength(1);
  });
});
