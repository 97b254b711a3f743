import { atLocalTime } from '#libs/kernel';
import { workingDaysBefore } from '#libs/domain/calendar';
import { type CaseFile, type ClockState, type Procedure } from './case-file.js';
import { clockRule, isOpen } from './clock-rules.js';
import { calendarOf } from './counting.js';
import { type PlannedAlarm } from './plan.js';

/**
 * The alarms of a clock as it stands: a warning on each of the pack's days that is still ahead of `at`, at the body's hour, and the breach, which
 * rings even when it is already past, as on the clock of a letter entered too late. A provisional date rings like a firm one.
 */
export function alarmsOf(procedure: Procedure, file: CaseFile, clock: ClockState, at: Date): readonly PlannedAlarm[] {
  const rule = clockRule(procedure.pack, clock.code, file.matter);
  if (!rule || !isOpen(clock)) return [];

  const calendar = calendarOf(procedure, rule.calendar);
  const daysBefore = [...rule.warnDaysBefore].sort((one, other) => other - one);
  const { code, round } = clock;
  const warnings = daysBefore.map((days, level): PlannedAlarm => {
    const day = days > 0 ? workingDaysBefore(clock.dueOn, days, calendar) : clock.dueOn;
    return { clock: code, round, kind: 'warning', level, ringAt: atLocalTime(day, procedure.warnAt, procedure.timeZone) };
  });
  const breach: PlannedAlarm = { clock: code, round, kind: 'breach', level: daysBefore.length, ringAt: clock.dueAt };
  return [...warnings.filter((warning) => warning.ringAt > at), breach];
}
