import { type StepCode } from '#libs/domain/clocks';

const PERIOD = `{unit, select,
  calendar_days {{amount, plural, one {# calendar day} other {# calendar days}}}
  working_days {{amount, plural, one {# working day} other {# working days}}}
  weeks {{amount, plural, one {# week} other {# weeks}}}
  other {{amount, plural, one {# month} other {# months}}}}`;
const SPAN = '{days, select, one {{from}} other {{from} to {to}}}';
const NUMBERS = '{days, select, one {day {first}} other {days {first} to {last}}}';
const DAY_ONE = `{counting, select, exclude_start_day {the next day is day 1}
  other {{unit, select, working_days {this day, or the first working day from it, is day 1} other {this day is day 1}}}}`;

/** What each step of a deadline's count says. `days` is `one` where the span is a single day; dates come written out. */
export const CLOCK_STEPS_EN = {
  start: `{from}: the time starts. It lasts ${PERIOD}, and ${DAY_ONE}.`,
  counted: `${SPAN}: ${NUMBERS}.`,
  working_weekend: `${SPAN}: a weekend that is worked, ${NUMBERS}.`,
  beyond_calendar: `${SPAN}: ${NUMBERS}, counted by weekends and fixed holidays alone, because the calendar does not reach so far.`,
  weekend: `${SPAN}: weekend, not counted.`,
  day_off: `${SPAN}: {days, select, one {a day off} other {days off}} by the working calendar, not counted.`,
  fixed_holiday: `${SPAN}: {days, select, one {a holiday} other {holidays}} of every year, not counted; the calendar does not reach so far.`,
  paused: `${SPAN}: the time was paused, not counted.`,
  pause_capped: `${SPAN}: counted again, because a pause leaves out at most {cap, plural, one {# working day} other {# working days}}.`,
  period: `${SPAN}: ${PERIOD}.`,
  month_end: '{from}: this month has no day {day}, so the time ends on its last day.',
  extended: `${SPAN}: the time was extended by ${PERIOD}.`,
  above_cap: `The extension that follows is longer than ${PERIOD}; the good reason for it is on record.`,
  agreed_date: '{from}: the last day agreed{agreedAt, select, none {} other { on {agreedAt}}}.',
  rolled_over: `{rollover, select,
    previous_working_day {{to} is not a working day, so the time ends on the working day before it, {from}.}
    other {{from} is not a working day, so the time ends on the next working day, {to}.}}`,
  not_rolled_over: '{from} is not a working day; the time ends on it all the same.',
  due: '{from}: the last day in time.',
} as const satisfies Record<StepCode, string>;
