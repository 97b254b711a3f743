import { Injectable } from '@nestjs/common';
import { type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** Somebody who handles cases, and whether they may be asked to look again. */
export interface PoolLine {
  readonly staffId: StaffId;
  readonly name: string;
  /** Every supervisor is in the pool, whoever was added besides, and nobody else. */
  readonly isSupervisor: boolean;
  readonly addedAt: Date | null;
}

const LINES_MAX = 2_000;

/** Everybody who could be in the pool of reviewers, by name. */
@Injectable()
export class ReviewPool {
  constructor(private readonly db: Database) {}

  read(): Promise<PoolLine[]> {
    return this.db.query<PoolLine & Record<string, unknown>>(
      `SELECT s.id AS "staffId", s.name, bool_or(r.role = 'supervisor') AS "isSupervisor", min(p.added_at) AS "addedAt"
       FROM identity.staff s JOIN identity.staff_role r ON r.staff_id = s.id AND r.role IN ('clerk', 'supervisor')
         LEFT JOIN review.pool p ON p.staff_id = s.id
       WHERE s.deactivated_at IS NULL GROUP BY s.id, s.name ORDER BY s.name, s.id LIMIT ${LINES_MAX}`,
    );
  }
}
