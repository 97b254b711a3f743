import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';

/** However little it takes, figures of weeks need not be younger. */
const REST_MIN_MS = 60_000;
/** Counting takes no more than one part in so many of the database's time. */
const REST_TIMES = 30;

/**
 * Counts history anew: the whole of it, since a case may be reopened, moved, corrected or imported long after its day, and a figure that is patched day by
 * day drifts from the cases that it is about. Pages read what was counted before, until the new count stands.
 */
@Injectable()
export class RefreshFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** False when it was counted lately, or another process is counting. */
  execute(): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      if (!(await isDue(tx, now))) return false;
      const began = performance.now();
      await tx.execute('SET LOCAL statement_timeout = 0'); // a million cases take longer than any page may
      await tx.execute('SELECT reporting.refresh_figures()'); // only their owner may, and we are not
      const tookMs = Math.round(performance.now() - began);
      await tx.execute('UPDATE oversight.refreshing SET counted_at = $1, took_ms = $2 WHERE id = 1', [now, tookMs]);
      return true;
    });
  }
}

/** Behind the lock of the one row, which whoever counts holds until it is done. */
async function isDue(tx: Tx, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ countedAt: Date | null; tookMs: number }>(
    'SELECT counted_at AS "countedAt", took_ms AS "tookMs" FROM oversight.refreshing WHERE id = 1 FOR UPDATE SKIP LOCKED',
  );
  if (!row) return false;
  return row.countedAt === null || now.getTime() - row.countedAt.getTime() >= Math.max(REST_MIN_MS, REST_TIMES * row.tookMs);
}
