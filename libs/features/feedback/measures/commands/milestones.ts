import { Injectable } from '@nestjs/common';
import { assertOpenMeasure } from '#libs/domain/improvement';
import { type CivilDate, DomainError, measureEvent, type MilestoneId, uuidv7 } from '#libs/kernel';
import { ChangeMeasure, type MeasureAct, wordsHash } from '../change-measure.js';
import { type Milestone } from '../measure.entity.js';

export interface NewMilestone {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly dueOn: CivilDate;
}

/** A step on the way, with a date of its own. */
@Injectable()
export class AddMilestone {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `date.in_past`. */
  async execute({ titleEn, titleRu, dueOn, ...act }: MeasureAct & NewMilestone): Promise<MilestoneId> {
    let id: MilestoneId | null = null;
    await this.changeMeasure.execute(act, async ({ tx, measure, actor, today, now }) => {
      assertOpenMeasure(measure.state, 'plan');
      if (dueOn < today) throw new DomainError('date.in_past', { on: dueOn }, [{ field: 'dueOn', code: 'too_small' }]);
      const milestoneId = (id = uuidv7<MilestoneId>(now));
      await tx.execute(
        `INSERT INTO feedback.milestone (id, measure_id, title_en, title_ru, due_on, state, version) VALUES ($1, $2, $3, $4, $5, 'planned', 1)`,
        [milestoneId, measure.id, titleEn, titleRu, dueOn],
      );
      const payload = { milestoneId, dueOn, wordsHash: wordsHash([titleEn, titleRu]) };
      return { events: [measureEvent('milestone.added', payload, actor, now)] };
    });
    return id!;
  }
}

@Injectable()
export class SettleMilestone {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `milestone.unknown`, `milestone.settled`. */
  async execute({
    milestoneId,
    as,
    ...act
  }: MeasureAct & { readonly milestoneId: MilestoneId; readonly as: 'done' | 'dropped' }): Promise<void> {
    await this.changeMeasure.execute(act, async ({ tx, measure, actor, today, now }) => {
      assertOpenMeasure(measure.state, 'plan');
      const [milestone] = await tx.query<Pick<Milestone, 'state'>>(
        'SELECT state FROM feedback.milestone WHERE id = $1 AND measure_id = $2',
        [milestoneId, measure.id],
      );
      if (!milestone) throw new DomainError('milestone.unknown');
      if (milestone.state !== 'planned') throw new DomainError('milestone.settled');
      const settledBy = actor.kind === 'staff' ? actor.staffId : null;
      await tx.execute(
        'UPDATE feedback.milestone SET state = $2, settled_on = $3, settled_by = $4, version = version + 1 WHERE id = $1',
        [milestoneId, as, today, settledBy],
      );
      return { events: [measureEvent('milestone.settled', { milestoneId, as, on: today }, actor, now)] };
    });
  }
}
