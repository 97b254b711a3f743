import { Injectable } from '@nestjs/common';
import { type MeasureId } from '#libs/kernel';
import { type Tx, Database } from '#libs/platform/database';
import { type EffectEstimate } from '../effect-estimate.entity.js';

/** Estimates of a measure, the latest first; each stands as it was made. */
@Injectable()
export class Effects {
  constructor(private readonly db: Database) {}

  async latest(measureId: MeasureId): Promise<EffectEstimate | null> {
    return latestEffect(this.db, measureId);
  }

  list(measureId: MeasureId, limit = 20): Promise<EffectEstimate[]> {
    return this.db.query<EffectEstimate & Record<string, unknown>>(ESTIMATES, [measureId, limit]);
  }
}

/** The evidence that a measure is verified with, in whoever's transaction; null: there is none yet. */
export async function latestEffect(tx: Pick<Tx, 'query'>, measureId: MeasureId): Promise<EffectEstimate | null> {
  const [latest] = await tx.query<EffectEstimate & Record<string, unknown>>(ESTIMATES, [measureId, 1]);
  return latest ?? null;
}

const ESTIMATES = `
  SELECT id, measure_id AS "measureId", made_at AS "madeAt", made_by AS "madeBy", counted, before_from AS "beforeFrom", before_to AS "beforeTo",
    after_from AS "afterFrom", after_to AS "afterTo", before_weeks AS "beforeWeeks", after_weeks AS "afterWeeks", before_count AS "beforeCount",
    after_count AS "afterCount", before_days AS "beforeDays", after_days AS "afterDays", ratio, ratio_from AS "ratioFrom", ratio_to AS "ratioTo",
    dispersion, season, verdict, warnings
  FROM feedback.effect_estimate WHERE measure_id = $1 ORDER BY id DESC LIMIT $2`;
