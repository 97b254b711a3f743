import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as rest } from 'node:timers/promises';
import { CASE_CHANGED, type CaseId, Clock, type JobRequest } from '#libs/kernel';
import { errorSummary, isJobName, JobQueues, LiveUpdates, OutageLog, type QueuedJob } from '#libs/platform/queue';
import { type ClaimedRow, OutboxLeases } from './outbox-leases.js';
import { RelaySettings } from './relay-settings.js';

const OVERDUE_AT_A_TIME = 1_000;
const FORGOTTEN_AT_A_TIME = 5_000;

/**
 * Brings promised jobs into the queue. Any number of relays may run: each claims its rows by a lease, and no transaction is open while the queue
 * is spoken to. It reads no further than what is due, and never "everything after the last id": ids commit out of order.
 */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly outage = new OutageLog(this.logger, 'the relay');
  private stopping: AbortController | null = null;
  private running: Promise<void> = Promise.resolve();
  private overdueCheckAt = 0;
  private forgetAt = 0;

  constructor(
    private readonly leases: OutboxLeases,
    private readonly queues: JobQueues,
    private readonly live: LiveUpdates,
    private readonly clock: Clock,
    private readonly settings: RelaySettings,
  ) {}

  start(): void {
    this.stopping = new AbortController();
    this.running = this.loop(this.stopping.signal);
  }

  /** Resolves when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.stopping?.abort();
    await this.running;
  }

  /**
   * One round: claims what is due, enqueues it, notes it as enqueued, and tells of the cases. Returns the number of rows.
   * Errors: rejects when the database or the queue store fails; the claimed rows are then tried again later.
   */
  async round(): Promise<number> {
    const now = this.clock.now();
    await this.keepHouse(now);
    const until = later(now, this.settings.claimMs);
    const rows = await this.leases.claim(now, until, this.settings.batchSize);
    if (rows.length === 0) return 0;

    this.tell(rows);
    const news = rows.filter((row) => row.job === CASE_CHANGED);
    if (news.length > 0) await this.leases.forget(news.map((row) => row.id));
    const jobs = rows.filter((row) => row.job !== CASE_CHANGED);
    const known = jobs.filter((row) => isJobName(row.job));
    if (known.length < jobs.length) await this.refuseUnknown(jobs, now);
    await this.enqueue(known, until);
    return rows.length;
  }

  private async enqueue(rows: readonly ClaimedRow[], until: Date): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    try {
      await this.queues.add(rows.map(toQueuedJob));
    } catch (error) {
      await this.leases.release(ids, until, later(this.clock.now(), this.settings.failureRestMs));
      throw error;
    }
    await this.leases.markEnqueued(ids, until, this.clock.now(), this.settings.leaseMs);
  }

  private async loop(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const restMs = await this.roundQuietly();
      if (restMs > 0) await rest(restMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async roundQuietly(): Promise<number> {
    const { batchSize, busyRestMs, idleRestMs, failureRestMs } = this.settings;
    try {
      const moved = await this.round();
      this.outage.succeeded();
      if (moved >= batchSize) return 0;
      return moved > 0 ? busyRestMs : idleRestMs;
    } catch (error) {
      this.outage.failed(error);
      return failureRestMs;
    }
  }

  private async keepHouse(now: Date): Promise<void> {
    const { overdueCheckMs, forgetEveryMs, keepDoneMs } = this.settings;
    if (now.getTime() >= this.overdueCheckAt) {
      this.overdueCheckAt = now.getTime() + overdueCheckMs;
      await this.leases.takeBackOverdue(now, OVERDUE_AT_A_TIME);
    }
    if (now.getTime() >= this.forgetAt) {
      const forgotten = await this.leases.forgetDone(later(now, -keepDoneMs), FORGOTTEN_AT_A_TIME);
      this.forgetAt = now.getTime() + (forgotten < FORGOTTEN_AT_A_TIME ? forgetEveryMs : 0);
    }
  }

  /** A row of another release: to be seen by a person, not to be tried for ever. */
  private async refuseUnknown(rows: readonly ClaimedRow[], now: Date): Promise<void> {
    const unknown = rows.filter((row) => !isJobName(row.job));
    this.logger.error(`the outbox holds jobs that do not exist: ${[...new Set(unknown.map((row) => row.job))].join(', ')}`);
    await this.leases.refuse(
      unknown.map((row) => row.id),
      now,
    );
  }

  /** A hint to whoever looks at these cases. That nobody could be told is no reason to hold the work up. */
  private tell(rows: readonly ClaimedRow[]): void {
    const caseIds = rows.map((row) => row.caseId).filter((id): id is CaseId => id !== null);
    this.live.publish(caseIds).catch((error: unknown) => this.logger.debug(`nobody was told: ${errorSummary(error)}`));
  }
}

function toQueuedJob({ id, job, payload, generation }: ClaimedRow): QueuedJob {
  const request = { job, payload } as JobRequest; // as `add` or the one door wrote it
  return { key: `ob_${id}_${generation}`, request, outbox: { outboxId: id, generation } };
}

function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}
