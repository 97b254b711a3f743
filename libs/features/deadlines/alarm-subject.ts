import { type Alarm, type OpenCase, type Remedy } from '#libs/casework';
import { clockRule, isUndecided } from '#libs/domain/procedure';
import { type CivilDate, type ClockCode, type ProvisionalReason, type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What an alarm is about, as it stands now. */
export interface AlarmSubjectNow {
  readonly clock: ClockCode | null;
  /** The last day in time; null where only the room that set the date knows it. */
  readonly dueOn: CivilDate | null;
  /** Why the date is not final. */
  readonly because: readonly ProvisionalReason[];
  /** Who works on it. */
  readonly inCharge: StaffId | null;
  /** The level of its breach when it rings first. */
  readonly breachLevel: number;
}

/** A date of ours has one reminder before it. */
const BREACH_AFTER_REMINDER = 1;

/** Null when the subject is not what it was when the alarm was set: another version, or settled. Read behind the case's lock. */
export function subjectNow(tx: Tx, opened: OpenCase, alarm: Alarm): Promise<AlarmSubjectNow | null> {
  switch (alarm.subjectKind) {
    case 'clock':
      return Promise.resolve(clockNow(opened, alarm));
    case 'remedy':
      return remedyNow(tx, opened, alarm);
    case 'enquiry': {
      // An answered enquiry silences its alarms itself, and its date never moves; once the case is decided nobody waits for the answer.
      if (!isUndecided(opened.row.state)) return Promise.resolve(null);
      const { assigneeId: inCharge } = opened.row;
      return Promise.resolve({ clock: null, dueOn: null, because: [], inCharge, breachLevel: BREACH_AFTER_REMINDER });
    }
  }
}

function clockNow({ row, file, procedure, clockVersions }: OpenCase, alarm: Alarm): AlarmSubjectNow | null {
  const clock = file.clocks.find(({ code, round }) => clockVersions.get(`${code}:${round}`)?.id === alarm.subjectId);
  if (!clock || clock.status === 'stopped') return null;
  if (clockVersions.get(`${clock.code}:${clock.round}`)?.version !== alarm.subjectVersion) return null;
  return {
    clock: clock.code,
    dueOn: clock.dueOn,
    because: clock.because,
    inCharge: row.assigneeId,
    breachLevel: clockRule(procedure.pack, clock.code, file.matter)?.warnDaysBefore.length ?? 0,
  };
}

async function remedyNow(tx: Tx, { row }: OpenCase, alarm: Alarm): Promise<AlarmSubjectNow | null> {
  const [remedy] = await tx.query<Pick<Remedy, 'dueOn' | 'ownerId'> & Record<string, unknown>>(
    `SELECT due_on AS "dueOn", owner_id AS "ownerId" FROM casework.remedy WHERE id = $1 AND version = $2 AND state = 'promised'`,
    [alarm.subjectId, alarm.subjectVersion],
  );
  if (!remedy) return null;
  const inCharge = remedy.ownerId ?? row.assigneeId;
  return { clock: null, dueOn: remedy.dueOn, because: [], inCharge, breachLevel: BREACH_AFTER_REMINDER };
}
