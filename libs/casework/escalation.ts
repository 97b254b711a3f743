import { nextWorkingDay, type WorkingCalendar } from '#libs/domain/calendar';
import { type AlarmKind, atLocalTime, type CivilDate } from '#libs/kernel';
import { type BodySettings, type Rung } from './body-settings.js';
import { type CasePeople, type Recipient } from './who-leads.js';

export type Escalation = BodySettings['escalation'];

/** Which rungs of the body's ladder an alarm reaches. `step`: 0 for the breach itself, rising with each time it is said again. */
export function rungsFor(escalation: Escalation, kind: AlarmKind, step: number): readonly Rung[] {
  if (kind !== 'breach') return escalation.warning;
  if (step === 0) return escalation.breach;
  return escalation.later[step - 1]?.to ?? escalation.breach; // the ladder was shortened meanwhile: silence would be worse
}

/**
 * The people on these rungs. An empty rung is no reason to wake nobody: a case that nobody has wakes its leads, one without leads the heads, and
 * where there are no heads, whoever is left.
 */
export function toldOn(rungs: readonly Rung[], { inCharge, leads, heads }: CasePeople): readonly Recipient[] {
  const order: Readonly<Record<Rung, readonly (readonly Recipient[])[]>> = {
    assignee: [inCharge, leads, heads],
    lead: [leads, heads, inCharge],
    head: [heads, leads, inCharge],
  };
  const told = rungs.flatMap((rung) => order[rung].find((people) => people.length > 0) ?? []);
  return [...new Map(told.map((person) => [person.staffId, person])).values()];
}

/** When a breach that nobody mended is said again: the ladder's later steps, in working days from `today`, at the body's hour. */
export function laterRings(
  escalation: Escalation,
  today: CivilDate,
  body: { readonly calendar: WorkingCalendar; readonly warnAt: string; readonly timeZone: string },
): readonly { readonly step: number; readonly ringAt: Date }[] {
  return escalation.later.map(({ workingDaysAfter }, place) => {
    const day = daysAfter(today, workingDaysAfter, body.calendar);
    return { step: place + 1, ringAt: atLocalTime(day, body.warnAt, body.timeZone) };
  });
}

function daysAfter(date: CivilDate, workingDays: number, calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let left = workingDays; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
  return day;
}
