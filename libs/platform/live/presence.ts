import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** How often an open page is noted again, and how long a note counts: one that comes late is forgiven. */
export const PRESENCE_EVERY_MS = 20_000;
export const PRESENCE_COUNTS_MS = 50_000;

/** A page that a member of staff has open, of one case. */
export interface OpenPage {
  readonly connectionId: string;
  readonly caseId: CaseId;
  readonly staffId: StaffId;
}

/** Who has which case open, whichever process serves them: so that two who would answer the same person know of each other. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes an open page, or that it is still open. */
  async note({ connectionId, caseId, staffId }: OpenPage): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `WITH gone AS (DELETE FROM platform.presence WHERE seen_at < $5 AND connection_id <> $1)
       INSERT INTO platform.presence (connection_id, case_id, staff_id, seen_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (connection_id) DO UPDATE SET seen_at = excluded.seen_at`,
      [connectionId, caseId, staffId, now, oldest(now)],
    );
  }

  async forget(connectionId: string): Promise<void> {
    await this.database.query('WITH gone AS (DELETE FROM platform.presence WHERE connection_id = $1) SELECT', [connectionId]);
  }

  /** The others who have this case open at this moment, each once, in the order in which they came. */
  async others(caseId: CaseId, me: StaffId): Promise<StaffId[]> {
    const rows = await this.database.query<{ staffId: StaffId }>(
      `SELECT staff_id AS "staffId" FROM platform.presence WHERE case_id = $1 AND staff_id <> $2 AND seen_at >= $3
       GROUP BY staff_id ORDER BY min(connection_id::text) LIMIT 20`,
      [caseId, me, oldest(this.clock.now())],
    );
    return rows.map(({ staffId }) => staffId);
  }
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - PRESENCE_COUNTS_MS);
}
