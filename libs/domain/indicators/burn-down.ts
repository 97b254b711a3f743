import { type CivilDate } from '#libs/kernel';
import { medianOf } from './histogram.js';

export interface DueOnDay {
  readonly on: CivilDate;
  readonly cases: number;
}

/** One working day to come. What falls due on a day off must be done on the working day before it, and stands there. */
export interface BurnDownDay extends DueOnDay {
  /** Due by then, what is late already included, less what can be closed by then at the usual pace; 0 when all can be. */
  readonly behind: number;
}

export interface BurnDown {
  readonly days: readonly BurnDownDay[];
  readonly overdue: number;
  /** What is usually closed on a working day; null while nothing is known of it. */
  readonly capacity: number | null;
  /** The first day by which more is due than can be closed; null when there is none. */
  readonly shortOn: CivilDate | null;
}

/**
 * Due dates of the working days to come, against what is usually closed on one.
 * `workingDays`: the days to show, today the first where it is worked, in order. Dates after the last of them are left out.
 */
export function burnDown(due: readonly DueOnDay[], workingDays: readonly CivilDate[], capacity: number | null): BurnDown {
  const [first] = workingDays;
  const overdue = sum(due.filter(({ on }) => first === undefined || on < first));
  let [dueSoFar, closed] = [overdue, 0];
  const days = workingDays.map((on, place) => {
    const next = workingDays[place + 1];
    const cases = sum(due.filter((one) => one.on >= on && (next === undefined ? one.on === on : one.on < next)));
    dueSoFar += cases;
    closed += capacity ?? 0;
    return { on, cases, behind: capacity === null ? 0 : Math.max(0, Math.ceil(dueSoFar - closed)) };
  });
  return { days, overdue, capacity, shortOn: days.find(({ behind }) => behind > 0)?.on ?? null };
}

/** The usual number closed on a working day: the median, so that one heroic or dead day does not move it. Days on which nothing was closed count. */
export function usualCapacity(closedByDay: ReadonlyMap<CivilDate, number>, workingDays: readonly CivilDate[]): number | null {
  if (!workingDays.some((day) => (closedByDay.get(day) ?? 0) > 0)) return null;
  return medianOf(workingDays.map((day) => closedByDay.get(day) ?? 0));
}

function sum(due: readonly DueOnDay[]): number {
  return due.reduce((total, { cases }) => total + cases, 0);
}
