import { type AskedCalendar } from './asked-calendar.js';
import { countThrough, isAboveCap } from './history.js';
import { pausesOf } from './pauses.js';
import { rollOver } from './rollover.js';
import { type ClockHistoryEvent, type DeadlineInput, type Extension, type RefusalCode } from './types.js';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The first event of the history that the rule refuses, judged by the clock as it stood then. */
export function firstRefusal(input: DeadlineInput, calendar: AskedCalendar): Refusal | null {
  for (const [index, event] of input.history.entries()) {
    const before = input.history.slice(0, index);
    const refusal = event.type === 'pause' ? refusePause(input) : refuseExtension(event, before, input, calendar);
    if (refusal) return refusal;
  }
  return null;
}

/** A pause is forbidden unless the rule gives it; weeks and months have no days that could be left out. */
function refusePause({ rule, limits }: DeadlineInput): Refusal | null {
  const givenByRule = rule.pauseSemantics && limits?.pause !== null;
  if (!givenByRule) return { code: 'pause_forbidden', params: { cause: 'no_pause' } };

  const countsDays = rule.unit === 'calendar_days' || rule.unit === 'working_days';
  return countsDays ? null : { code: 'pause_forbidden', params: { cause: 'unit' } };
}

/** An extension is in time up to and including the due date as it then stands, rolled over. */
function refuseExtension(
  event: Extension,
  before: readonly ClockHistoryEvent[],
  input: DeadlineInput,
  calendar: AskedCalendar,
): Refusal | null {
  const limit = input.limits?.extension;
  if (limit === null) return { code: 'extension_forbidden', params: {} };

  const extensionsBefore = before.filter(({ type }) => type === 'extend').length;
  if (limit?.maxCount && extensionsBefore >= limit.maxCount) {
    return { code: 'second_extension', params: { maxCount: limit.maxCount } };
  }

  const decidedOn = event.unit === 'agreed_date' ? event.agreedAt : event.decidedAt;
  if (decidedOn) {
    const { end } = countThrough(input, before, calendar);
    const dueOn = rollOver(end, input.rule.rollover, calendar).date;
    if (decidedOn > dueOn) return { code: 'extension_late', params: { decidedOn, dueOn } };
  }

  const capHolds = limit?.cap === 'hard' || (limit?.cap === 'unlessGoodReason' && event.goodReason === false);
  if (!limit || !capHolds) return null;

  const { end } = countThrough(input, before, calendar);
  const paused = pausesOf(input, before, calendar).spans;
  if (!isAboveCap(event, limit, { end, paused, input })) return null;
  return { code: 'extension_above_cap', params: { unit: limit.unit, cap: limit.maxAmount ?? 0, kind: limit.cap } };
}
