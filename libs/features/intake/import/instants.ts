import { type InstantFormat } from './profile.js';

const DAY_ONLY: ReadonlySet<InstantFormat> = new Set<InstantFormat>(['isoDate', 'usDate', 'dottedDate']);

/** What each format looks like; the groups are named after the fields of a local date and time. */
const SHAPES: Readonly<Record<Exclude<InstantFormat, 'isoInstant'>, RegExp>> = {
  isoDate: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  isoLocal: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T](?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)(\.\d+)?)?$/,
  usDate: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  us12Hour:
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d\d)(:(?<second>\d\d))? (?<half>[AP]M)$/i,
  dottedDate: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  dotted24Hour: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d\d)(:(?<second>\d\d))?$/,
};

/** Years outside are slips of the pen, and a database has limits of its own. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2999;

/** Wall clocks show an hour twice in autumn and skip one in spring; we take the first of the two, or the moment as if the clock had not moved. */
export type ClockChange = 'time_twice' | 'time_skipped';

export interface ReadInstant {
  readonly at: Date;
  readonly clockChange: ClockChange | null;
}

/** The instant that a cell means; null for what is not a real date in that format. `ofDayOnly`: what a day without an hour stands for. */
export function readInstant(
  text: string,
  format: InstantFormat,
  timeZone: string,
  ofDayOnly: 'start' | 'end',
): ReadInstant | null {
  try {
    if (format === 'isoInstant')
      return inYears({ at: new Date(Temporal.Instant.from(text).epochMilliseconds), clockChange: null });
    const local = localOf(text, format);
    if (local === null) return null;
    if (!DAY_ONLY.has(format)) return inYears(onTheClock(local, timeZone));

    const day = local.toPlainDate();
    const start = (ofDayOnly === 'start' ? day : day.add({ days: 1 })).toZonedDateTime(timeZone).epochMilliseconds;
    return inYears({ at: new Date(ofDayOnly === 'start' ? start : start - 1), clockChange: null });
  } catch {
    return null; // a 31 June, a 25 o'clock
  }
}

function localOf(text: string, format: Exclude<InstantFormat, 'isoInstant'>): Temporal.PlainDateTime | null {
  const found = SHAPES[format].exec(text)?.groups;
  if (!found) return null;
  const number = (field: string) => Number(found[field] ?? 0);
  const half = found['half']?.toUpperCase();
  if (half && (number('hour') < 1 || number('hour') > 12)) return null;
  const hour = half ? (number('hour') % 12) + (half === 'PM' ? 12 : 0) : number('hour');
  const [year, month, day, minute, second] = ['year', 'month', 'day', 'minute', 'second'].map(number);
  return Temporal.PlainDateTime.from(
    { year: year!, month: month!, day: day!, hour, minute: minute!, second: second! },
    { overflow: 'reject' },
  );
}

function onTheClock(local: Temporal.PlainDateTime, timeZone: string): ReadInstant {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { at: new Date(earlier.epochMilliseconds), clockChange: null };
  const twice = earlier.toPlainDateTime().equals(local);
  return { at: new Date((twice ? earlier : later).epochMilliseconds), clockChange: twice ? 'time_twice' : 'time_skipped' };
}

function inYears(read: ReadInstant): ReadInstant | null {
  const year = read.at.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? read : null;
}
