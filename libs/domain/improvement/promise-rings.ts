import { nextWorkingDay, type WorkingCalendar, workingDaysBefore } from '#libs/domain/calendar';
import { addDays, type AlarmKind, atLocalTime, type CivilDate, startOfDay } from '#libs/kernel';

/** Who promised something is reminded of it so many working days before its date. */
const REMIND_DAYS_BEFORE = 3;

/** A moment at which somebody is to be told of a date. Each has a higher `level` than the one before it. */
export interface Ring {
  readonly kind: AlarmKind;
  readonly level: number;
  readonly at: Date;
}

/** What a body says about when it is woken. */
export interface RingingHours {
  readonly calendar: WorkingCalendar;
  /** Local time of day, such as `09:00`. */
  readonly warnAt: string;
  readonly timeZone: string;
}

/** The level of a breach that rings first. */
export const BREACH_LEVEL = 1;

/**
 * The rings of a date that the body gave itself: a reminder, the moment it is missed, and that once more after so many working days each.
 * `laterDays`: the later steps of the body's ladder, in working days after the last day in time.
 */
export function ringsOf(dueOn: CivilDate, laterDays: readonly number[], { calendar, warnAt, timeZone }: RingingHours): Ring[] {
  const at = (day: CivilDate) => atLocalTime(day, warnAt, timeZone);
  return [
    { kind: 'reminder', level: 0, at: at(workingDaysBefore(dueOn, REMIND_DAYS_BEFORE, calendar)) },
    { kind: 'breach', level: BREACH_LEVEL, at: startOfDay(addDays(dueOn, 1), timeZone) },
    ...laterDays.map((days, place): Ring => ({
      kind: 'breach',
      level: BREACH_LEVEL + 1 + place,
      at: at(after(dueOn, days, calendar)),
    })),
  ];
}

/**
 * The ring whose time has come: the last of them, since what was missed while nobody rang is told by what has become of it. Null where that one has rung.
 * `rung`: the level that rang last; null where none has.
 */
export function ringDue(rings: readonly Ring[], rung: number | null, now: Date): Ring | null {
  const last = rings.findLast(({ at }) => at <= now);
  return last && last.level > (rung ?? -1) ? last : null;
}

function after(date: CivilDate, workingDays: number, calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let left = workingDays; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
  return day;
}
