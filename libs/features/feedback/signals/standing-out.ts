import { type ExpectedCount, expectedCount, GUARD_WEEKS, isSignal } from '#libs/domain/improvement';
import { addDays, type CivilDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Series, weeklySeries } from './weekly-series.js';

/** A series whose week brought more than its history explains. */
export interface StandsOut {
  readonly series: Series;
  readonly expected: ExpectedCount;
}

/** What stood out in the week that begins on `monday`. */
export async function standingOut(tx: Pick<Tx, 'query'>, monday: CivilDate): Promise<StandsOut[]> {
  const series = await weeklySeries(tx, monday);
  return series.flatMap((one) => {
    const expected = expectedCount(one.weeks.slice(0, -1 - GUARD_WEEKS), one.season);
    return expected && isSignal(one.weeks, expected) ? [{ series: one, expected }] : [];
  });
}

/** The Monday of the last week that is over. */
export function lastWholeWeek(today: CivilDate): CivilDate {
  return addDays(today, -6 - Temporal.PlainDate.from(today).dayOfWeek);
}
