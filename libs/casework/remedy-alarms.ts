import { workingDaysBefore } from '#libs/domain/calendar';
import { type Procedure } from '#libs/domain/procedure';
import { type AlarmId, addDays, atLocalTime, type CaseId, type CivilDate, startOfDay, uuidv7 } from '#libs/kernel';
import { type Alarm, type Remedy } from './entities/index.js';

/** A promise is reminded of so many working days before its date. */
const REMIND_DAYS_BEFORE = 3;

export function remedyAlarms(remedy: Remedy, procedure: Procedure, now: Date): Alarm[] {
  return dateAlarms(
    { kind: 'remedy', id: remedy.id, version: remedy.version, caseId: remedy.caseId },
    remedy.dueOn,
    procedure,
    now,
  );
}

/** The alarms of a date that is ours and not the law's, such as a remedy's or an enquiry's: a reminder ahead, and the moment it is missed. */
export function dateAlarms(
  subject: { kind: 'remedy' | 'enquiry'; id: string; version: number; caseId: CaseId },
  dueOn: CivilDate,
  procedure: Procedure,
  now: Date,
): Alarm[] {
  const calendar = procedure.calendars.byName(procedure.bodyCalendar);
  const remindAt = atLocalTime(workingDaysBefore(dueOn, REMIND_DAYS_BEFORE, calendar), procedure.warnAt, procedure.timeZone);
  const missedAt = startOfDay(addDays(dueOn, 1), procedure.timeZone);
  const alarm = (kind: Alarm['kind'], level: number, ringAt: Date): Alarm => ({
    id: uuidv7<AlarmId>(now),
    caseId: subject.caseId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectVersion: subject.version,
    kind,
    level,
    ringAt,
    state: 'pending',
    rungAt: null,
  });
  return [...(remindAt > now ? [alarm('reminder', 0, remindAt)] : []), alarm('breach', 1, missedAt)];
}
