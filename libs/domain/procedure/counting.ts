import { type CivilDate, type Confidence, type ProvisionalReason } from '#libs/kernel';
import {
  type ClockHistoryEvent,
  type ClockLimits,
  type DeadlineAnswer,
  type PauseSemantics,
  type Step,
  countDeadline,
} from '#libs/domain/clocks';
import { type WorkingCalendar } from '#libs/domain/calendar';
import { type ClockState, type Procedure } from './case-file.js';
import { type ClockRule, type Limit } from './pack.js';

/** A clock without its dates: what is remembered of it, and not counted. */
export type UndatedClock = Omit<ClockState, 'dueOn' | 'dueAt' | 'because' | 'targetOn' | 'steps'>;

type Countable = Pick<Limit, 'unit' | 'amount' | 'counting' | 'rollover' | 'calendar'> & { readonly confidence?: Confidence };

export interface Counted {
  readonly dueOn: CivilDate;
  readonly dueAt: Date;
  readonly because: readonly ProvisionalReason[];
  readonly steps: readonly Step[];
}

/**
 * The calendar that a pack names; `body`, and no name, stand for the one that the body has chosen. (A limit that names none asks it nothing by
 * itself: warnings and an extension in working days do.) Throws a `RangeError` for a name that nobody loaded.
 */
export function calendarOf(procedure: Procedure, name: string | null): WorkingCalendar {
  return procedure.calendars.byName(name === null || name === 'body' ? procedure.bodyCalendar : name);
}

/** The clock with its dates, counted from the beginning by the calendars as they are now. */
export function dated(procedure: Procedure, rule: ClockRule, clock: UndatedClock): ClockState {
  const history = historyAsItStands(procedure, rule, clock);
  const semantics = rule.pause?.semantics ?? null;
  const due = count(procedure, rule, clock.startedOn, history, semantics);
  const packs = rule.target && count(procedure, rule.target, clock.startedOn, history, semantics);
  return { ...clock, ...due, targetOn: earlier(packs?.dueOn ?? null, ownTarget(procedure, clock, due.dueOn)) };
}

/** The body's own promise for this clock, in working days from its start; a promise that is no stricter than the law is none. */
function ownTarget(procedure: Procedure, clock: UndatedClock, dueOn: CivilDate): CivilDate | null {
  const amount = procedure.ownTargets[clock.code];
  if (amount === undefined) return null;
  const promise = { unit: 'working_days', amount, counting: 'exclude_start_day', rollover: 'none', calendar: 'body' } as const;
  const on = count(procedure, promise, clock.startedOn).dueOn;
  return on < dueOn ? on : null;
}

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Counts what cannot be refused: a limit from its start, with a history that was accepted when it happened. */
export function count(
  procedure: Procedure,
  limit: Countable,
  startOn: CivilDate,
  history: readonly ClockHistoryEvent[] = [],
  pauseSemantics: PauseSemantics | null = null,
): Counted {
  const answer = judge(procedure, limit, startOn, history, pauseSemantics);
  if (answer.status === 'refused') throw new RangeError(`an accepted history was refused: ${answer.code}`);
  const { steps } = answer;
  return answer.status === 'firm'
    ? { dueOn: answer.dueDate, dueAt: answer.dueExclusive, because: [], steps }
    : { dueOn: answer.workingDate, dueAt: answer.workingExclusive, because: answer.because, steps };
}

/** Counts, or refuses by the limits given. */
export function judge(
  procedure: Procedure,
  limit: Countable,
  startOn: CivilDate,
  history: readonly ClockHistoryEvent[],
  pauseSemantics: PauseSemantics | null,
  limits?: ClockLimits,
): DeadlineAnswer {
  const { unit, amount, counting, rollover, confidence } = limit;
  return countDeadline({
    timeZone: procedure.timeZone,
    startOn,
    rule: { unit, amount, counting, rollover, pauseSemantics },
    calendar: calendarOf(procedure, limit.calendar),
    history,
    ...(limits ? { limits } : {}),
    ...(confidence ? { confidence } : {}),
  });
}

/**
 * The history to count by: an open pause is taken to last until its cap, since the clock goes on by itself then; and an extension is not judged
 * again, or a year added later could find it late that was in time by what was known.
 */
export function historyAsItStands(procedure: Procedure, rule: ClockRule, clock: UndatedClock): readonly ClockHistoryEvent[] {
  const accepted = clock.history.map((entry) => withoutItsDate(entry));
  return clock.pausedOn === null ? accepted : [...accepted, pauseUntilCap(procedure, rule, clock.pausedOn)];
}

function withoutItsDate(entry: ClockHistoryEvent): ClockHistoryEvent {
  if (entry.type === 'pause') return entry;
  return entry.unit === 'agreed_date' ? { ...entry, agreedAt: null } : { ...entry, decidedAt: null };
}

function pauseUntilCap(procedure: Procedure, rule: ClockRule, from: CivilDate): ClockHistoryEvent {
  if (!rule.pause) throw new RangeError(`clock ${rule.code} is paused, and its rule knows no pause`);
  const { semantics, capWorkingDays } = rule.pause;
  const counting = semantics === 'exclude_days_after_P_through_R' ? 'exclude_start_day' : 'start_day_is_day_1';
  const cap = { unit: 'working_days', amount: capWorkingDays, counting, rollover: 'none', calendar: rule.calendar } as const;
  return { type: 'pause', from, to: count(procedure, cap, from).dueOn, capWorkingDays };
}
