import { Injectable } from '@nestjs/common';
import { type RootCause } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

/** A cause as whoever looks after the list sees it. */
export interface ListedCause extends RootCause {
  /** Points that were decided by it. */
  readonly points: number;
  /** Measures against it. */
  readonly measures: number;
}

@Injectable()
export class CauseList {
  constructor(private readonly db: Database) {}

  /** Those in use first, then those that are not any more; by code. */
  async page({ limit, cursor }: PageQuery): Promise<Page<ListedCause>> {
    const [retired, code] = decodeCursor(cursor, ['boolean', 'text']) ?? [false, ''];
    const rows = await this.db.query<ListedCause & Record<string, unknown>>(
      `${CAUSES} WHERE (NOT r.active, r.code) > ($1::boolean, $2::text) ORDER BY NOT r.active, r.code LIMIT $3`,
      [retired, code, limit + 1],
    );
    return pageOf<ListedCause>(rows, limit, (cause) => [!cause.active, cause.code]);
  }

  /** Null: there is none of that code. */
  async one(code: string): Promise<ListedCause | null> {
    const [found] = await this.db.query<ListedCause & Record<string, unknown>>(`${CAUSES} WHERE r.code = $1`, [code]);
    return found ?? null;
  }
}

const CAUSES = `
  SELECT r.code, r.title_en AS "titleEn", r.title_ru AS "titleRu", r.active,
    (SELECT count(*)::int FROM casework.point p WHERE p.root_cause = r.code) AS points,
    (SELECT count(*)::int FROM feedback.measure_cause m WHERE m.cause = r.code) AS measures
  FROM casework.root_cause r`;
