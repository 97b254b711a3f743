import { Injectable } from '@nestjs/common';
import { type CaseId, firstIdOf } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';

/** A row that this relay, and no other, may enqueue until its claim lapses. */
export interface ClaimedRow {
  readonly id: string;
  /** As it was written: perhaps by a later or an earlier release than this one. */
  readonly job: string;
  readonly payload: unknown;
  readonly caseId: CaseId | null;
  readonly generation: number;
}

/** Each further generation is given twice the time of the one before, up to 2^this times. */
const LEASE_DOUBLINGS_MAX = 6;

/** The relay's side of the outbox. Each method is one short transaction. */
@Injectable()
export class OutboxLeases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Claims the oldest rows that wait, up to `limit`; rows that other relays hold are passed over. `until` marks the claim as this one's. */
  async claim(now: Date, until: Date, limit: number): Promise<ClaimedRow[]> {
    return this.unitOfWork.run(async (tx) => {
      // What was claimed a moment ago still stands in the index until it is vacuumed: a plain index scan learns to skip it, a bitmap never does.
      await tx.execute('SET LOCAL enable_bitmapscan = off');
      return tx.query<ClaimedRow & Record<string, unknown>>(
        `WITH due AS (
           SELECT id FROM platform.outbox WHERE state = 'pending' AND due_at <= $1
           ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
         )
         UPDATE platform.outbox AS row SET due_at = $2 FROM due WHERE row.id = due.id
         RETURNING row.id, row.job, row.payload, row.case_id AS "caseId", row.generation`,
        [now, until, limit],
      );
    });
  }

  /**
   * The claimed rows are in the queue, and have `leaseMs` to be finished in. A row that was finished already, or whose claim was taken away
   * meanwhile, is left as it is.
   */
  async markEnqueued(ids: readonly string[], claimedUntil: Date, now: Date, leaseMs: number): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox
       SET state = 'enqueued', enqueued_at = $3,
           due_at = $3::timestamptz + $4 * power(2, least(generation - 1, $5)) * interval '1 millisecond'
       WHERE id = ANY($1) AND state = 'pending' AND due_at = $2`,
      [ids, claimedUntil, now, leaseMs, LEASE_DOUBLINGS_MAX],
    );
  }

  /** The claimed rows could not be enqueued, or not surely: they are tried again, under the same generation, so that none runs twice. */
  async release(ids: readonly string[], claimedUntil: Date, retryAt: Date): Promise<void> {
    await this.database.query(`UPDATE platform.outbox SET due_at = $3 WHERE id = ANY($1) AND state = 'pending' AND due_at = $2`, [
      ids,
      claimedUntil,
      retryAt,
    ]);
  }

  /** Rows whose job no release of this program knows, or not this one. */
  async refuse(ids: readonly string[], now: Date): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox SET state = 'failed', last_error = 'UnknownJob', finished_at = $2 WHERE id = ANY($1) AND state = 'pending'`,
      [ids, now],
    );
  }

  /** What was enqueued and not finished in its time waits again, as a new generation. */
  async takeBackOverdue(now: Date, limit: number): Promise<void> {
    await this.database.query(
      `WITH overdue AS (
         SELECT id FROM platform.outbox WHERE state = 'enqueued' AND due_at <= $1
         ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
       )
       UPDATE platform.outbox AS row SET state = 'pending', generation = generation + 1, due_at = '-infinity'
       FROM overdue WHERE row.id = overdue.id`,
      [now, limit],
    );
  }

  /** The queue store was emptied: everything open waits again, claimed rows too, which may have gone into the store before it was emptied. */
  async takeBackAll(): Promise<void> {
    await this.database.query(
      `UPDATE platform.outbox
       SET state = 'pending', generation = generation + (state = 'enqueued')::integer, due_at = '-infinity'
       WHERE state IN ('pending', 'enqueued') AND due_at > '-infinity'`,
    );
  }

  /** Rows that have said all they had to say. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM platform.outbox WHERE id = ANY($1)', [ids]);
  }

  /** Forgets what was promised before `before` and is done. Returns how many rows; fewer than `limit` when that was all. */
  async forgetDone(before: Date, limit: number): Promise<number> {
    const forgotten = await this.database.query(
      `WITH forgotten AS (
         DELETE FROM platform.outbox WHERE id IN (
           SELECT id FROM platform.outbox WHERE id < $1 AND state = 'done' ORDER BY id LIMIT $2
         ) RETURNING id
       ) SELECT id FROM forgotten`,
      [firstIdOf(before), limit],
    );
    return forgotten.length;
  }
}
