import { Injectable } from '@nestjs/common';
import { pauseFanOut, resumeFanOut } from '#libs/casework';
import { DomainError, measureEvent } from '#libs/kernel';
import { ChangeMeasure } from '../../measures/change-measure.js';
import { tellingOf } from '../tellings-of.js';
import { type TellingAct } from './release-telling.js';

/** Nothing was sent yet, and nothing will be. */
@Injectable()
export class CancelTelling {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `telling.unknown`, `telling.state_refused`. */
  async execute({ tellingId, ...act }: TellingAct): Promise<void> {
    await this.changeMeasure.execute(act, async ({ tx, measure, now }) => {
      const { state, moment } = await tellingOf(tx, measure.id, tellingId);
      if (state !== 'requested') throw new DomainError('telling.state_refused');
      await tx.execute(`UPDATE feedback.telling SET state = 'cancelled', settled_by = $2, settled_at = $3 WHERE id = $1`, [
        tellingId,
        act.actor.staffId,
        now,
      ]);
      return { events: [measureEvent('telling.cancelled', { tellingId, moment }, act.actor, now)] };
    });
  }
}

/** What has not left stays where it is until it is resumed. */
@Injectable()
export class PauseTelling {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `telling.unknown`, `telling.state_refused` for one that rests already, or was not released. */
  async execute({ tellingId, ...act }: TellingAct): Promise<void> {
    await this.changeMeasure.execute(act, async ({ tx, measure, now }) => {
      const { fanOutId } = await tellingOf(tx, measure.id, tellingId);
      if (fanOutId === null || !(await pauseFanOut(tx, fanOutId, now))) throw new DomainError('telling.state_refused');
      return { events: [measureEvent('telling.paused', { tellingId }, act.actor, now)] };
    });
  }
}

@Injectable()
export class ResumeTelling {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `telling.unknown`, `telling.state_refused` for one that does not rest. */
  async execute({ tellingId, ...act }: TellingAct): Promise<void> {
    await this.changeMeasure.execute(act, async ({ tx, measure, now }) => {
      const { fanOutId } = await tellingOf(tx, measure.id, tellingId);
      if (fanOutId === null || !(await resumeFanOut(tx, fanOutId, now))) throw new DomainError('telling.state_refused');
      return { events: [measureEvent('telling.resumed', { tellingId }, act.actor, now)] };
    });
  }
}
