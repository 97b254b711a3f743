import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { PUBLISHED_MIN, type ToldShare, toldShare } from '#libs/domain/indicators';
import { type CivilDate, Clock, localDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';

export interface ChangedDecisions {
  /** The first day of the year that is counted, and the last: it ends with the last whole quarter. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** How many of the decisions that were looked at again did not stand, as far as it may be published; null: none was. */
  readonly changed: ToldShare | null;
}

/** How often our decisions were changed after a second look, by us or by somebody outside, for everybody to read. What an import brought was looked at by somebody else, and is not counted. */
@Injectable()
export class ChangedDecisionsReader {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  async lastYear(): Promise<ChangedDecisions> {
    const { body } = await this.bodies.current(this.db);
    const { from, to } = yearBefore(localDate(this.clock.now(), body.timeZone));
    const [row] = await this.db.query<{ part: number; of: number }>(CHANGED, [from, to]);
    const { part, of } = row!;
    return { from, to, changed: of === 0 ? null : toldShare({ part, of }, PUBLISHED_MIN) };
  }
}

/** Four whole quarters: one alone would tell too few. */
function yearBefore(today: CivilDate): { from: CivilDate; to: CivilDate } {
  const month = Temporal.PlainDate.from(today).with({ day: 1 });
  const next = month.subtract({ months: (month.month - 1) % 3 });
  const day = (date: Temporal.PlainDate) => date.toString() as CivilDate;
  return { from: day(next.subtract({ years: 1 })), to: day(next.subtract({ days: 1 })) };
}

/** Each second look that was answered, and whether the last word on any of its points touched the decision before; and each decision of somebody outside. */
const CHANGED = `
  SELECT count(*)::integer AS of, (count(*) FILTER (WHERE changed))::integer AS part FROM (
    SELECT EXISTS (
      SELECT FROM casework.decision d WHERE d.case_id = c.id AND d.effect <> 'stands'
        AND d.round = (SELECT max(l.round) FROM casework.decision l WHERE l.point_id = d.point_id)
    ) AS changed
    FROM casework.case c
    WHERE c.stage_ordinal > 1 AND c.import_source IS NULL AND c.answered_on BETWEEN $1 AND $2
      AND EXISTS (SELECT FROM casework.decision d WHERE d.case_id = c.id AND d.effect IS NOT NULL)
    UNION ALL
    SELECT bool_or(f.effect <> 'stands') FROM review.outside_finding f WHERE f.decided_on BETWEEN $1 AND $2 GROUP BY f.case_id, f.stage
  ) looks`;
