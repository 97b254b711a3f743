import { isWorkingDay, type WorkingCalendar } from '#libs/domain/calendar';
import { addDays, type CivilDate } from '#libs/kernel';

/** In working days, both ends included; the last has no end. */
export const DAY_BUCKETS = ['0-3', '4-7', '8-14', '15-21', '22-30', '31+'] as const;
export type DayBucket = (typeof DAY_BUCKETS)[number];
const LAST_DAYS = [3, 7, 14, 21, 30] as const;

/** By the time that is left: what is late, what has time, and what no clock runs for. */
export const DUE_BUCKETS = ['overdue', ...DAY_BUCKETS, 'undated'] as const;
export type DueBucket = (typeof DUE_BUCKETS)[number];

export function bucketOf(workingDays: number): DayBucket {
  const place = LAST_DAYS.findIndex((last) => workingDays <= last);
  return DAY_BUCKETS[place === -1 ? DAY_BUCKETS.length - 1 : place]!;
}

/** Counts working days from one day on, once; then every date is a look-up. */
export interface WorkingRuler {
  readonly today: CivilDate;
  /** The working days after today, in order. */
  readonly ahead: readonly CivilDate[];
  /** The working days up to and including today, the latest first. */
  readonly behind: readonly CivilDate[];
}

/** So many working days each way: beyond them dates fall into the last bucket anyway. */
const REACH_WORKING_DAYS = 31;
/** More than two months without a working day: then the count ends early, and dates fall into the last bucket. */
const LOOKED_DAYS_MAX = 120;

export function workingRuler(today: CivilDate, calendar: WorkingCalendar): WorkingRuler {
  return { today, ahead: workingDays(today, 1, calendar), behind: workingDays(today, -1, calendar) };
}

function workingDays(today: CivilDate, step: 1 | -1, calendar: WorkingCalendar): CivilDate[] {
  const found: CivilDate[] = [];
  for (let away = step === 1 ? 1 : 0; away <= LOOKED_DAYS_MAX && found.length < REACH_WORKING_DAYS; away += 1) {
    const day = addDays(today, step * away);
    if (isWorkingDay(day, calendar)) found.push(day);
  }
  return found;
}

/** How many working days lie after today up to and including `date`; at most one more than the last bucket needs. 0 for today and before. */
export function workingDaysUntil(date: CivilDate, { ahead }: WorkingRuler): number {
  return ahead.filter((day) => day <= date).length;
}

/** How many working days lie after `date` up to and including today. 0 for today and later. */
export function workingDaysSince(date: CivilDate, { behind }: WorkingRuler): number {
  return behind.filter((day) => day > date).length;
}

/** What is late is late from the day after the last day in time. */
export function dueBucketOf(lastDayInTime: CivilDate | null, ruler: WorkingRuler): DueBucket {
  if (lastDayInTime === null) return 'undated';
  return lastDayInTime < ruler.today ? 'overdue' : bucketOf(workingDaysUntil(lastDayInTime, ruler));
}

/** Null: nobody knows when it came. */
export function ageBucketOf(receivedOn: CivilDate | null, ruler: WorkingRuler): DayBucket | null {
  return receivedOn === null ? null : bucketOf(workingDaysSince(receivedOn, ruler));
}

/** The last day that lies no more than so many working days ahead. */
export function dayAhead(workingDaysAhead: number, { today, ahead }: WorkingRuler): CivilDate {
  return workingDaysAhead === 0 ? today : (ahead[workingDaysAhead - 1] ?? ahead.at(-1) ?? today);
}

/** From and to, both included; null: without an end. */
export interface DateSpan {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The last days in time that fall into a bucket, so that its cases can be listed by their dates. Null for `undated`, which no date falls into. */
export function spanOfDueBucket(bucket: DueBucket, ruler: WorkingRuler): DateSpan | null {
  if (bucket === 'undated') return null;
  if (bucket === 'overdue') return { from: null, to: addDays(ruler.today, -1) };
  const [first, last] = [firstDayOf(bucket), LAST_DAYS[DAY_BUCKETS.indexOf(bucket)]];
  return {
    from: dayAhead(first, ruler),
    to: last === undefined ? null : addDays(dayAhead(last + 1, ruler), -1),
  };
}

/** The days of receipt that make a case so old. */
export function spanOfAgeBucket(bucket: DayBucket, ruler: WorkingRuler): DateSpan {
  const [first, last] = [firstDayOf(bucket), LAST_DAYS[DAY_BUCKETS.indexOf(bucket)]];
  return {
    from: last === undefined ? null : (ruler.behind[last] ?? null),
    to: first === 0 ? null : addDays(ruler.behind[first - 1] ?? ruler.today, -1),
  };
}

function firstDayOf(bucket: DayBucket): number {
  const place = DAY_BUCKETS.indexOf(bucket);
  return place === 0 ? 0 : LAST_DAYS[place - 1]! + 1;
}
