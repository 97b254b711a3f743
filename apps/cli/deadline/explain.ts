import { type CalendarBook } from '#libs/domain/calendar';
import {
  type ClockLimits,
  type CountingRule,
  type DeadlineAnswer,
  type RefusalCode,
  countDeadline,
  needsCalendar,
} from '#libs/domain/clocks';
import { type Basis } from '#libs/domain/procedure';
import { type ExplainedStep, explainSteps } from '#libs/casework';
import { type CivilDate, type Confidence, type ProvisionalReason, localDate } from '#libs/kernel';
import { errorText } from '#libs/platform/i18n';
import { placeOf } from '../json-file.js';
import { UsageError } from '../usage-error.js';
import { type VectorWithoutRule } from './input.js';

/** What a vector is counted by: its own rule, or a clock of a pack with what that allows. */
export interface RuleInForce extends CountingRule {
  readonly calendar: string | null;
  readonly limits?: ClockLimits;
  readonly confidence?: Confidence;
  /** The law behind the rule, for the words of a refusal. */
  readonly basisOf?: (refusal: RefusalCode) => Basis;
}

/** An element of what `deadline explain` prints. */
export interface ExplainedDeadline {
  readonly id: string;
  readonly status: DeadlineAnswer['status'];
  readonly because?: readonly ProvisionalReason[];
  readonly code?: RefusalCode;
  readonly reason?: string;
  readonly dueDate?: CivilDate;
  readonly dueExclusiveUtc?: string;
  readonly workingDate?: CivilDate;
  readonly unrolledEndDate?: CivilDate;
  readonly steps: readonly ExplainedStep[];
}

/** The local date of a vector's start: what is counted from, and what chooses the version of a pack. */
export function startOf({ start, timeZone }: VectorWithoutRule): CivilDate {
  return localDate(new Date(start.at.epochMilliseconds), timeZone);
}

/** Throws a `UsageError` with the place for a calendar that is not there, or without which the rule cannot be counted. */
export function explain(vector: VectorWithoutRule, index: number, rule: RuleInForce, calendars: CalendarBook): ExplainedDeadline {
  const { timeZone, events: history } = vector;
  const { limits, confidence } = rule;
  const place = placeOf(['vectors', index]);
  const calendar = rule.calendar === null ? null : named(`${place}.rule.calendar`, () => calendars.byName(rule.calendar ?? ''));
  if (!calendar && needsCalendar(rule)) {
    throw new UsageError(`${place}.rule.calendar: must name a calendar: working days and a rollover need one`);
  }
  const input = { timeZone, startOn: startOf(vector), rule, calendar, history, limits, confidence };
  return answerOf(
    vector.id,
    named(place, () => countDeadline(input)),
    rule,
  );
}

function answerOf(id: string, answer: DeadlineAnswer, rule: RuleInForce): ExplainedDeadline {
  switch (answer.status) {
    case 'firm': {
      const { status, dueDate, dueExclusive, unrolledEndDate } = answer;
      const dueExclusiveUtc = Temporal.Instant.fromEpochMilliseconds(dueExclusive.getTime()).toString();
      return { id, status, dueDate, dueExclusiveUtc, unrolledEndDate, steps: explainSteps(answer.steps, 'en') };
    }
    case 'provisional': {
      const { status, because, workingDate, unrolledEndDate } = answer;
      return { id, status, because, workingDate, unrolledEndDate, steps: explainSteps(answer.steps, 'en') };
    }
    case 'refused': {
      const { status, code } = answer;
      const basis = rule.basisOf?.(code);
      const params = basis ? { ...answer.params, cited: basis.cited } : answer.params;
      return { id, status, code, reason: errorText('en', { code, params }), steps: [] };
    }
  }
}

/** The domain says with a `RangeError` what cannot be counted at all; here that is a fault of the file. */
function named<Value>(place: string, value: () => Value): Value {
  try {
    return value();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${place}: ${error.message}`);
    throw error;
  }
}
