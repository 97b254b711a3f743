import { type CivilDate, type MeasureId, type MilestoneId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** A date that the body gave itself and has not kept yet: of a measure it adopted, or of a step on its way. */
export interface PromisedDate {
  readonly measureId: MeasureId;
  /** What people call the measure. */
  readonly number: number;
  readonly milestoneId: MilestoneId | null;
  readonly dueOn: CivilDate;
  /** The level of what rang of this date last; null where nothing has. */
  readonly rung: number | null;
}

const BATCH_DATES = 500;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Those of `until` and before, a batch at a time, by the number of their measure. */
export async function* promisedDates(db: Pick<Tx, 'query'>, until: CivilDate): AsyncGenerator<PromisedDate[]> {
  for (let after: Pick<PromisedDate, 'number' | 'milestoneId'> = { number: 0, milestoneId: null }; ;) {
    const asked = [until, after.number, after.milestoneId ?? NIL, BATCH_DATES];
    const dates: (PromisedDate & Record<string, unknown>)[] = await db.query(DATES, asked);
    if (dates.length > 0) yield dates;
    const last = dates.at(-1);
    if (!last || dates.length < BATCH_DATES) return;
    after = last;
  }
}

/** One date of a measure that is locked, as it stands now; null where there is nothing to keep any more. */
export async function promisedDate(
  tx: Pick<Tx, 'query'>,
  { measureId, milestoneId }: Pick<PromisedDate, 'measureId' | 'milestoneId'>,
): Promise<PromisedDate | null> {
  const [found] = await tx.query<PromisedDate & Record<string, unknown>>(
    `SELECT * FROM (${PROMISED}) d WHERE "measureId" = $1 AND "milestoneId" IS NOT DISTINCT FROM $2::uuid`,
    [measureId, milestoneId],
  );
  return found ?? null;
}

const RUNG = (milestone: string, dueOn: string) => `(
  SELECT max(a.level) FROM feedback.measure_alarm a
  WHERE a.measure_id = m.id AND a.milestone_id IS NOT DISTINCT FROM ${milestone} AND a.due_on = ${dueOn})`;

const PROMISED = `
  SELECT m.id AS "measureId", m.number, NULL::uuid AS "milestoneId", m.due_on AS "dueOn", ${RUNG('NULL::uuid', 'm.due_on')} AS rung
  FROM feedback.measure m WHERE m.state IN ('adopted', 'underWay')
  UNION ALL
  SELECT m.id, m.number, s.id, s.due_on, ${RUNG('s.id', 's.due_on')}
  FROM feedback.measure m JOIN feedback.milestone s ON s.measure_id = m.id AND s.state = 'planned' WHERE m.state IN ('adopted', 'underWay')`;

const DATES = `
  SELECT * FROM (${PROMISED}) d
  WHERE "dueOn" <= $1 AND (number, coalesce("milestoneId", '${NIL}')) > ($2, $3::uuid)
  ORDER BY number, coalesce("milestoneId", '${NIL}') LIMIT $4`;
