import { z } from 'zod';
import { type CivilDate, civilDate } from '#libs/kernel';
import { type WorkingCalendar } from './working-calendar.js';

/**
 * How calendars are written down: whole, as in a file of deadlines to explain; or year by year, each with the decree or list it was taken from,
 * as they are shipped and as `cli calendar add FILE` takes them.
 */

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const isWeekday = (word: string): word is (typeof WEEKDAYS)[number] => (WEEKDAYS as readonly string[]).includes(word);

const day = z.iso.date({ abort: true, error: 'must be a real date of the form YYYY-MM-DD' }).transform(civilDate);

/** `Sat,Sun` → 6 and 7. */
const nonWorkingWeekdays = z.string().transform((text, context) => {
  const words = text.split(',').map((word) => word.trim());
  const named = words.filter(isWeekday).map((word) => WEEKDAYS.indexOf(word) + 1);
  if (text.trim() !== '' && named.length < words.length) {
    context.addIssue(`must be weekdays out of ${WEEKDAYS.join(', ')}, separated by commas`);
    return z.NEVER;
  }
  if (new Set(named).size === WEEKDAYS.length) {
    context.addIssue('must leave at least one weekday to work on');
    return z.NEVER;
  }
  return new Set(named);
});

/** 29 February is a day too. */
const monthAndDay = z
  .string()
  .refine((text) => z.iso.date().safeParse(`2024-${text}`).success, 'must be a month and a day of the form MM-DD');

/** A calendar written whole, as the contract of `deadline explain` has it. Days outside the span are dropped: they are not known there. */
export const wholeCalendarSchema = z
  .object({
    nonWorkingWeekdays,
    daysOff: z.array(day),
    workingWeekendDays: z.array(day),
    validFrom: day,
    validTo: day,
    fixedHolidays: z.array(monthAndDay).default([]),
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, { path: ['validTo'], message: 'must not lie before validFrom' })
  .transform((calendar): Omit<WorkingCalendar, 'name'> => {
    const inSpan = (date: CivilDate) => calendar.validFrom <= date && date <= calendar.validTo;
    return {
      ...calendar,
      daysOff: new Set(calendar.daysOff.filter(inSpan)),
      workingWeekendDays: new Set(calendar.workingWeekendDays.filter(inSpan)),
      fixedHolidays: new Set(calendar.fixedHolidays),
    };
  });

const yearFields = z.strictObject({
  year: z.int().min(1990).max(2199),
  /** Where the days were read: a decree, an official list. */
  source: z.string().min(1),
  /** Weekdays on which nobody works. Fixed holidays of the calendar need not be repeated. */
  daysOff: z.array(day),
  /** Days of the weekend that are worked. */
  workingWeekendDays: z.array(day),
  /** The last day that is known, where the source ends within the year. */
  through: day.optional(),
});

type YearFields = z.infer<typeof yearFields>;

const daysBelongToYear = (year: YearFields, context: z.RefinementCtx) => {
  const last = year.through ?? `${year.year}-12-31`;
  if (!last.startsWith(`${year.year}-`))
    context.addIssue({ code: 'custom', path: ['through'], message: `must lie in ${year.year}` });

  for (const list of ['daysOff', 'workingWeekendDays'] as const) {
    year[list].forEach((date, index) => {
      if (date.startsWith(`${year.year}-`) && date <= last) return;
      context.addIssue({
        code: 'custom',
        path: [list, index],
        message: `${date} is not in the part of ${year.year} that is known`,
      });
    });
  }
  const both = year.workingWeekendDays.findIndex((date) => year.daysOff.includes(date));
  if (both >= 0) context.addIssue({ code: 'custom', path: ['workingWeekendDays', both], message: 'is a day off as well' });
};

export const calendarYearSchema = yearFields.superRefine(daysBelongToYear);
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** The file that `cli calendar add FILE` takes. */
export const calendarYearFileSchema = yearFields.extend({ calendar: z.string().min(1) }).superRefine(daysBelongToYear);
export type CalendarYearFile = z.infer<typeof calendarYearFileSchema>;

/** A calendar as it is shipped. */
export const shippedCalendarSchema = z.strictObject({
  name: z.string().min(1),
  nonWorkingWeekdays,
  fixedHolidays: z.array(monthAndDay),
  /** Known by rule alone, with no list of years: every week is like every other. */
  always: z.strictObject({ from: day, to: day, source: z.string().min(1) }).optional(),
  years: z.array(calendarYearSchema),
});
export type ShippedCalendar = z.infer<typeof shippedCalendarSchema>;
