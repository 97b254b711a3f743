import { Injectable } from '@nestjs/common';
import { assertOpenMeasure } from '#libs/domain/improvement';
import { measureEvent } from '#libs/kernel';
import { ChangeMeasure, type MeasureAct } from '../change-measure.js';
import { type Measure } from '../measure.entity.js';
import { assertContent, contentOfEvent, type MeasureContent } from './measure-words.js';

/** A measure written differently, whole. What people were told before stays as they were told it. */
@Injectable()
export class ReviseMeasure {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, and those of `assertContent`. */
  execute({ number, actor, seen, ...content }: MeasureAct & MeasureContent): Promise<Measure> {
    return this.changeMeasure.execute({ number, actor, seen }, async ({ tx, measure, today, now }) => {
      assertOpenMeasure(measure.state, 'revise');
      await assertContent(tx, content, measure.dueOn < today ? measure.dueOn : today);
      const { causes, ...facts } = content;
      await tx.execute('DELETE FROM feedback.measure_cause WHERE measure_id = $1 AND cause <> ALL ($2)', [measure.id, causes]);
      await tx.execute(
        'INSERT INTO feedback.measure_cause (measure_id, cause) SELECT DISTINCT $1::uuid, unnest($2::text[]) ON CONFLICT DO NOTHING',
        [measure.id, causes],
      );
      return { events: [measureEvent('measure.revised', contentOfEvent(content), actor, now)], facts };
    });
  }
}
