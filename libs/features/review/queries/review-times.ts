import { Injectable } from '@nestjs/common';
import { type CivilDate, type ServiceCode, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** How long second looks took, from the day on which they were asked for to the day of the answer. Calendar days. */
export interface ReviewTime {
  /** Null: all services together. */
  readonly service: ServiceCode | null;
  readonly answered: number;
  readonly median: number;
  /** Nine of ten took no longer. */
  readonly p90: number;
}

/** What somebody looks at now. */
export interface ReviewerLoad {
  readonly staffId: StaffId;
  readonly name: string;
  readonly open: number;
  readonly late: number;
}

const LINES_MAX = 1_000;

/** How long second looks take, and who carries them. Imported history has no days of ours. */
@Injectable()
export class ReviewTimes {
  constructor(private readonly db: Database) {}

  /** Answered from this day on, all together first, then by the code of the service. */
  ofServices(since: CivilDate): Promise<ReviewTime[]> {
    return this.db.query<ReviewTime & Record<string, unknown>>(
      `SELECT c.service, count(*)::int AS answered,
         percentile_disc(0.5) WITHIN GROUP (ORDER BY c.answered_on - c.received_on) AS median,
         percentile_disc(0.9) WITHIN GROUP (ORDER BY c.answered_on - c.received_on) AS p90
       FROM casework.case c WHERE c.previous_id IS NOT NULL AND c.answered_on >= $1 AND c.received_on IS NOT NULL
       GROUP BY ROLLUP (c.service) HAVING count(*) > 0 ORDER BY c.service NULLS FIRST LIMIT ${LINES_MAX}`,
      [since],
    );
  }

  /** Whoever has a second look open, by name. */
  ofReviewers(today: CivilDate): Promise<ReviewerLoad[]> {
    return this.db.query<ReviewerLoad & Record<string, unknown>>(
      `SELECT s.id AS "staffId", s.name, count(*)::int AS open, count(*) FILTER (WHERE c.next_due_on < $1)::int AS late
       FROM casework.case c JOIN identity.staff s ON s.id = c.assignee_id
       WHERE c.open AND c.previous_id IS NOT NULL GROUP BY s.id, s.name ORDER BY s.name, s.id LIMIT ${LINES_MAX}`,
      [today],
    );
  }
}
