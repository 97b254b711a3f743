import { type Brand } from './ids.js';

/** A day on somebody's calendar, `YYYY-MM-DD`, with no hour and no zone. Deadlines of law are civil dates. */
export type CivilDate = Brand<string, 'CivilDate'>;

/** Throws a `RangeError` for anything but a real day written `YYYY-MM-DD`. */
export function civilDate(text: string): CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CivilDate;
}

/** `days` may be negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The local date on which an instant falls in an IANA time zone. */
export function localDate(instant: Date, timeZone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as CivilDate;
}

/** The first instant of a local day: at a spring change over midnight, the first instant that exists. */
export function startOfDay(date: CivilDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** The instant at which a local wall clock shows `time` (`HH:MM`) on `date`. */
export function atLocalTime(date: CivilDate, time: string, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

const REGIONAL_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** Every IANA time zone that this machine knows by a place, such as Europe/Moscow, in the order of their names. */
export function placesWithTimeZones(): readonly string[] {
  return [...REGIONAL_ZONES];
}

/** Whether a body can live by it: the zone of a place, or UTC. Offsets and abbreviations are none, since a law may move them. */
export function isTimeZone(name: string): boolean {
  return name === 'UTC' || REGIONAL_ZONES.has(name);
}
