import { nextWorkingDay } from '#libs/domain/calendar';
import { type CivilDate, localDate } from '#libs/kernel';
import { type BodyContext } from './body.js';

/** The local date from which a receipt counts: what came after the body's hour counts as received on the next working day. */
export function receivedOn(receivedAt: Date, { body, calendars }: BodyContext): CivilDate {
  const on = localDate(receivedAt, body.timeZone);
  if (body.receivedCutoff === null) return on;
  const time = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()).toZonedDateTimeISO(body.timeZone).toPlainTime();
  const late = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(body.receivedCutoff)) >= 0;
  return late ? nextWorkingDay(on, calendars.byName(body.calendar)) : on;
}
