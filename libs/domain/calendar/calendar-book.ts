import { type CivilDate, DomainError, addDays } from '#libs/kernel';
import { type CalendarYear, type ShippedCalendar, shippedCalendarSchema } from './calendar-file.js';
import gbEng from './data/GB-ENG.json' with { type: 'json' };
import gbNir from './data/GB-NIR.json' with { type: 'json' };
import gbSct from './data/GB-SCT.json' with { type: 'json' };
import ru5day from './data/RU-5day.json' with { type: 'json' };
import weekendsOnly from './data/weekends-only.json' with { type: 'json' };
import { type CalendarBook, type WorkingCalendar } from './working-calendar.js';

/** The calendars that come with the program. Throws a `ZodError` for a data file that is not in order: the program does not start. */
export function shippedCalendars(): readonly WorkingCalendar[] {
  return [ru5day, gbEng, gbSct, gbNir, weekendsOnly].map((file) => fromYears(shippedCalendarSchema.parse(file)));
}

/** A later calendar stands in for an earlier one of the same name. */
export function calendarBook(calendars: Iterable<WorkingCalendar>): CalendarBook & { readonly names: readonly string[] } {
  const byName = new Map([...calendars].map((calendar) => [calendar.name, calendar]));
  return {
    names: [...byName.keys()],
    byName(name) {
      const calendar = byName.get(name);
      if (!calendar) throw new RangeError(`no calendar ${name}; there are ${[...byName.keys()].join(', ')}`);
      return calendar;
    },
  };
}

/**
 * The calendar with one more year, or with a year put right after its decree was amended: what the calendar had of that year is replaced.
 * Fixed holidays are days off without being listed, since a decree names only the days that move.
 * Refuses with `calendar.gap` a year that would leave a gap: the span must stay whole, or "inside the span" would no longer mean "known".
 */
export function addYear(calendar: WorkingCalendar, added: CalendarYear): WorkingCalendar {
  const first = `${added.year}-01-01` as CivilDate;
  const yearEnd = `${added.year}-12-31` as CivilDate;
  const last = added.through ?? yearEnd;

  const endsEarly = last < yearEnd && calendar.validTo > yearEnd;
  if (first > addDays(calendar.validTo, 1) || addDays(last, 1) < calendar.validFrom || endsEarly) {
    const { validFrom, validTo } = calendar;
    throw new DomainError('calendar.gap', { validFrom, validTo });
  }

  const otherYears = (dates: ReadonlySet<CivilDate>) => [...dates].filter((date) => date < first || date > yearEnd);
  const fixed = [...calendar.fixedHolidays].map((monthAndDay) => `${added.year}-${monthAndDay}` as CivilDate);
  const fixedDaysOff = fixed.filter((date) => date <= last && !added.workingWeekendDays.includes(date));
  return {
    ...calendar,
    daysOff: new Set([...otherYears(calendar.daysOff), ...added.daysOff, ...fixedDaysOff]),
    workingWeekendDays: new Set([...otherYears(calendar.workingWeekendDays), ...added.workingWeekendDays]),
    validFrom: first < calendar.validFrom ? first : calendar.validFrom,
    validTo: calendar.validTo > yearEnd ? calendar.validTo : last,
  };
}

/** The body's own days off, such as a town's day or a day of strike, laid over a calendar. They win over a worked Saturday. */
export function withOwnDaysOff(calendar: WorkingCalendar, ownDaysOff: Iterable<CivilDate>): WorkingCalendar {
  return { ...calendar, daysOff: new Set([...calendar.daysOff, ...ownDaysOff]) };
}

function fromYears(file: ShippedCalendar): WorkingCalendar {
  const { name, nonWorkingWeekdays, always } = file;
  const fixedHolidays = new Set(file.fixedHolidays);
  const bare = {
    name,
    nonWorkingWeekdays,
    fixedHolidays,
    daysOff: new Set<CivilDate>(),
    workingWeekendDays: new Set<CivilDate>(),
  };
  if (always) return file.years.reduce(addYear, { ...bare, validFrom: always.from, validTo: always.to });

  const [earliest] = file.years;
  if (!earliest) throw new RangeError(`calendar ${name} knows no year`);
  const empty = { ...bare, validFrom: `${earliest.year}-01-01` as CivilDate, validTo: `${earliest.year - 1}-12-31` as CivilDate };
  return file.years.reduce(addYear, empty);
}
