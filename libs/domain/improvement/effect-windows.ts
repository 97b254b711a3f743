import { addDays, type CivilDate, daysBetween } from '#libs/kernel';

/** Whole days, both ends included. */
export interface DateWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface EffectWindows {
  readonly before: DateWindow;
  readonly after: DateWindow;
  /** As long as `before`, and right before it: whether that was a usual time. Null where records do not go back so far. */
  readonly earlier: DateWindow | null;
  /** The same days a year before. Null where records do not go back so far. */
  readonly yearBefore: { readonly before: DateWindow; readonly after: DateWindow } | null;
}

const WEEK = 7;
/** Half a year tells enough; a longer time has other causes. */
export const WINDOW_MAX_DAYS = 26 * WEEK;
/** 52 weeks: the same days of the week, a year before. */
const YEAR_DAYS = 52 * WEEK;

export function daysOf({ from, to }: DateWindow): number {
  return daysBetween(from, to) + 1;
}

/** The first day on which an effect can be looked at: a whole week after completion has passed. */
export function effectFrom(completedOn: CivilDate): CivilDate {
  return addDays(completedOn, WEEK + 1);
}

/**
 * What is compared: the half year before the change began, and the time since it was complete, at most half a year; each of whole weeks, so that a weekday more
 * or less is not taken for an effect. The days on which the change was being made belong to neither. Null while there is no whole week on each side.
 * `recordsFrom`: the first day on which complaints were recorded.
 */
export function effectWindows(
  change: { readonly startedOn: CivilDate; readonly completedOn: CivilDate },
  today: CivilDate,
  recordsFrom: CivilDate,
): EffectWindows | null {
  const after = wholeWeeks(daysBetween(change.completedOn, today) - 1);
  const before = wholeWeeks(daysBetween(recordsFrom, change.startedOn));
  if (after === 0 || before === 0) return null;
  const windows = {
    before: { from: addDays(change.startedOn, -before), to: addDays(change.startedOn, -1) },
    after: { from: addDays(change.completedOn, 1), to: addDays(change.completedOn, after) },
  };
  const earlier = shifted(windows.before, -before);
  const yearBefore = { before: shifted(windows.before, -YEAR_DAYS), after: shifted(windows.after, -YEAR_DAYS) };
  return {
    ...windows,
    earlier: earlier.from >= recordsFrom ? earlier : null,
    yearBefore: yearBefore.before.from >= recordsFrom ? yearBefore : null,
  };
}

function wholeWeeks(days: number): number {
  return Math.max(0, Math.min(WINDOW_MAX_DAYS, Math.floor(days / WEEK) * WEEK));
}

function shifted({ from, to }: DateWindow, days: number): DateWindow {
  return { from: addDays(from, days), to: addDays(to, days) };
}
