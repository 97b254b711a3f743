import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type PackCode, type PackVersion, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** Who looked again: another of the same body, somebody above, or somebody outside. */
export const LOOKED_BY = ['review', 'appeal', 'outside'] as const;
export type LookedBy = (typeof LOOKED_BY)[number];

/** How decisions of one service fared when they were looked at again, by who looked and the cause that was found. */
export interface ReversalLine {
  readonly service: ServiceCode;
  readonly by: LookedBy;
  /** Null: it stood, or the cause is not known. */
  readonly rootCause: string | null;
  /** Points that were looked at again, and decided. */
  readonly looked: number;
  readonly changed: number;
}

interface Row extends Record<string, unknown>, Omit<ReversalLine, 'by'> {
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  /** Of the second look; null: it was outside, or not at a stage that we know. */
  readonly stage: string | null;
}

const LINES_MAX = 1_000;

/**
 * Reversals by service and cause: where decisions go wrong, and why. It names nobody, and orders by the name of the service, not by who did worst. What an ombudsman or
 * a court decided counts like a second look of ours; so do points of imported history that were looked at again where they come from.
 */
@Injectable()
export class Reversals {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
  ) {}

  async read(): Promise<ReversalLine[]> {
    const rows = await this.db.query<Row>(LOOKS, [LINES_MAX]);
    const { procedure } = await this.bodies.current(this.db);
    return rows.map(({ pack, packVersion, stage, ...line }) => {
      const whose = stage === null ? 'outside' : procedure(pack, packVersion, stage).pack.stage?.whose;
      const by: LookedBy = whose === 'anotherPerson' ? 'review' : whose === 'higherOfficial' ? 'appeal' : 'outside';
      return { ...line, by };
    });
  }
}

const LOOKS = `
  SELECT service, pack, "packVersion", stage, "rootCause", count(*)::int AS looked, count(*) FILTER (WHERE changed)::int AS changed FROM (
    SELECT c.service, c.pack, c.pack_version AS "packVersion", c.stage, CASE WHEN d.effect <> 'stands' THEN d.root_cause END AS "rootCause",
      d.effect <> 'stands' AS changed
    FROM casework.decision d JOIN casework.case c ON c.id = d.case_id
    WHERE d.effect IS NOT NULL AND d.round = (SELECT max(round) FROM casework.decision l WHERE l.point_id = d.point_id)
    UNION ALL
    SELECT c.service, c.pack, c.pack_version, NULL, f.root_cause, f.effect <> 'stands'
    FROM review.outside_finding f JOIN casework.case c ON c.id = f.case_id
    UNION ALL
    SELECT c.service, c.pack, c.pack_version, NULL, NULL, p.effect <> 'stands' FROM casework.point p JOIN casework.case c ON c.id = p.case_id
    WHERE c.import_source IS NOT NULL AND p.effect IS NOT NULL
  ) looks GROUP BY service, pack, "packVersion", stage, "rootCause" ORDER BY service, "rootCause" NULLS LAST, pack, "packVersion", stage LIMIT $1`;
