import { type ExplainedStep, type Party, type Point } from '#libs/casework';
import { type ClockState, type ForecastDate, type MoveOption } from '#libs/domain/procedure';
import {
  type AssignmentReason,
  type BodyId,
  type CaseId,
  type CaseState,
  type Channel,
  type CivilDate,
  type ContactChannel,
  type DocumentId,
  type EnquiryId,
  type EventPayloads,
  type EventType,
  type IdentityLevel,
  type InstantText,
  type Kind,
  type Language,
  type MessageId,
  type NoticeId,
  type NoticeKind,
  type NoticeState,
  type Outcome,
  type ParticipationRole,
  type PointId,
  type Reference,
  type RemedyId,
  type RemedyKind,
  type RuleId,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { type DraftPoint } from '../answering/draft-content.js';

/** The rows of a case file as one statement reads them, each list by time. Instants are ISO 8601 text. */
export interface MessageLine {
  readonly id: MessageId;
  readonly at: InstantText;
  readonly direction: 'in' | 'out' | 'internal';
  readonly kind: 'submission' | 'message' | 'question' | 'reply' | 'note' | 'acknowledgement' | 'reason';
  /** Null once erased. */
  readonly text: string | null;
  readonly authorId: StaffId | null;
}

export interface DocumentLine {
  readonly id: DocumentId;
  readonly at: InstantText;
  /** Null once erased. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly state: 'quarantined' | 'clean' | 'unscanned' | 'refused' | 'erased';
  readonly direction: 'in' | 'out' | 'internal';
}

export interface DecisionLine {
  readonly pointId: PointId;
  readonly round: number;
  readonly outcome: Outcome;
  readonly nativeOutcome: string | null;
  readonly reasons: string | null;
  readonly rootCause: string | null;
  readonly decidedBy: StaffId | null;
  readonly at: InstantText;
}

export interface RemedyLine {
  readonly id: RemedyId;
  readonly pointId: PointId;
  readonly kind: RemedyKind;
  readonly description: string | null;
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate;
  readonly state: 'promised' | 'done' | 'dropped';
  readonly settledOn: CivilDate | null;
  readonly settlement: string | null;
}

export interface EnquiryLine {
  readonly id: EnquiryId;
  readonly teamId: TeamId | null;
  readonly bodyId: BodyId | null;
  readonly question: string | null;
  readonly dueOn: CivilDate;
  readonly askedAt: InstantText;
  readonly answer: string | null;
  readonly answeredAt: InstantText | null;
}

export interface AssignmentLine {
  readonly at: InstantText;
  /** Null: the triage queue. */
  readonly teamId: TeamId | null;
  readonly staffId: StaffId | null;
  readonly reason: AssignmentReason;
  readonly ruleId: RuleId | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly assignedBy: StaffId | null;
}

export interface NoticeLine {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly channel: ContactChannel;
  readonly state: NoticeState;
  readonly createdAt: InstantText;
  readonly sentAt: InstantText | null;
  readonly sentOn: CivilDate | null;
  /** A code, never a text of the transport. */
  readonly lastError: string | null;
}

/** Who did something, as the ledger keeps it. */
export type RecordedActor =
  { readonly kind: 'staff'; readonly staffId: StaffId } | { readonly kind: 'citizen' } | { readonly kind: 'system' };

/** One thing that happened, with the payload of its type. */
export type TimelineLine = {
  [Type in EventType]: {
    readonly seq: number;
    readonly at: InstantText;
    readonly type: Type;
    readonly actor: RecordedActor;
    readonly payload: EventPayloads[Type];
  };
}[EventType];

export interface DraftLine {
  readonly version: number;
  readonly content: { readonly points: readonly DraftPoint[] };
  readonly draftedBy: StaffId;
  readonly draftedAt: InstantText;
  /** Who was asked to read it; null: nobody. */
  readonly reviewerId: StaffId | null;
  readonly offeredAt: InstantText | null;
  readonly returnedAt: InstantText | null;
  readonly approvedBy: StaffId | null;
  readonly approvedAt: InstantText | null;
}

/** What the rooms' tables hold of a case. */
export interface CaseRows {
  /** The codes of whom the case is with. */
  readonly team: string | null;
  readonly assignee: string | null;
  readonly messages: readonly MessageLine[];
  readonly documents: readonly DocumentLine[];
  readonly decisions: readonly DecisionLine[];
  readonly remedies: readonly RemedyLine[];
  readonly enquiries: readonly EnquiryLine[];
  readonly assignments: readonly AssignmentLine[];
  readonly participations: readonly { readonly staffId: StaffId; readonly role: ParticipationRole; readonly at: InstantText }[];
  readonly notices: readonly NoticeLine[];
  readonly timeline: readonly TimelineLine[];
  readonly draft: DraftLine | null;
  readonly serviceTitle: { readonly en: string; readonly ru: string } | null;
}

export type ClockLine = ClockState & { readonly explanation: readonly ExplainedStep['text'][] };

/** A ground of the procedure, with the law in which it stands, both in the reader's language. */
export interface GroundLine {
  readonly ground: string;
  readonly title: string;
  readonly cited: string;
}

/** The whole case file, as the people who work on it see it. Times are ISO 8601 text; dates are civil dates in the body's zone. */
export interface StaffCase extends CaseRows {
  readonly id: CaseId;
  readonly reference: Reference;
  readonly status: CaseState;
  /** How many events the case has: send it as `seen` with the next act. */
  readonly version: number;
  readonly procedure: {
    readonly pack: string;
    readonly version: string;
    readonly title: string;
    readonly legallyReviewed: boolean;
  };
  readonly statutory: boolean;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
  readonly service: ServiceCode;
  readonly channel: Channel;
  readonly identity: IdentityLevel;
  readonly language: Language;
  readonly contact: ContactChannel;
  readonly place: string | null;
  readonly teamId: TeamId | null;
  readonly assigneeId: StaffId | null;
  readonly danger: boolean;
  readonly restricted: boolean;
  /** Whether it is answered together with a lead case. */
  readonly follows: boolean;
  readonly readers: readonly StaffId[];
  readonly receivedAt: Date | null;
  readonly receivedOn: CivilDate | null;
  readonly registeredOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly outcome: Outcome | null;
  readonly importSource: string | null;
  readonly importKey: string | null;
  readonly targetAt: Date | null;
  readonly marks: readonly string[];
  readonly dates: readonly ForecastDate[];
  readonly clocks: readonly ClockLine[];
  readonly points: readonly Omit<Point, 'caseId' | 'salt'>[];
  readonly parties: readonly Omit<Party, 'caseId'>[];
  /** What can be done now, and why the rest cannot. */
  readonly moves: readonly MoveOption[];
  /** The grounds on which it may end without an answer on the merits. */
  readonly grounds: readonly GroundLine[];
}
