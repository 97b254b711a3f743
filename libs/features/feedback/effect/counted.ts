import { type MeasureId, type ServiceCode, type ThemeId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What an estimate counts: complaints and requests that came about all of these. A theme says more than causes do, so that with one the causes do not count. */
export interface Counted {
  readonly service: ServiceCode | null;
  readonly place: string | null;
  readonly themes: readonly ThemeId[];
  readonly causes: readonly string[];
}

/**
 * By what the complaints of a measure are known. Its place counts only where it is written as a case of the measure writes it: a place in other words would
 * find nothing, and nothing would be taken for success.
 */
export async function countedOf(tx: Pick<Tx, 'query'>, measureId: MeasureId): Promise<Counted> {
  const [row] = await tx.query<Counted & Record<string, unknown>>(COUNTED, [measureId]);
  return row!;
}

const COUNTED = `
  WITH theme AS (SELECT DISTINCT theme_id FROM feedback.measure_case WHERE measure_id = $1 AND theme_id IS NOT NULL)
  SELECT m.service,
    CASE WHEN EXISTS (
      SELECT FROM feedback.measure_case l JOIN casework.case c ON c.id = l.case_id
      WHERE l.measure_id = m.id AND lower(c.place) = lower(m.place)
    ) THEN m.place END AS place,
    ARRAY(SELECT theme_id FROM theme ORDER BY theme_id) AS themes,
    ARRAY(
      SELECT cause FROM feedback.measure_cause WHERE measure_id = m.id AND NOT EXISTS (SELECT FROM theme) ORDER BY cause
    ) AS causes
  FROM feedback.measure m WHERE m.id = $1`;
