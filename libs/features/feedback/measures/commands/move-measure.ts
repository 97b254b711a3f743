import { Injectable } from '@nestjs/common';
import { assertEvidence, assertMilestonesSettled, type EffectVerdict, movedMeasure } from '#libs/domain/improvement';
import { DomainError, measureEvent } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { ChangeMeasure, type MeasureAct, wordsHash } from '../change-measure.js';
import { type Measure } from '../measure.entity.js';

/** The body promises it: from now on it is public, has a date to keep, and whoever complained can be told. */
@Injectable()
export class AdoptMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `date.in_past` for a measure whose date has gone by. */
  execute(act: MeasureAct): Promise<Measure> {
    return this.changeMeasure.execute(act, async ({ measure, actor, today, now }) => {
      const state = movedMeasure(measure.state, 'adopt');
      if (measure.dueOn < today) throw new DomainError('date.in_past', { on: measure.dueOn });
      return { events: [measureEvent('measure.adopted', { on: today }, actor, now)], facts: { state, adoptedOn: today } };
    });
  }
}

@Injectable()
export class StartMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`. */
  execute(act: MeasureAct): Promise<Measure> {
    return this.changeMeasure.execute(act, async ({ measure, actor, today, now }) => {
      const state = movedMeasure(measure.state, 'start');
      return { events: [measureEvent('measure.started', { on: today }, actor, now)], facts: { state, startedOn: today } };
    });
  }
}

/** What was promised is done. Whether it helped is another question. */
@Injectable()
export class CompleteMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `measure.milestones_open`. */
  execute(act: MeasureAct): Promise<Measure> {
    return this.changeMeasure.execute(act, async ({ tx, measure, actor, today, now }) => {
      const state = movedMeasure(measure.state, 'complete');
      assertMilestonesSettled(await plannedMilestones(tx, measure));
      const startedOn = measure.startedOn ?? today;
      return {
        events: [measureEvent('measure.completed', { on: today }, actor, now)],
        facts: { state, startedOn, completedOn: today },
      };
    });
  }
}

export interface Verification {
  readonly estimateId: string;
  /** Public: what was seen. */
  readonly evidenceEn: string;
  readonly evidenceRu: string;
}

/** It is shown that it helped, and by what. */
@Injectable()
export class VerifyMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `measure.no_evidence`, for an estimate of another measure too. */
  execute({ estimateId, evidenceEn, evidenceRu, ...act }: MeasureAct & Verification): Promise<Measure> {
    return this.changeMeasure.execute(act, async ({ tx, measure, actor, today, now }) => {
      const state = movedMeasure(measure.state, 'verify');
      assertEvidence({ verdict: await verdictOf(tx, measure, estimateId), en: evidenceEn, ru: evidenceRu });
      const payload = { on: today, estimateId, evidenceHash: wordsHash([evidenceEn, evidenceRu]) };
      return {
        events: [measureEvent('measure.verified', payload, actor, now)],
        facts: { state, verifiedOn: today, estimateId, evidenceEn, evidenceRu },
      };
    });
  }
}

/** It is given up, and everybody may read why. */
@Injectable()
export class DropMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`. */
  execute({
    reasonEn,
    reasonRu,
    ...act
  }: MeasureAct & { readonly reasonEn: string; readonly reasonRu: string }): Promise<Measure> {
    return this.changeMeasure.execute(act, async ({ measure, actor, today, now }) => {
      const state = movedMeasure(measure.state, 'drop');
      const payload = { on: today, reasonHash: wordsHash([reasonEn, reasonRu]) };
      const facts = { state, droppedOn: today, dropReasonEn: reasonEn, dropReasonRu: reasonRu };
      return { events: [measureEvent('measure.dropped', payload, actor, now)], facts };
    });
  }
}

async function plannedMilestones(tx: Tx, { id }: Measure): Promise<number> {
  const [planned] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM feedback.milestone WHERE measure_id = $1 AND state = 'planned'`,
    [id],
  );
  return planned!.count;
}

async function verdictOf(tx: Tx, { id }: Measure, estimateId: string): Promise<EffectVerdict | null> {
  const [estimate] = await tx.query<{ verdict: EffectVerdict }>(
    'SELECT verdict FROM feedback.effect_estimate WHERE id = $1 AND measure_id = $2',
    [estimateId, id],
  );
  return estimate?.verdict ?? null;
}
