import { Injectable } from '@nestjs/common';
import { addStaffNotice, BodyReader, type BodyContext, newStaffNotice, peopleInCharge, rungsFor, toldOn } from '#libs/casework';
import { BREACH_LEVEL, type Ring, ringDue, ringsOf } from '#libs/domain/improvement';
import { addDays, type AlarmId, Clock, localDate, measureEvent, SYSTEM, uuidv7 } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform/database';
import { ChangeMeasure, type MeasureChange, type MeasureContext } from '../../measures/change-measure.js';
import { type PromisedDate, promisedDate, promisedDates } from '../promised-dates.js';

/** Further ahead nothing rings, whatever holidays lie between. */
const AHEAD_DAYS = 31;

/**
 * Tells whoever answers for a measure that a date of it comes near, or was missed, by the ladder that the body has for its cases. Whoever asks, and however often:
 * each date is read again behind the lock of its measure, and rings once for each step.
 */
@Injectable()
export class RingMeasureAlarms {
  constructor(
    private readonly db: Database,
    private readonly changeMeasure: ChangeMeasure,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** How many rang. One that cannot be rung does not keep the others from it. Errors: rejects in the end with the reason of one of these. */
  async execute(): Promise<number> {
    const context = await this.bodies.current(this.db);
    const now = this.clock.now();
    const until = addDays(localDate(now, context.body.timeZone), AHEAD_DAYS);
    const failures: unknown[] = [];
    let rang = 0;
    for await (const dates of promisedDates(this.db, until)) {
      for (const date of dates.filter((one) => dueNow(one, context, now) !== null)) {
        await this.ring(date).then(
          (rings) => (rang += rings),
          (error: unknown) => void failures.push(error),
        );
      }
    }
    if (failures.length > 0) throw failures[0];
    return rang;
  }

  private async ring({ number, milestoneId }: PromisedDate): Promise<number> {
    let rings = 0;
    await this.changeMeasure.execute({ number, actor: SYSTEM }, async (change): Promise<MeasureChange> => {
      const { tx, measure, now } = change;
      const context = await this.bodies.current(tx);
      const date = await promisedDate(tx, { measureId: measure.id, milestoneId });
      const ring = date && dueNow(date, context, now);
      if (!ring) return { events: [] };
      rings = 1;
      return say(change, context, date, ring);
    });
    return rings;
  }
}

function dueNow({ dueOn, rung }: PromisedDate, { body, calendars }: BodyContext, now: Date): Ring | null {
  const { timeZone, warnAt, settings } = body;
  const laterDays = settings.escalation.later.map(({ workingDaysAfter }) => workingDaysAfter);
  return ringDue(ringsOf(dueOn, laterDays, { calendar: calendars.byName(body.calendar), warnAt, timeZone }), rung, now);
}

/** Writes that it rang, and to whom it is told. */
async function say(
  { tx, measure, now, today }: MeasureContext,
  { body }: BodyContext,
  { milestoneId, dueOn }: PromisedDate,
  { kind, level }: Ring,
): Promise<MeasureChange> {
  const alarmId = uuidv7<AlarmId>(now);
  await keep(tx, [alarmId, measure.id, milestoneId, dueOn, kind, level, now]);
  const { ownerId: inCharge, teamId, number } = measure;
  const people = await peopleInCharge(tx, { inCharge, teamId }, today);
  const params = { number, kind, of: milestoneId === null ? 'measure' : 'milestone', dueOn };
  for (const person of toldOn(rungsFor(body.settings.escalation, kind, Math.max(0, level - BREACH_LEVEL)), people)) {
    await addStaffNotice(tx, newStaffNotice(person, 'measureAlarm', params, now));
  }
  return { events: [measureEvent('alarm.rung', { alarmId, kind, milestoneId, level }, SYSTEM, now)] };
}

async function keep(tx: Tx, row: readonly unknown[]): Promise<void> {
  await tx.execute(
    'INSERT INTO feedback.measure_alarm (id, measure_id, milestone_id, due_on, kind, level, rung_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [...row],
  );
}
