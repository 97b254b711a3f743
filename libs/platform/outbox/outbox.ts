import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, type JobRequest, uuidv7 } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform/database';
import { JobLedger, type OutboxRef } from '#libs/platform/queue';
import { Gathering } from './gathering.js';
import { type OutboxRow } from './outbox-row.entity.js';
import { RelaySettings } from './relay-settings.js';

/** Where a statement runs: in somebody's transaction, or by itself. */
export type Runs = Pick<Tx | Database, 'query'>;

export type FailedJob = Pick<OutboxRow, 'id' | 'job' | 'caseId' | 'attempts' | 'lastError' | 'createdAt' | 'finishedAt'>;

/** How the outbox fares, for the metrics and for readiness. */
export interface OutboxFigures {
  /** Waiting to be enqueued; counted up to `PENDING_COUNTED_MAX`. */
  readonly pending: number;
  /** Age of the oldest of these, in milliseconds, counted from the promise: how far the relay lags behind. 0 when none waits. */
  readonly lagMs: number;
  readonly failed: number;
}

export const PENDING_COUNTED_MAX = 100_000;

/** Promises jobs in the caller's transaction, for who needs no more of the outbox than that. `caseId` is the case that changed with it. */
export async function promiseJobs(
  tx: Tx,
  requests: readonly JobRequest[],
  now: Date,
  caseId: CaseId | null = null,
): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ job, payload }) => ({ id: uuidv7(now), job, payload }));
  await tx.execute(
    `INSERT INTO platform.outbox (id, job, payload, case_id, created_at)
     SELECT id, job, payload, $2, $3 FROM jsonb_to_recordset($1) AS promised (id uuid, job text, payload jsonb)`,
    [JSON.stringify(rows), caseId, now],
  );
}

/** Promises to do something after the commit, each kept in a row until whoever does it says that it is done. */
@Injectable()
export class Outbox extends JobLedger {
  private readonly opens = new Gathering(async (ids: readonly string[]) => {
    const open = await this.openAmong(ids);
    return (id) => open.has(id);
  });
  private readonly finishes = new Gathering(async (ids: readonly string[]) => {
    await this.finishAll(ids, this.database);
    return () => undefined;
  });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: RelaySettings,
  ) {
    super();
  }

  /** Promises jobs in the caller's transaction. `caseId` is the case that changed with it. */
  add(tx: Tx, requests: readonly JobRequest[], now: Date, caseId: CaseId | null = null): Promise<void> {
    return promiseJobs(tx, requests, now, caseId);
  }

  override isOpen({ outboxId }: OutboxRef): Promise<boolean> {
    return this.opens.ask(outboxId);
  }

  /**
   * Closes the row of a job whose work is finished, whichever generation of it did the work. A handler that gives its transaction closes the row
   * together with its work, and the work is then never done twice.
   */
  override async finish({ outboxId }: Pick<OutboxRef, 'outboxId'>, runs?: Runs): Promise<void> {
    if (runs) await this.finishAll([outboxId], runs);
    else await this.finishes.ask(outboxId);
  }

  override async noteFailure({ outboxId, generation }: OutboxRef, lastError: string, nextTryAt: Date): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox
       SET attempts = attempts + 1, last_error = $3,
           due_at = CASE state WHEN 'enqueued' THEN greatest(due_at, $4) ELSE due_at END
       WHERE id = $1 AND generation = $2 AND state IN ('pending', 'enqueued')`,
      [outboxId, generation, lastError, new Date(nextTryAt.getTime() + this.settings.leaseMs)],
    );
  }

  override async giveUp({ outboxId, generation }: OutboxRef, lastError: string): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox SET state = 'failed', attempts = attempts + 1, last_error = $3, finished_at = $4
       WHERE id = $1 AND generation = $2 AND state IN ('pending', 'enqueued')`,
      [outboxId, generation, lastError, this.clock.now()],
    );
  }

  /** Failed jobs, oldest first, from after the id of the last one seen. */
  async failed(limit: number, afterId: string | null = null): Promise<FailedJob[]> {
    return this.database.query<FailedJob>(
      `SELECT id, job, case_id AS "caseId", attempts, last_error AS "lastError", created_at AS "createdAt", finished_at AS "finishedAt"
       FROM platform.outbox WHERE state = 'failed' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $1`,
      [limit, afterId],
    );
  }

  /** Has a failed job done after all. False when it is not a failed one (any more). */
  async retryFailed(tx: Tx, id: string): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE platform.outbox SET state = 'pending', due_at = '-infinity', generation = generation + 1, finished_at = NULL
       WHERE id = $1 AND state = 'failed'`,
      [id],
    );
    return touched === 1;
  }

  /** One cheap statement, for the metrics and readiness to ask as they please. */
  async figures(): Promise<OutboxFigures> {
    const [row] = await this.database.query<{ pending: number; oldest: Date | null; failed: number }>(
      `SELECT count(*) AS pending, min(created_at) AS oldest, (SELECT count(*) FROM platform.outbox WHERE state = 'failed') AS failed
       FROM (SELECT created_at FROM platform.outbox WHERE state = 'pending' ORDER BY due_at, id LIMIT $1) AS waiting`,
      [PENDING_COUNTED_MAX],
    );
    const { pending, oldest, failed } = row!;
    return {
      pending: Number(pending),
      lagMs: oldest ? Math.max(0, this.clock.now().getTime() - oldest.getTime()) : 0,
      failed: Number(failed),
    };
  }

  private async openAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const open = await this.database.query<{ id: string }>(
      `SELECT id FROM platform.outbox WHERE id = ANY($1) AND state IN ('pending', 'enqueued')`,
      [ids],
    );
    return new Set(open.map(({ id }) => id));
  }

  private async finishAll(ids: readonly string[], runs: Runs): Promise<void> {
    await runs.query(
      `UPDATE platform.outbox SET state = 'done', finished_at = $2, last_error = NULL WHERE id = ANY($1) AND state <> 'done'`,
      [ids, this.clock.now()],
    );
  }
}
