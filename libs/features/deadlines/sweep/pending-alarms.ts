import { Injectable } from '@nestjs/common';
import { type AlarmId } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** All that is needed to arm an alarm. */
export interface PendingAlarm {
  readonly id: AlarmId;
  readonly version: number;
  readonly ringAt: Date;
}

/** Before every id: an instant alone is where its first alarm stands. */
const NO_ID = '00000000-0000-0000-0000-000000000000' as AlarmId;
const LONG_AGO = new Date(0);

@Injectable()
export class PendingAlarms {
  constructor(private readonly db: Database) {}

  /** Alarms that ring after `from` (null: ever) and not after `to`, in their order, a batch at a time. Those that ring meanwhile may be among them. */
  async *batches(from: Date | null, to: Date, batchSize: number): AsyncGenerator<PendingAlarm[]> {
    let after: Pick<PendingAlarm, 'ringAt' | 'id'> = { ringAt: from ?? LONG_AGO, id: NO_ID };
    for (;;) {
      const batch: PendingAlarm[] = await this.db.prepared<PendingAlarm & Record<string, unknown>>(
        'deadlines_pending',
        `SELECT id, subject_version AS version, ring_at AS "ringAt" FROM casework.alarm
         WHERE state = 'pending' AND (ring_at, id) > ($1, $2) AND ring_at <= $3 ORDER BY ring_at, id LIMIT $4`,
        [after.ringAt, after.id, to, batchSize],
      );
      if (batch.length > 0) yield batch;
      const last = batch.at(-1);
      if (!last || batch.length < batchSize) return;
      after = last;
    }
  }
}
