import { type ProvisionalReason, addDays, startOfDay } from '#libs/kernel';
import { AskedCalendar } from './asked-calendar.js';
import { countThrough } from './history.js';
import { firstRefusal } from './refusals.js';
import { rollOver } from './rollover.js';
import { type CountingRule, type DeadlineAnswer, type DeadlineInput, type Step, MAX_AMOUNT } from './types.js';

/**
 * The last day on which an act is still in time, how it was counted, and whether it is final.
 *
 * Units: civil dates in the body's time zone; `dueExclusive` is the first instant of the next local day, also where a spring change skips midnight.
 * The history is applied in its order: a pause counts anew from the start, an extension adds to the end before its rollover, and the rollover is
 * applied once, at the end. The answer is provisional when a day outside the calendar's span was asked about, or when the number itself is unverified.
 * Errors: `RangeError` for an input that no caller should make: an amount out of range, no calendar where one is needed (see `needsCalendar`),
 *   a calendar in which nobody ever works, a date after the year 9999. Refusals by the rule are answers.
 * Sources: Civil Code of the Russian Federation, arts. 191-194; Regulation (EEC, Euratom) No 1182/71, art. 3; what differs is a parameter of the rule.
 */
export function countDeadline(input: DeadlineInput): DeadlineAnswer {
  assertAmounts(input);
  const calendar = new AskedCalendar(input.calendar);

  const refusal = firstRefusal(input, calendar);
  if (refusal) return { status: 'refused', ...refusal };

  const counted = countThrough(input, input.history, calendar);
  const due = rollOver(counted.end, input.rule.rollover, calendar);
  if (due.date.length !== 'YYYY-MM-DD'.length) throw new RangeError(`the deadline lies out of range: ${due.date}`);

  const dueExclusive = startOfDay(addDays(due.date, 1), input.timeZone);
  const dueStep: Step = { from: due.date, to: due.date, code: 'due', params: {} };
  const common = { unrolledEndDate: counted.end, steps: [...counted.steps, ...due.steps, dueStep] };

  const because = whyNotFinal(input, calendar);
  return because.length === 0
    ? { status: 'firm', dueDate: due.date, dueExclusive, ...common }
    : { status: 'provisional', because, workingDate: due.date, workingExclusive: dueExclusive, ...common };
}

/** Whether a rule cannot be counted at all without a calendar. What happens to the clock may need one besides: working days added, the cap of a pause. */
export function needsCalendar({ unit, rollover }: Pick<CountingRule, 'unit' | 'rollover'>): boolean {
  return unit === 'working_days' || rollover !== 'none';
}

/** An unverified number stays unverified when a year is added to the calendar; an unknown day does not stay unknown. */
function whyNotFinal(input: DeadlineInput, calendar: AskedCalendar): ProvisionalReason[] {
  const because: ProvisionalReason[] = [];
  if (calendar.wasAskedBeyondItsSpan) because.push('calendar');
  if (input.confidence === 'U') because.push('unverified_rule');
  return because;
}

function assertAmounts({ rule, history }: DeadlineInput): void {
  const amounts = history.flatMap((event) => (event.type === 'extend' && event.unit !== 'agreed_date' ? [event.amount] : []));
  for (const amount of [rule.amount, ...amounts]) {
    if (!Number.isInteger(amount) || amount < 1 || amount > MAX_AMOUNT) {
      throw new RangeError(`an amount must be a whole number from 1 to ${MAX_AMOUNT}, not ${amount}`);
    }
  }
}
