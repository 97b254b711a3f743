import { type CivilDate, addDays } from '#libs/kernel';

/** A working calendar as data. What is not known is said: outside `validFrom`–`validTo` nothing about moved days off is known. */
export interface WorkingCalendar {
  readonly name: string;
  /** ISO weekday numbers, Monday 1 to Sunday 7, on which nobody works unless the day is in `workingWeekendDays`. */
  readonly nonWorkingWeekdays: ReadonlySet<number>;
  readonly daysOff: ReadonlySet<CivilDate>;
  readonly workingWeekendDays: ReadonlySet<CivilDate>;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
  /** `MM-DD`, every year: used outside the span only, for a working date that orders and warns and is shown as not final. */
  readonly fixedHolidays: ReadonlySet<string>;
}

/** The calendars a body works by: those shipped, years added later, and its own days off laid over them. */
export interface CalendarBook {
  /** Throws a `RangeError` for a name that nobody loaded. */
  byName(name: string): WorkingCalendar;
}

/** Why a day is worked or not. `fixed_holiday` is said of days outside the calendar's span only. */
export type DayKind = 'working' | 'working_weekend' | 'weekend' | 'day_off' | 'fixed_holiday';

/** No closure is longer than ten years: a calendar in which the next working day is farther away is wrong, not patient. */
export const LONGEST_CLOSURE_DAYS = 3_660;

export function knowsDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  return calendar.validFrom <= date && date <= calendar.validTo;
}

export function kindOfDay(date: CivilDate, calendar: WorkingCalendar): DayKind {
  const known = knowsDay(date, calendar);
  if (known && calendar.daysOff.has(date)) return 'day_off';
  if (known && calendar.workingWeekendDays.has(date)) return 'working_weekend';
  if (calendar.nonWorkingWeekdays.has(Temporal.PlainDate.from(date).dayOfWeek)) return 'weekend';
  if (!known && calendar.fixedHolidays.has(date.slice(5))) return 'fixed_holiday';
  return 'working';
}

export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'working' || kind === 'working_weekend';
}

/** Outside the calendar's span: by weekends and fixed holidays. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  return isWorkingKind(kindOfDay(date, calendar));
}

/** The first working day after `date`, never `date` itself. Throws a `RangeError` for a calendar without any. */
export function nextWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  return nearestWorkingDay(date, 1, calendar);
}

/** The day that lies `workingDays` working days before `date`; `date` itself, worked or not, for 0. For warnings. */
export function workingDaysBefore(date: CivilDate, workingDays: number, calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let left = workingDays; left > 0; left -= 1) day = nearestWorkingDay(day, -1, calendar);
  return day;
}

function nearestWorkingDay(date: CivilDate, stepDays: 1 | -1, calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let looked = 0; looked < LONGEST_CLOSURE_DAYS; looked += 1) {
    day = addDays(day, stepDays);
    if (isWorkingDay(day, calendar)) return day;
  }
  throw new RangeError(`calendar ${calendar.name} has no working day within ${LONGEST_CLOSURE_DAYS} days of ${date}`);
}
