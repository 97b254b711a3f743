import {
  type AlarmKind,
  type CaseEvent,
  type CaseState,
  type CivilDate,
  type ClockCode,
  type Kind,
  type NoticeKind,
  type Outcome,
  type ParticipationRole,
  type ServiceCode,
  type StaffId,
  type Suspension,
  type TeamId,
} from '#libs/kernel';
import { type CaseFile, type ClockState } from './case-file.js';

export interface PlannedAlarm {
  readonly clock: ClockCode;
  readonly round: number;
  readonly kind: AlarmKind;
  /** 0 for the first warning, rising to the breach. */
  readonly level: number;
  readonly ringAt: Date;
}

export interface PlannedNotice {
  readonly notice: NoticeKind;
  /** Codes and dates for the letter: never a text or a name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the event changes on the case's own row. Absent: as it was; null: taken away. */
export interface CaseChanges {
  readonly state?: CaseState;
  readonly registeredOn?: CivilDate;
  readonly answeredOn?: CivilDate | null;
  readonly closedOn?: CivilDate | null;
  readonly outcome?: Outcome | null;
  readonly service?: ServiceCode;
  readonly kind?: Kind;
  readonly nativeKind?: string | null;
  readonly matter?: string | null;
  readonly teamId?: TeamId | null;
  readonly assigneeId?: StaffId | null;
  readonly danger?: boolean;
  readonly suspension?: Suspension;
}

export interface PlannedParticipation {
  readonly staffId: StaffId;
  readonly role: ParticipationRole;
}

/** What follows from one event: the whole of it, before anything is written. */
export interface Plan {
  readonly event: CaseEvent;
  /** The file as it stands after the event. */
  readonly file: CaseFile;
  readonly changes: CaseChanges;
  /** Clocks that were started or changed, whole. */
  readonly clocks: readonly ClockState[];
  /** Alarms of exactly those clocks that still run; a changed clock's earlier alarms no longer count. */
  readonly alarms: readonly PlannedAlarm[];
  readonly notices: readonly PlannedNotice[];
  readonly participations: readonly PlannedParticipation[];
  /** Events that follow at once by the rule itself: registration where the pack allows it, closing when all is done. */
  readonly then: readonly CaseEvent[];
}
