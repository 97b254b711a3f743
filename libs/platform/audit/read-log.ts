import { Injectable } from '@nestjs/common';
import { type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type ReadLogRow } from './read-log.entity.js';

export interface ReadLogFilter extends PageQuery {
  staffId?: StaffId;
  subjectId?: string;
}

export interface LoggedRead {
  id: string;
  at: Date;
  actor: ReadLogRow['actor'];
  staffId: StaffId | null;
  kind: ReadLogRow['kind'];
  subjectIds: string[];
  correlationId: string;
}

/** What an auditor asks: who looked at this case, and what has this person looked at. The latest first. */
@Injectable()
export class ReadLog {
  constructor(private readonly database: Database) {}

  async page({ staffId, subjectId, limit, cursor }: ReadLogFilter): Promise<Page<LoggedRead>> {
    const before = decodeCursor(cursor, ['uuid']);
    const rows = await this.database.query<LoggedRead>(
      `SELECT id, at, actor, staff_id AS "staffId", kind, subject_ids AS "subjectIds", correlation_id AS "correlationId"
         FROM audit.read_log
        WHERE ($1::uuid IS NULL OR staff_id = $1) AND ($2::uuid IS NULL OR subject_ids @> ARRAY[$2::uuid]) AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [staffId ?? null, subjectId ?? null, before?.[0] ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }
}
