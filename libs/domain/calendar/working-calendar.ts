import { type CivilDate } from '#libs/kernel';

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
