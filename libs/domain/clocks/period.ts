import { type CivilDate, addDays } from '#libs/kernel';
import { type DayKind, LONGEST_CLOSURE_DAYS } from '#libs/domain/calendar';
import { type AskedCalendar } from './asked-calendar.js';
import { type PausedSpan } from './pauses.js';
import { type Counting, type Step, type StepCode, type Unit } from './types.js';

export interface Period {
  readonly unit: Unit;
  readonly amount: number;
  readonly counting: Counting;
}

/** Where a period ends before any rollover, and how it was counted. */
export interface Counted {
  readonly end: CivilDate;
  readonly steps: readonly Step[];
}

/**
 * The last day of a period that runs from `start`.
 *
 * Days are counted one by one, and paused ones are left out; weeks and months are taken whole and know no pause.
 * Errors: a `RangeError` for working days without a calendar, or with one in which nobody ever works.
 */
export function countPeriod(start: CivilDate, period: Period, paused: readonly PausedSpan[], calendar: AskedCalendar): Counted {
  switch (period.unit) {
    case 'calendar_days':
      return countDays(start, period, paused, () => 'counted');
    case 'working_days':
      return countDays(start, period, paused, (day) => workingDayCode(day, calendar), calendar);
    case 'weeks':
    case 'months':
      return countWhole(start, period);
  }
}

const COUNTING_CODES: ReadonlySet<StepCode> = new Set<StepCode>(['counted', 'working_weekend', 'beyond_calendar']);

function countDays(
  start: CivilDate,
  { amount, counting }: Period,
  paused: readonly PausedSpan[],
  codeOf: (day: CivilDate) => StepCode,
  asked?: AskedCalendar,
): Counted {
  const spans = new SpanList();
  let end = counting === 'start_day_is_day_1' ? addDays(start, -1) : start;
  let closedDays = 0;

  for (let counted = 0; counted < amount;) {
    const day = addDays(end, 1);
    const pause = paused.find(({ from, to }) => from <= day && day <= to);
    const code = pause ? 'paused' : codeOf(day);
    end = pause ? pause.to : day;
    if (pause) asked?.ask(day, end);

    if (COUNTING_CODES.has(code)) {
      counted += 1;
      closedDays = 0;
      spans.addCounted(day, code, counted);
    } else {
      closedDays += 1;
      spans.add(day, end, code);
    }
    if (closedDays > LONGEST_CLOSURE_DAYS)
      throw new RangeError(`no working day within ${LONGEST_CLOSURE_DAYS} days before ${end}`);
  }
  return { end, steps: spans.steps };
}

function workingDayCode(day: CivilDate, calendar: AskedCalendar): StepCode {
  const kind: DayKind = calendar.kindOf(day);
  if (kind === 'working') return calendar.knows(day) ? 'counted' : 'beyond_calendar';
  return kind;
}

/**
 * A month without the corresponding day ends on its last day: one month from 31 January ends on 28 February, whichever day is day 1.
 * Source: Civil Code of the Russian Federation, art. 192(3); Regulation (EEC, Euratom) No 1182/71, art. 3(2)(c).
 */
function countWhole(start: CivilDate, { unit, amount, counting }: Period): Counted {
  const from = Temporal.PlainDate.from(start);
  const corresponding = from.add(unit === 'weeks' ? { weeks: amount } : { months: amount });
  const clamped = unit === 'months' && corresponding.day !== from.day;

  const startCounts = counting === 'start_day_is_day_1';
  const last = startCounts && !clamped ? corresponding.subtract({ days: 1 }) : corresponding;
  const end = last.toString() as CivilDate;

  const steps: Step[] = [{ from: startCounts ? start : addDays(start, 1), to: end, code: 'period', params: { unit, amount } }];
  if (clamped) steps.push({ from: end, to: end, code: 'month_end', params: { day: from.day } });
  return { end, steps };
}

/** Neighbouring days of one kind become one span. */
class SpanList {
  readonly steps: Step[] = [];

  add(from: CivilDate, to: CivilDate, code: StepCode): void {
    const last = this.steps.at(-1);
    if (last?.code === code) this.steps[this.steps.length - 1] = { ...last, to };
    else this.steps.push({ from, to, code, params: {} });
  }

  addCounted(day: CivilDate, code: StepCode, number: number): void {
    const last = this.steps.at(-1);
    if (last?.code === code) this.steps[this.steps.length - 1] = { ...last, to: day, params: { ...last.params, last: number } };
    else this.steps.push({ from: day, to: day, code, params: { first: number, last: number } });
  }
}
