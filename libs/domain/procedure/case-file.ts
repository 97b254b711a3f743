import {
  type BodyId,
  type CaseId,
  type CaseState,
  type Channel,
  type CivilDate,
  type ClockCode,
  type ContactChannel,
  type IdentityLevel,
  type Kind,
  type Language,
  type Outcome,
  type ParticipationRole,
  type PointId,
  type ProvisionalReason,
  type RemedyId,
  type ServiceCode,
  type StaffId,
  type Suspension,
  type TeamId,
} from '#libs/kernel';
import { type CalendarBook } from '#libs/domain/calendar';
import { type ClockHistoryEvent, type Step } from '#libs/domain/clocks';
import { type BarredPerson } from '#libs/domain/independence';
import { type Pack } from './pack.js';

/** A statutory clock of one case. `round` counts restarts after a reopening, from 1. */
export interface ClockState {
  readonly code: ClockCode;
  readonly round: number;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly startedOn: CivilDate;
  /** Pauses that are over and extensions, in the order in which they happened. */
  readonly history: readonly ClockHistoryEvent[];
  /** While paused: the day on which the pause began. */
  readonly pausedOn: CivilDate | null;
  /** The last day in time: final when `because` is empty, otherwise a working date. */
  readonly dueOn: CivilDate;
  /** The first instant that is late. */
  readonly dueAt: Date;
  readonly because: readonly ProvisionalReason[];
  /** The body's own, stricter date. */
  readonly targetOn: CivilDate | null;
  readonly steps: readonly Step[];
  readonly stoppedOn: CivilDate | null;
}

/** What the rules need to know of a case, and nothing else. `state` is null before it is received. */
export interface CaseFile {
  readonly id: CaseId;
  readonly state: CaseState | null;
  readonly statutory: boolean;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
  readonly service: ServiceCode;
  readonly channel: Channel;
  readonly identity: IdentityLevel;
  readonly language: Language;
  /** How the person can be told: `trackingPage` when they left no address. */
  readonly contact: ContactChannel;
  readonly receivedOn: CivilDate | null;
  readonly registeredOn: CivilDate | null;
  readonly teamId: TeamId | null;
  readonly assigneeId: StaffId | null;
  readonly danger: boolean;
  readonly imported: boolean;
  readonly points: readonly { readonly id: PointId; readonly outcome: Outcome | null }[];
  readonly clocks: readonly ClockState[];
  readonly openQuestions: number;
  readonly openRemedies: readonly RemedyId[];
  /** Staff of this body, and other bodies, that the person complains of. */
  readonly subjectStaff: readonly StaffId[];
  readonly subjectBodies: readonly BodyId[];
  /** The subjects' subordinates, direct or not; filled by the loader. */
  readonly subordinatesOfSubjects: readonly StaffId[];
  /** Whom the case bars for another reason: of a second look, those who had a part in the first. */
  readonly otherBars: readonly BarredPerson[];
  /** Of a second look: whether the decision looked at shall have no effect meanwhile; null where nobody asked. */
  readonly suspension: Suspension | null;
  /** Of a second look: who was found free to look. Null on the first, which anybody may be given who is not barred. */
  readonly reviewers: readonly StaffId[] | null;
  readonly participations: readonly { readonly staffId: StaffId; readonly role: ParticipationRole }[];
}

/** What is known of a case before anything has happened to it. */
export type NewCase = Pick<
  CaseFile,
  'id' | 'statutory' | 'kind' | 'nativeKind' | 'matter' | 'service' | 'channel' | 'identity' | 'language' | 'contact'
> & { readonly pointIds: readonly PointId[] };

/** The file of a case to which nothing has happened yet: `case.received` or `case.imported` is its first event. */
export function newCaseFile({ pointIds, ...known }: NewCase): CaseFile {
  return {
    ...known,
    state: null,
    receivedOn: null,
    registeredOn: null,
    teamId: null,
    assigneeId: null,
    danger: false,
    imported: false,
    points: pointIds.map((id) => ({ id, outcome: null })),
    clocks: [],
    openQuestions: 0,
    openRemedies: [],
    subjectStaff: [],
    subjectBodies: [],
    subordinatesOfSubjects: [],
    otherBars: [],
    suspension: null,
    reviewers: null,
    participations: [],
  };
}

/** A pack with what it needs to count by: the body's zone, and its calendars. */
export interface Procedure {
  readonly pack: Pack;
  readonly timeZone: string;
  readonly calendars: CalendarBook;
  /** The calendar that `body` in a pack stands for. */
  readonly bodyCalendar: string;
  /** Hour at which warnings ring, local, `HH:MM`. */
  readonly warnAt: string;
  /** The body's own, stricter promises, in working days from a clock's start. */
  readonly ownTargets: Readonly<Partial<Record<ClockCode, number>>>;
}
