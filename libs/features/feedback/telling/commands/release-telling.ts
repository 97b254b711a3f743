import { Injectable } from '@nestjs/common';
import { assertMoment, assertSecondPerson } from '#libs/domain/improvement';
import { BodyReader, Casework, fourEyesAbove } from '#libs/casework';
import { DomainError, measureEvent, type TellingId } from '#libs/kernel';
import { ChangeMeasure, type MeasureAct, type StaffActor } from '../../measures/change-measure.js';
import { type Telling } from '../telling.entity.js';
import { audienceOf, newsOf } from '../news.js';
import { tellingOf } from '../tellings-of.js';

export type TellingAct = MeasureAct & { readonly tellingId: TellingId; readonly actor: StaffActor };

/** The letters are written down and promised, all at once; from here on they leave by themselves. */
@Injectable()
export class ReleaseTelling {
  constructor(
    private readonly changeMeasure: ChangeMeasure,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
  ) {}

  /**
   * Errors: `measure.unknown`, `measure.changed`, `telling.unknown`, `telling.state_refused`, `telling.not_reached` where the measure has moved on,
   * `telling.nobody`, `telling.self_release` above the body's size.
   */
  async execute({ tellingId, actor, ...act }: TellingAct): Promise<{ recipients: number }> {
    let told = 0;
    await this.changeMeasure.execute({ ...act, actor }, async ({ tx, measure, now }) => {
      const telling = await tellingOf(tx, measure.id, tellingId);
      if (telling.state !== 'requested') throw new DomainError('telling.state_refused');
      const { moment, people, requestedBy } = telling;
      assertMoment(measure, moment);
      const words = newsOf(measure, moment, people);
      const { fanOutId, recipients, digest } = await this.casework.fanOut(tx, { ...audienceOf(measure.id, moment), words });
      if (recipients === 0) throw new DomainError('telling.nobody');
      const { body } = await this.bodies.current(tx);
      assertSecondPerson({ recipients, above: fourEyesAbove(body.settings), requestedBy, releasedBy: actor.staffId });
      const released: Partial<Telling> = {
        state: 'released',
        settledBy: actor.staffId,
        settledAt: now,
        fanOutId,
        recipients,
        digest,
      };
      await tx.execute(
        `UPDATE feedback.telling SET state = $2, settled_by = $3, settled_at = $4, fan_out_id = $5, recipients = $6, digest = $7 WHERE id = $1`,
        [tellingId, ...Object.values(released)],
      );
      told = recipients;
      return { events: [measureEvent('telling.released', { tellingId, moment, fanOutId, recipients, digest }, actor, now)] };
    });
    return { recipients: told };
  }
}
