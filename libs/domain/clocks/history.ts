import { type CivilDate, addDays } from '#libs/kernel';
import { AskedCalendar } from './asked-calendar.js';
import { type PausedSpan, pausesOf } from './pauses.js';
import { type Counted, countPeriod } from './period.js';
import { type ClockHistoryEvent, type ClockLimits, type DeadlineInput, type Extension, type Step } from './types.js';

type ExtensionLimit = NonNullable<ClockLimits['extension']>;

/** The end before the rollover, with everything in `history` that has happened to the clock. */
export function countThrough(input: DeadlineInput, history: readonly ClockHistoryEvent[], calendar: AskedCalendar): Counted {
  const { rule, startOn } = input;
  const { unit, amount, counting } = rule;
  const pauses = pausesOf(input, history, calendar);
  const base = countPeriod(startOn, rule, pauses.spans, calendar);

  let end = base.end;
  const start: Step = { from: startOn, to: startOn, code: 'start', params: { unit, amount, counting } };
  const steps: Step[] = [start, ...pauses.steps, ...base.steps];
  for (const event of history) {
    if (event.type === 'pause') continue;

    const extended = extend(end, event, pauses.spans, calendar);
    const limit = input.limits?.extension;
    if (limit && isAboveCap(event, limit, { end, paused: pauses.spans, input })) steps.push(aboveCapStep(limit, extended.end));
    steps.push(...extended.steps);
    end = extended.end;
  }
  return { end, steps };
}

/**
 * Whether an extension goes beyond what the rule gives. Amounts of one unit are compared as they are; otherwise the dates they lead to are, by a
 * calendar of its own: the cap is not part of the answer, and does not make it provisional.
 */
export function isAboveCap(
  extension: Extension,
  limit: ExtensionLimit,
  clock: { readonly end: CivilDate; readonly paused: readonly PausedSpan[]; readonly input: DeadlineInput },
): boolean {
  if (limit.cap === 'none' || limit.maxAmount === null || limit.unit === 'agreed_date') return false;
  if (extension.unit === limit.unit) return extension.amount > limit.maxAmount;

  const calendar = new AskedCalendar(clock.input.calendar);
  const longest: Extension = { type: 'extend', unit: limit.unit, amount: limit.maxAmount };
  const endOf = (event: Extension) => extend(clock.end, event, clock.paused, calendar).end;
  return endOf(extension) > endOf(longest);
}

/** Day 1 of an extension is the day after the end it adds to, however the clock itself counts its start. */
function extend(end: CivilDate, event: Extension, paused: readonly PausedSpan[], calendar: AskedCalendar): Counted {
  if (event.unit === 'agreed_date') {
    const params = event.agreedAt ? { agreedAt: event.agreedAt } : undefined;
    return { end: event.date, steps: [{ from: event.date, to: event.date, code: 'agreed_date', params: params ?? {} }] };
  }
  const { unit, amount } = event;
  const added = countPeriod(end, { unit, amount, counting: 'exclude_start_day' }, paused, calendar);
  const extended: Step = { from: addDays(end, 1), to: added.end, code: 'extended', params: { unit, amount } };
  return { end: added.end, steps: [extended, ...added.steps] };
}

function aboveCapStep({ unit, maxAmount }: ExtensionLimit, end: CivilDate): Step {
  return { from: end, to: end, code: 'above_cap', params: { unit, cap: maxAmount ?? 0 } };
}
