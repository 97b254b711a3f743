import { isWorkingDay, nextWorkingDay, type WorkingCalendar, workingDaysBefore } from '#libs/domain/calendar';
import { addDays, atLocalTime, type CivilDate, daysBetween, localDate, startOfDay } from '#libs/kernel';
import { type Random } from './random.js';

const HALF_YEAR_DAYS = 183;
const HOUR_MS = 3_600_000;
const OPENS_MINUTE = 9 * 60 + 5;
const CLOSES_MINUTE = 17 * 60 + 50;

/** The days of the half year, and the hours in which offices are open. */
export class Diary {
  /** The first day, and the first day that is no longer lived. */
  readonly firstDay: CivilDate;
  readonly end: Date;

  constructor(
    private readonly endsBefore: CivilDate,
    readonly timeZone: string,
    readonly calendar: WorkingCalendar,
  ) {
    this.firstDay = addDays(endsBefore, -HALF_YEAR_DAYS);
    this.end = startOfDay(endsBefore, timeZone);
  }

  get days(): readonly CivilDate[] {
    return Array.from({ length: HALF_YEAR_DAYS }, (_, day) => addDays(this.firstDay, day));
  }

  isWorked(day: CivilDate): boolean {
    return isWorkingDay(day, this.calendar);
  }

  /** 0 on the first day, nearly 1 on the last. */
  shareOf(day: CivilDate): number {
    return daysBetween(this.firstDay, day) / HALF_YEAR_DAYS;
  }

  dateOf(instant: Date): CivilDate {
    return localDate(instant, this.timeZone);
  }

  /** So many working days before the end: 1 is the last that is lived. */
  workingDayBeforeEnd(workingDays: number): CivilDate {
    return workingDaysBefore(this.endsBefore, workingDays, this.calendar);
  }

  daysAfter(day: CivilDate, workingDays: number): CivilDate {
    let later = day;
    for (let left = workingDays; left > 0; left -= 1) later = nextWorkingDay(later, this.calendar);
    return later;
  }

  /** Some moment in which the office is open. */
  inOffice(day: CivilDate, random: Random): Date {
    return this.moment(day, random.whole(OPENS_MINUTE, CLOSES_MINUTE), random);
  }

  moment(day: CivilDate, minuteOfDay: number, random: Random): Date {
    const time = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return new Date(atLocalTime(day, time, this.timeZone).getTime() + random.whole(0, 59_999));
  }

  /** An office hour so many working days after `after`; for 0 later on the same day, or on the next one where that is over. */
  later(after: Date, workingDays: number, random: Random): Date {
    const day = this.dateOf(after);
    if (workingDays > 0) return this.inOffice(this.daysAfter(day, workingDays), random);
    const soon = new Date(after.getTime() + HOUR_MS + random.whole(0, 2 * HOUR_MS));
    const closes = atLocalTime(day, '18:00', this.timeZone);
    const opens = atLocalTime(day, '09:00', this.timeZone);
    return this.isWorked(day) && opens <= soon && soon < closes ? soon : this.inOffice(this.daysAfter(day, 1), random);
  }

  /** An office hour on that day, or on the working day before it. */
  onOrBefore(day: CivilDate, random: Random): Date {
    return this.inOffice(this.isWorked(day) ? day : workingDaysBefore(day, 1, this.calendar), random);
  }
}
