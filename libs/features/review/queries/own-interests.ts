import { Injectable } from '@nestjs/common';
import { type InterestKind } from '#libs/domain/independence';
import { type InterestId, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';

export interface InterestLine {
  readonly id: InterestId;
  readonly kind: InterestKind;
  readonly of: string;
  readonly declaredAt: Date;
}

const LINES_MAX = 200;

/** What a member of staff declared of themselves and did not take back. */
@Injectable()
export class OwnInterests {
  constructor(private readonly db: Database) {}

  read(staffId: StaffId): Promise<InterestLine[]> {
    return this.db.query<InterestLine & Record<string, unknown>>(
      `SELECT id, kind, "of", declared_at AS "declaredAt" FROM review.interest
       WHERE staff_id = $1 AND withdrawn_at IS NULL ORDER BY declared_at DESC, id LIMIT ${LINES_MAX}`,
      [staffId],
    );
  }
}
