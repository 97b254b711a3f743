import { Injectable } from '@nestjs/common';
import { assertMoment } from '#libs/domain/improvement';
import { countRecipients, type RecipientCount } from '#libs/casework';
import { DomainError, measureEvent, type TellingId, type TellingMoment, uuidv7 } from '#libs/kernel';
import { ChangeMeasure, type MeasureAct, type StaffActor } from '../../measures/change-measure.js';
import { audienceOf } from '../news.js';

/** Somebody asks that the people behind a measure be told of a moment. Nothing leaves until it is released. */
@Injectable()
export class RequestTelling {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `telling.not_reached`, `telling.waiting` for one that was asked for already, `telling.nobody`. */
  async execute({
    moment,
    actor,
    ...act
  }: MeasureAct & { readonly moment: TellingMoment; readonly actor: StaffActor }): Promise<TellingId> {
    let id: TellingId | null = null;
    await this.changeMeasure.execute({ ...act, actor }, async ({ tx, measure, now }) => {
      assertMoment(measure, moment);
      const waiting = await tx.query(
        `SELECT FROM feedback.telling WHERE measure_id = $1 AND moment = $2 AND state = 'requested'`,
        [measure.id, moment],
      );
      if (waiting.length > 0) throw new DomainError('telling.waiting');
      const counts = await countRecipients(tx, audienceOf(measure.id, moment));
      const recipients = peopleOf(counts, ['reached']);
      if (recipients === 0) throw new DomainError('telling.nobody');
      const tellingId = (id = uuidv7<TellingId>(now));
      await tx.execute(
        `INSERT INTO feedback.telling (id, measure_id, moment, state, people, requested_by, requested_at)
         VALUES ($1, $2, $3, 'requested', $4, $5, $6)`,
        [tellingId, measure.id, moment, peopleOf(counts, ['reached', 'told', 'declined']), actor.staffId, now],
      );
      return { events: [measureEvent('telling.requested', { tellingId, moment, recipients }, actor, now)] };
    });
    return id!;
  }
}

export function peopleOf(counts: readonly RecipientCount[], standings: readonly RecipientCount['standing'][]): number {
  return counts.filter(({ standing }) => standings.includes(standing)).reduce((sum, { people }) => sum + people, 0);
}
