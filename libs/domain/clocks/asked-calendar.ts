import { type CivilDate } from '#libs/kernel';
import {
  type DayKind,
  type WorkingCalendar,
  kindOfDay,
  knowsDay,
  nextWorkingDay,
  workingDaysBefore,
} from '#libs/domain/calendar';

/** A calendar that remembers whether it was asked about a day it does not know: what rests on such a day is not final. */
export class AskedCalendar {
  private askedBeyond = false;

  constructor(private readonly calendar: WorkingCalendar | null) {}

  get wasAskedBeyondItsSpan(): boolean {
    return this.askedBeyond;
  }

  kindOf(date: CivilDate): DayKind {
    this.ask(date);
    return kindOfDay(date, this.need());
  }

  ask(...dates: readonly CivilDate[]): void {
    const calendar = this.need();
    if (dates.some((date) => !knowsDay(date, calendar))) this.askedBeyond = true;
  }

  knows(date: CivilDate): boolean {
    return this.calendar !== null && knowsDay(date, this.calendar);
  }

  nextWorkingDay(date: CivilDate): CivilDate {
    return this.reach(nextWorkingDay(date, this.need()));
  }

  previousWorkingDay(date: CivilDate): CivilDate {
    return this.reach(workingDaysBefore(date, 1, this.need()));
  }

  /** A search asks about every day it passes, and the last of them is the farthest. */
  private reach(date: CivilDate): CivilDate {
    this.ask(date);
    return date;
  }

  private need(): WorkingCalendar {
    if (!this.calendar) throw new RangeError('this count needs a calendar, and the rule names none');
    return this.calendar;
  }
}
