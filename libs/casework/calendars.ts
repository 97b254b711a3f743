import {
  addYear,
  calendarBook,
  type CalendarBook,
  shippedCalendars,
  withOwnDaysOff,
  type WorkingCalendar,
} from '#libs/domain/calendar';
import { type CivilDate } from '#libs/kernel';
import { type Body, type CalendarYear } from './entities/index.js';

/**
 * The calendars that this body counts by: those shipped, with the years that were added since, and over the one it has chosen its own days off.
 * Own days off are for days that the body's law takes as not worked, such as a local holiday in Scotland; they touch no other calendar.
 */
export function bookOf(
  body: Pick<Body, 'calendar'>,
  years: readonly CalendarYear[],
  ownDaysOff: readonly CivilDate[],
): CalendarBook & { readonly names: readonly string[] } {
  return calendarBook(
    shippedCalendars().map((shipped) => {
      const added = years.filter((year) => year.calendar === shipped.name);
      const calendar = added.reduce<WorkingCalendar>(
        (known, { through, ...year }) => addYear(known, { ...year, ...(through && { through }) }),
        shipped,
      );
      return calendar.name === body.calendar ? withOwnDaysOff(calendar, ownDaysOff) : calendar;
    }),
  );
}
