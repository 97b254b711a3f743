import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type Effect, effectFrom, effectWindows, type EffectWindows, estimateEffect } from '#libs/domain/improvement';
import { type CivilDate, Clock, DomainError, type EffectEstimateId, localDate, type MeasureId, type StaffId, uuidv7 } from '#libs/kernel'; // prettier-ignore
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { countFacts } from '../count-windows.js';
import { type Counted, countedOf } from '../counted.js';

export interface EffectQuestion {
  readonly measureId: MeasureId;
  /** Null: nobody asked, it was time. */
  readonly madeBy: StaffId | null;
}

/** Counts what came before and after a measure, and keeps what it says. */
@Injectable()
export class EstimateEffect {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Errors: `measure.unknown`; `effect.too_early` before a week has passed since completion, or where nothing was recorded before the change. */
  execute({ measureId, madeBy }: EffectQuestion): Promise<EffectEstimateId> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { body } = await this.bodies.current(tx);
      const windows = await windowsOf(tx, measureId, localDate(now, body.timeZone));
      const counted = await countedOf(tx, measureId);
      const effect = estimateEffect(await countFacts(tx, measureId, counted, windows));
      const id = uuidv7<EffectEstimateId>(now);
      await keep(tx, { id, measureId, madeBy, now }, counted, windows, effect);
      return id;
    });
  }
}

interface ChangeRow extends Record<string, unknown> {
  readonly startedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly recordsFrom: CivilDate | null;
}

async function windowsOf(tx: Tx, measureId: MeasureId, today: CivilDate): Promise<EffectWindows> {
  const [row] = await tx.query<ChangeRow>(CHANGE, [measureId]);
  if (!row) throw new DomainError('measure.unknown');
  const { startedOn, completedOn, recordsFrom } = row;
  if (completedOn === null || recordsFrom === null) throw new DomainError('effect.too_early', { date: 'none' });
  const windows = effectWindows({ startedOn: startedOn ?? completedOn, completedOn }, today, recordsFrom);
  if (!windows) throw new DomainError('effect.too_early', { date: effectFrom(completedOn) });
  return windows;
}

interface Made {
  readonly id: EffectEstimateId;
  readonly measureId: MeasureId;
  readonly madeBy: StaffId | null;
  readonly now: Date;
}

async function keep(tx: Tx, made: Made, counted: Counted, windows: EffectWindows, effect: Effect): Promise<void> {
  const { before, after } = windows;
  const { ratio, interval, dispersion, season, verdict, warnings } = effect;
  await tx.execute(KEEP, [
    made.id,
    made.measureId,
    made.now,
    made.madeBy,
    JSON.stringify(counted),
    before.from,
    before.to,
    after.from,
    after.to,
    effect.beforeWeeks,
    effect.afterWeeks,
    effect.before.count,
    effect.after.count,
    effect.before.days,
    effect.after.days,
    ratio,
    interval.from,
    interval.to,
    dispersion,
    season === null ? null : JSON.stringify(season),
    verdict,
    warnings,
  ]);
}

const CHANGE = `
  SELECT m.started_on AS "startedOn", m.completed_on AS "completedOn", (SELECT min(received_on) FROM casework.case) AS "recordsFrom"
  FROM feedback.measure m WHERE m.id = $1`;

const KEEP = `
  INSERT INTO feedback.effect_estimate (id, measure_id, made_at, made_by, counted, before_from, before_to, after_from, after_to, before_weeks,
    after_weeks, before_count, after_count, before_days, after_days, ratio, ratio_from, ratio_to, dispersion, season, verdict, warnings)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`;
