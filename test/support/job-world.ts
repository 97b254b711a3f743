import { type DynamicModule, Injectable, Module, type Type } from '@nestjs/common';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type CaseId, JOBS, type JobName, type JobPayloads, type JobRequest, uuidv7 } from '#libs/kernel';
import { queueUrlOf } from '#libs/platform/config';
import { UnitOfWork } from '#libs/platform/database';
import { ObservabilityModule } from '#libs/platform/observability';
import { JobsModule, Outbox, OutboxModule, type OutboxRow, Relay, type RelaySettings } from '#libs/platform/outbox';
import {
  HandlerRegistry,
  HandlesJob,
  type JobHandler,
  JobRunner,
  type JobTry,
  JobWorkers,
  openQueueStore,
  QueueModule,
  QueueSettings,
  QueueStore,
} from '#libs/platform/queue';
import { MIGRATIONS } from '#migrations';
import { newWorld, type World, type WorldOptions } from './world.js';

/** So short that what a spec waits for comes at once, and long enough for a machine that is busy with other specs. */
export const FAST_QUEUE = { lockMs: 2_000, stalledCheckMs: 300, epochCheckMs: 100, shutdownMs: 5_000, backoffScale: 0.005 };
export const FAST_RELAY = { busyRestMs: 5, idleRestMs: 20, failureRestMs: 100 };

/** What the jobs of a spec were told, and what they do. */
@Injectable()
export class JobDoings {
  readonly runs: { job: JobName; payload: unknown; jobTry: JobTry }[] = [];
  /** Replace it to make jobs fail, or wait. */
  act: (run: { job: JobName; jobTry: JobTry }) => Promise<void> = async () => {};

  async run(job: JobName, payload: unknown, jobTry: JobTry): Promise<void> {
    this.runs.push({ job, payload, jobTry });
    await this.act({ job, jobTry });
  }

  payloads(): unknown[] {
    return this.runs.map((run) => run.payload);
  }
}

/** Notes what it is told and does what the spec says. */
function handlerOf(job: JobName): Type {
  @Injectable()
  @HandlesJob(job)
  class Handler implements JobHandler<JobName> {
    constructor(readonly doings: JobDoings) {}

    async handle(payload: JobPayloads[JobName], jobTry: JobTry): Promise<void> {
      await this.doings.run(job, payload, jobTry);
    }
  }
  return Handler;
}

/** A handler of every job there is, so that the worker starts; but for those that the rooms under test handle themselves. */
@Module({})
class HandlersModule {
  static except(handled: readonly JobName[]): DynamicModule {
    const others = (Object.keys(JOBS) as JobName[]).filter((job) => !handled.includes(job));
    return { module: HandlersModule, providers: [JobDoings, ...others.map(handlerOf)], exports: [JobDoings] };
  }
}

export interface JobWorldOptions {
  readonly queueUrlFor: (databaseUrl: string) => Promise<string>;
  readonly queue?: Partial<QueueSettings>;
  readonly relay?: Partial<RelaySettings>;
  /** False: the spec starts the relay, the workers and the rest by itself. */
  readonly starts?: boolean;
  /** Rooms under test, and the jobs that they handle. */
  readonly rooms?: readonly (Type | DynamicModule)[];
  readonly handled?: readonly JobName[];
  /** Settings that differ from the test's own. */
  readonly env?: WorldOptions['env'];
}

/** A world with a worker in it. */
export async function newJobWorld(options: JobWorldOptions): Promise<JobWorld> {
  const { queueUrlFor, queue, relay, starts = true, rooms = [], handled = [], env = {} } = options;
  const world = await newWorld({
    queueUrlFor,
    env,
    modules: [
      QueueModule.forRoot({ ...FAST_QUEUE, ...queue }),
      OutboxModule.forRoot({ ...FAST_RELAY, ...relay }),
      JobsModule.forRoot({ starts }),
      ObservabilityModule.forRoot(MIGRATIONS),
      HandlersModule.except(handled),
      ...rooms,
    ],
  });
  await world.get(QueueStore).prepare();
  return new JobWorld(world);
}

export class JobWorld {
  readonly doings: JobDoings;
  private readonly alsoClose: (() => Promise<void>)[] = [];

  constructor(readonly world: World) {
    this.doings = world.get(JobDoings);
  }

  /** Promises jobs in a transaction that `then` may still make fail. */
  promise(requests: readonly JobRequest[], caseId: CaseId | null = null, then = async (): Promise<void> => {}): Promise<void> {
    return this.world.get(UnitOfWork).run(async (tx) => {
      await this.world.get(Outbox).add(tx, requests, this.world.clock.now(), caseId);
      await then();
    });
  }

  async promiseTriage(): Promise<CaseId> {
    const caseId = uuidv7<CaseId>(this.world.clock.now());
    await this.promise([{ job: 'case.triage', payload: { caseId } }], caseId);
    return caseId;
  }

  outboxRows(): Promise<(OutboxRow & Record<string, unknown>)[]> {
    return this.world.rows('SELECT * FROM platform.outbox ORDER BY id');
  }

  async outboxStates(): Promise<string[]> {
    return (await this.outboxRows()).map((row) => row.state);
  }

  startWorkers(workers = this.world.get(JobWorkers)): void {
    workers.start(this.world.get(HandlerRegistry).everyHandler());
  }

  /** The workers of another process, with connections of their own. They are stopped with the world. */
  newWorkers(): JobWorkers {
    const settings = this.world.get(QueueSettings);
    const store = openQueueStore(settings);
    const workers = new JobWorkers(store, this.world.get(JobRunner), settings);
    this.alsoClose.push(async () => {
      await workers.stop();
      await store.close();
    });
    return workers;
  }

  startRelay(relay = this.world.get(Relay)): void {
    relay.start();
    this.alsoClose.push(() => relay.stop());
  }

  /** What an operator does by mistake, and a cache by its nature: everything in the queue store is gone. */
  async emptyQueueStore(): Promise<void> {
    await emptyQueueStore(queueUrlOf(this.world.config));
  }

  async close(): Promise<void> {
    for (const end of this.alsoClose) await end();
    await this.world.get(JobWorkers).stop();
    await this.world.close();
  }
}

export async function emptyQueueStore(url: string): Promise<void> {
  if (url.startsWith('redis')) {
    const redis = new Redis(url);
    await redis.flushdb();
    redis.disconnect();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await truncateQueues(client);
  } finally {
    await client.end();
  }
}

const DEADLOCK = '40P01';

/** A worker that is at work meanwhile may hold what this waits for: then one of the two is turned back, and this one asks again. */
async function truncateQueues(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT 'bullmq.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  const statement = `TRUNCATE ${rows.map((row) => row.name).join(', ')}`;
  for (let turnedBack = 0; turnedBack < 20; turnedBack += 1) {
    const failed = await client.query(statement).then(
      () => null,
      (error: Error & { code?: string }) => error,
    );
    if (failed === null) return;
    if (failed.code !== DEADLOCK) throw failed;
  }
  throw new Error('the queue store could not be emptied: turned back twenty times');
}
