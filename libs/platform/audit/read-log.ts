import { Injectable } from '@nestjs/common';
import { firstIdOf, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type ReadLogRow } from './read-log.entity.js';

export interface ReadLogFilter extends PageQuery {
  staffId?: StaffId;
  subjectId?: string;
  /** Any of these: a case and its documents, say. */
  subjectIds?: readonly string[];
  /** The instant from which on, and the one before which. */
  from?: Date;
  until?: Date;
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

  async page({ staffId, subjectId, subjectIds, from, until, limit, cursor }: ReadLogFilter): Promise<Page<LoggedRead>> {
    const before = decodeCursor(cursor, ['uuid']);
    const rows = await this.database.query<LoggedRead>(
      `SELECT id, at, actor, staff_id AS "staffId", kind, subject_ids AS "subjectIds", correlation_id AS "correlationId"
         FROM audit.read_log
        WHERE ($1::uuid IS NULL OR staff_id = $1) AND ($2::uuid[] IS NULL OR subject_ids && $2) AND ($3::uuid IS NULL OR id < $3)
          AND ($5::uuid IS NULL OR id >= $5) AND ($6::uuid IS NULL OR id < $6)
        ORDER BY id DESC LIMIT $4`,
      [
        staffId ?? null,
        subjectIds ?? (subjectId === undefined ? null : [subjectId]),
        before?.[0] ?? null,
        limit + 1,
        from ? firstIdOf(from) : null,
        until ? firstIdOf(until) : null,
      ],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }
}
