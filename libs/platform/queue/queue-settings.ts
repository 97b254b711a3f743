import { type QueueName } from '#libs/kernel';

/** How the queue is reached, and how long each thing may take. All times in milliseconds; tests give shorter ones. */
export class QueueSettings {
  /** `postgres://…`, `postgresql://…`, `redis://…` or `rediss://…`. */
  readonly url: string;

  /** How long a request to the queue store may take. Redis lets a caller wait for ever while it is down. */
  readonly requestTimeoutMs: number = 5_000;

  /** A worker renews its lock on a job at half this time; a job whose lock has lapsed is taken from it. */
  readonly lockMs: number = 12_000;
  readonly stalledCheckMs: number = 5_000;

  /** How long a worker rests after it could not reach the store. BullMQ's own 15 s is longer than a restart of the store takes. */
  readonly retryAfterOutageMs: number = 2_000;

  /** Multiplies the time between tries that `JOBS` gives. */
  readonly backoffScale: number = 1;

  /** How often the queue store's epoch is compared with the database's. */
  readonly epochCheckMs: number = 3_000;
  /** How long one process has the restoring of an emptied store to itself. */
  readonly restoringLeaseMs: number = 60_000;

  /** How long running jobs may take to finish when the worker is told to stop. */
  readonly shutdownMs: number = 10_000;

  /** Jobs that one worker process runs at the same time, for each queue. Alarms that ring together are rung by the batch. */
  readonly concurrency: Readonly<Record<QueueName, number>> = {
    triage: 4,
    correspondence: 8,
    fanOut: 2,
    documents: 2,
    deadlines: 64,
  };

  constructor(url: string, changes: Partial<Omit<QueueSettings, 'url'>> = {}) {
    Object.assign(this, changes);
    this.url = url;
  }
}
