import { Injectable } from '@nestjs/common';
import { type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** How decisions of one service fared when they were looked at again, by the cause that was found. */
export interface ReversalLine {
  readonly service: ServiceCode;
  /** Null: it stood, or the cause is not known. */
  readonly rootCause: string | null;
  /** Points that were looked at again, and decided. */
  readonly looked: number;
  readonly changed: number;
}

const LINES_MAX = 1_000;

/**
 * Reversals by service and cause: where decisions go wrong, and why. It names nobody, and orders by the name of the service, not by who did worst. Points of imported
 * history that were looked at again where they come from stand among them.
 */
@Injectable()
export class Reversals {
  constructor(private readonly db: Database) {}

  read(): Promise<ReversalLine[]> {
    return this.db.query<ReversalLine & Record<string, unknown>>(
      `SELECT service, "rootCause", count(*)::int AS looked, count(*) FILTER (WHERE changed)::int AS changed FROM (
         SELECT c.service, CASE WHEN d.effect <> 'stands' THEN d.root_cause END AS "rootCause", d.effect <> 'stands' AS changed
         FROM casework.decision d JOIN casework.case c ON c.id = d.case_id
         WHERE d.effect IS NOT NULL
           AND d.round = (SELECT max(round) FROM casework.decision l WHERE l.point_id = d.point_id)
         UNION ALL
         SELECT c.service, NULL, p.effect <> 'stands' FROM casework.point p JOIN casework.case c ON c.id = p.case_id
         WHERE c.import_source IS NOT NULL AND p.effect IS NOT NULL
       ) looks GROUP BY service, "rootCause" ORDER BY service, "rootCause" NULLS LAST LIMIT ${LINES_MAX}`,
    );
  }
}
