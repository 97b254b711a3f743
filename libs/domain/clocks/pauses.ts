import { type CivilDate, addDays } from '#libs/kernel';
import { isWorkingKind } from '#libs/domain/calendar';
import { type AskedCalendar } from './asked-calendar.js';
import { type ClockHistoryEvent, type DeadlineInput, type PauseSemantics, type Step } from './types.js';

/** Days that are not counted, both ends included. */
export interface PausedSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Pause = Extract<ClockHistoryEvent, { type: 'pause' }>;

export interface Pauses {
  readonly spans: readonly PausedSpan[];
  /** Days of pauses that count all the same, since a cap was reached. */
  readonly steps: readonly Step[];
}

/** The days that the pauses of a history leave out. The rule's own cap, where there is one, stands beside the cap of each pause: the shorter holds. */
export function pausesOf(input: DeadlineInput, history: readonly ClockHistoryEvent[], calendar: AskedCalendar): Pauses {
  const spans: PausedSpan[] = [];
  const steps: Step[] = [];
  for (const event of history) {
    if (event.type !== 'pause') continue;

    const from = firstDay(event, input.rule.pauseSemantics ?? 'exclude_days_after_P_through_R');
    if (from > event.to) continue;

    const cap = Math.min(event.capWorkingDays ?? Infinity, input.limits?.pause?.capWorkingDays ?? Infinity);
    const to = lastDay(from, event.to, cap, calendar);
    spans.push({ from, to });
    if (to < event.to) steps.push({ from: addDays(to, 1), to: event.to, code: 'pause_capped', params: { cap } });
  }
  return { spans, steps };
}

function firstDay(pause: Pause, semantics: PauseSemantics): CivilDate {
  switch (semantics) {
    case 'exclude_days_after_P_through_R':
      return addDays(pause.from, 1);
    case 'exclude_days_P_through_R_inclusive':
      return pause.from;
  }
}

/** Up to and including the cap-th working day of the pause. */
function lastDay(from: CivilDate, to: CivilDate, capWorkingDays: number, calendar: AskedCalendar): CivilDate {
  if (capWorkingDays === Infinity) return to;

  let workingDays = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingKind(calendar.kindOf(day))) workingDays += 1;
    if (workingDays === capWorkingDays) return day;
  }
  return to;
}
