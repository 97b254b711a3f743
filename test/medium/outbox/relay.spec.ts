import { type CaseId, Clock, uuidv7 } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { Outbox, OutboxLeases, Relay, RelaySettings } from '#libs/platform/outbox';
import { JobMetrics, JobQueues, JobWorkers, LiveUpdates, QueueEpoch } from '#libs/platform/queue';
import { eventually } from '../../support/eventually.js';
import { newGate } from '../../support/gate.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';

const ONE_AT_A_TIME = { triage: 1, correspondence: 1, fanOut: 1, documents: 1, deadlines: 1 };

/** Something happens between the enqueuing of the rows and the note of it. */
class LeasesMetBy extends OutboxLeases {
  constructor(
    unitOfWork: UnitOfWork,
    database: Database,
    private readonly incident: () => Promise<void>,
  ) {
    super(unitOfWork, database);
  }

  override async markEnqueued(...args: Parameters<OutboxLeases['markEnqueued']>): Promise<void> {
    await this.incident();
    await super.markEnqueued(...args);
  }
}

describeOnBackends('Relay', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let leases: OutboxLeases;
  const settings = new RelaySettings();

  beforeEach(async () => {
    jobs = await newJobWorld({ queueUrlFor, starts: false, queue: { concurrency: ONE_AT_A_TIME } });
    leases = jobs.world.get(OutboxLeases);
  });
  afterEach(() => jobs.close());

  const passTime = (ms: number) => jobs.world.clock.moveTo(new Date(jobs.world.clock.now().getTime() + ms));
  const allDone = (count: number) =>
    eventually(async () => expect(await jobs.outboxStates()).toEqual(Array<string>(count).fill('done')));

  /** As another process has it; `its` may fail it in the middle of a round. */
  function newRelay(its: OutboxLeases = leases): Relay {
    const { world } = jobs;
    return new Relay(its, world.get(JobQueues), world.get(LiveUpdates), world.get(Clock), world.get(RelaySettings));
  }

  it('takes over from a relay that died between claiming and enqueuing', async () => {
    const caseId = await jobs.promiseTriage();
    const now = jobs.world.clock.now();
    expect(await leases.claim(now, new Date(now.getTime() + settings.claimMs), 10)).toHaveLength(1);

    const relay = newRelay();
    expect(await relay.round()).toBe(0);
    passTime(settings.claimMs);
    expect(await relay.round()).toBe(1);

    jobs.startWorkers();
    await allDone(1);
    expect(jobs.doings.payloads()).toEqual([{ caseId }]);
  });

  it('does not enqueue twice what a relay enqueued that died before it could say so', async () => {
    await jobs.promiseTriage();
    const dying = new LeasesMetBy(jobs.world.get(UnitOfWork), jobs.world.get(Database), async () => {
      throw new Error('killed');
    });
    await expect(newRelay(dying).round()).rejects.toThrow('killed');

    passTime(settings.claimMs);
    expect(await newRelay().round()).toBe(1);

    jobs.startWorkers();
    await allDone(1);
    expect(jobs.doings.runs).toHaveLength(1);
    expect(jobs.world.get(JobMetrics).counts()).toEqual([{ job: 'case.triage', result: 'done', count: 1 }]);
  });

  it('shares the rows among relays: each is enqueued by one of them', async () => {
    const requests = Array.from({ length: 300 }, () => ({
      job: 'case.triage' as const,
      payload: { caseId: uuidv7<CaseId>(jobs.world.clock.now()) },
    }));
    await jobs.promise(requests);

    const relays = [newRelay(), newRelay(), newRelay()];
    const drain = async (relay: Relay): Promise<number> => {
      const moved = await relay.round();
      return moved === 0 ? 0 : moved + (await drain(relay));
    };
    const moved = await Promise.all(relays.map(drain));
    expect(moved.reduce((sum, count) => sum + count)).toBe(300);

    jobs.startWorkers();
    await allDone(300);
    expect(new Set(jobs.doings.payloads().map((payload) => JSON.stringify(payload))).size).toBe(300);
    expect(jobs.doings.runs).toHaveLength(300);
  });

  it('enqueues anew, as another generation, what the queue has lost without being emptied', async () => {
    await jobs.promiseTriage();
    const relay = newRelay();
    await relay.round();
    const [row] = await jobs.outboxRows();
    await jobs.world.get(JobQueues).remove('case.triage', [`ob_${row!.id}_1`]);
    jobs.startWorkers();

    passTime(settings.leaseMs - 1);
    expect(await relay.round()).toBe(0);
    passTime(settings.overdueCheckMs);
    expect(await relay.round()).toBe(1);

    await allDone(1);
    expect(await jobs.outboxRows()).toMatchObject([{ generation: 2 }]);
    expect(jobs.doings.runs).toHaveLength(1);
  });

  it('does not run again what stands in the queue twice and is done', async () => {
    await jobs.promiseTriage();
    const relay = newRelay();
    await relay.round();
    passTime(settings.leaseMs);
    expect(await relay.round()).toBe(1); // nobody had come to the first job yet

    jobs.startWorkers();
    await eventually(() =>
      expect(jobs.world.get(JobMetrics).counts()).toContainEqual({ job: 'case.triage', result: 'skipped', count: 1 }),
    );
    expect(jobs.doings.runs).toHaveLength(1);
  });

  it('gives a job that is waiting for its next try the time to have it', async () => {
    const leaseMs = 60_000;
    jobs.doings.act = async () => {
      throw new Error('not yet');
    };
    await jobs.promiseTriage();
    const [row] = await jobs.outboxRows();
    const ref = { outboxId: row!.id, generation: 1 };
    const now = jobs.world.clock.now();
    const until = new Date(now.getTime() + settings.claimMs);
    await leases.claim(now, until, 1);
    await leases.markEnqueued([row!.id], until, now, leaseMs);

    const nextTryAt = new Date(now.getTime() + 10 * leaseMs);
    await jobs.world.get(Outbox).noteFailure(ref, 'Error', nextTryAt);

    await leases.takeBackOverdue(nextTryAt, 10);
    expect(await jobs.outboxRows()).toMatchObject([{ state: 'enqueued', generation: 1, attempts: 1, last_error: 'Error' }]);
  });

  it('has a job done whose worker was killed in the middle of it', async () => {
    const firstTry = newGate();
    jobs.doings.act = async () => {
      if (jobs.doings.runs.length > 1) return;
      firstTry.open();
      await new Promise(() => {}); // never comes back
    };
    const killed = jobs.newWorkers();
    jobs.startWorkers(killed);
    jobs.startRelay();
    await jobs.promiseTriage();
    await firstTry.opened;
    await killed.abandon();

    jobs.startWorkers();
    await allDone(1);
    expect(jobs.doings.runs).toHaveLength(2);
  });

  it('waits for running jobs when it is told to stop', async () => {
    const begun = newGate();
    const mayEnd = newGate();
    jobs.doings.act = async () => {
      begun.open();
      await mayEnd.opened;
    };
    jobs.startWorkers();
    jobs.startRelay();
    await jobs.promiseTriage();
    await begun.opened;

    const stopped = jobs.world.get(JobWorkers).stop();
    mayEnd.open();
    await stopped;
    expect(await jobs.outboxStates()).toEqual(['done']);
  });

  it('enqueues anew everything that was lost when the queue store was emptied', async () => {
    const epoch = jobs.world.get(QueueEpoch);
    epoch.onLost(() => leases.takeBackAll());
    await epoch.check();
    await jobs.promiseTriage();
    await jobs.promiseTriage();
    const relay = newRelay();
    expect(await relay.round()).toBe(2);

    await jobs.emptyQueueStore();
    jobs.startWorkers();
    expect(await relay.round()).toBe(0);
    expect(await epoch.check()).toBe('restored');
    expect(await relay.round()).toBe(2);

    await allDone(2);
    expect(jobs.doings.runs).toHaveLength(2);
  });

  it('enqueues anew what a relay put into the store just before it was emptied, and noted as enqueued just after', async () => {
    const epoch = jobs.world.get(QueueEpoch);
    epoch.onLost(() => leases.takeBackAll());
    await epoch.check();
    await jobs.promiseTriage();
    const slow = new LeasesMetBy(jobs.world.get(UnitOfWork), jobs.world.get(Database), async () => {
      await jobs.emptyQueueStore();
      await epoch.check();
    });
    await newRelay(slow).round();

    expect(await newRelay().round()).toBe(1);
    jobs.startWorkers();
    await allDone(1);
  });

  it('finds out by itself that the store was emptied', async () => {
    const epoch = jobs.world.get(QueueEpoch);
    epoch.onLost(() => leases.takeBackAll());
    await epoch.check();
    await epoch.start();
    jobs.startRelay();
    await jobs.promiseTriage();
    await eventually(async () => expect(await jobs.outboxStates()).toEqual(['enqueued']));

    await jobs.emptyQueueStore();
    await eventually(async () => expect(await jobs.outboxRows()).toMatchObject([{ generation: 2, state: 'enqueued' }]));
    jobs.startWorkers();
    await allDone(1);
    await epoch.stop();
  });

  it('forgets done rows after their time, and no others', async () => {
    await jobs.promiseTriage();
    const relay = newRelay();
    await relay.round();
    jobs.startWorkers();
    await allDone(1);
    await jobs.world.get(JobWorkers).stop();
    passTime(settings.keepDoneMs / 2);
    await jobs.promiseTriage();

    passTime(settings.keepDoneMs / 2);
    await relay.round();
    expect(await jobs.outboxRows()).toHaveLength(2);
    passTime(settings.forgetEveryMs);
    await relay.round();
    expect(await jobs.outboxRows()).toMatchObject([{ state: 'enqueued' }]);
  });

  it('says how far it lags behind', async () => {
    await jobs.promiseTriage();
    passTime(30_000);
    await jobs.promiseTriage();
    const figures = () => jobs.world.get(Outbox).figures();
    expect(await figures()).toEqual({ pending: 2, lagMs: 30_000, failed: 0 });
    await newRelay().round();
    expect(await figures()).toEqual({ pending: 0, lagMs: 0, failed: 0 });
  });
});
