import { type CivilDate, type ClockCode, type DateStatus, type ProvisionalReason, type Trigger, localDate } from '#libs/kernel';
import { type CaseFile, type Procedure } from './case-file.js';
import { clockRules, isOpen, latestRound } from './clock-rules.js';
import { count } from './counting.js';
import { type ClockRule } from './pack.js';

export interface ForecastDate {
  readonly clock: ClockCode;
  readonly date: CivilDate;
  readonly status: DateStatus;
  readonly because: readonly ProvisionalReason[];
  /** The body's own, stricter date; null where it has none, or the clock does not run yet. */
  readonly targetOn: CivilDate | null;
}

/** The act by which a clock is kept in time. `forward` has none: that a case goes elsewhere is not to be expected. */
const KEPT_BY: Readonly<Partial<Record<ClockCode, Trigger>>> = {
  register: 'registered',
  acknowledge: 'acknowledged',
  decide: 'decided',
  answer: 'answered',
  tell: 'answered',
};

/**
 * What a person can be told of dates now, a clock a line: of one that runs, its date; of one that waits for an earlier step, the latest it can be,
 * that step taken to use its whole limit, or to be taken today where the limit is already over. A clock that was stopped says nothing.
 */
export function forecastDates(procedure: Procedure, file: CaseFile, at: Date): readonly ForecastDate[] {
  const today = localDate(at, procedure.timeZone);
  return clockRules(procedure.pack, file.matter).reduce<readonly ForecastDate[]>((known, rule) => {
    const date = runningDate(file, rule) ?? latestDate(procedure, known, rule, today);
    return date ? [...known, date] : known;
  }, []);
}

function runningDate(file: CaseFile, rule: ClockRule): ForecastDate | null {
  const clock = latestRound(file.clocks, rule.code);
  if (!clock || !isOpen(clock)) return null;
  const { dueOn, because, targetOn } = clock;
  return { clock: rule.code, date: dueOn, status: because.length > 0 ? 'provisional' : 'firm', because, targetOn };
}

/** Clocks come in the order in which a case lives through them, so that the earlier step is already among the known dates. */
function latestDate(
  procedure: Procedure,
  known: readonly ForecastDate[],
  rule: ClockRule,
  today: CivilDate,
): ForecastDate | null {
  const earlier = known.find((date) => KEPT_BY[date.clock] === rule.start);
  if (!earlier) return null;

  const startsOn = earlier.date > today ? earlier.date : today;
  const counted = count(procedure, rule, startsOn);
  const because = [...new Set([...earlier.because, ...counted.because])];
  return {
    clock: rule.code,
    date: counted.dueOn,
    status: because.length > 0 ? 'provisional' : 'latest',
    because,
    targetOn: null,
  };
}
