import { type Actor } from './actor.js';
import { type CivilDate } from './civil-date.js';
import {
  type AlarmId,
  type BodyId,
  type CaseId,
  type ClockId,
  type DecisionId,
  type DocumentId,
  type EnquiryId,
  type MessageId,
  type NoticeId,
  type PackCode,
  type PackVersion,
  type PartyId,
  type PointId,
  type Reference,
  type RemedyId,
  type RequestId,
  type ReviewRequestId,
  type RuleId,
  type ServiceCode,
  type SharedAnswerId,
  type StaffId,
  type TeamId,
} from './ids.js';
import { type NoticeKind } from './notices.js';
import {
  type CaseState,
  type Channel,
  type ClockCode,
  type AskRefusal,
  type ContactChannel,
  type DecisionEffect,
  type IdentityLevel,
  type Kind,
  type Language,
  type Outcome,
  type RemedyKind,
} from './words.js';

/** An instant as ISO 8601 text in UTC with milliseconds: what an event's canonical text holds. */
export type InstantText = string;
/** An HMAC of a text under the salt that stands beside the text: proves the text, and is worth nothing once the salt is erased. */
export type TextHash = string;

export interface DecidedPoint {
  pointId: PointId;
  decisionId: DecisionId;
  outcome: Outcome;
  /** The pack's or the imported source's own word, when there is one. */
  nativeOutcome: string | null;
  rootCause: string | null;
  reasonsHash: TextHash;
  remedies: { remedyId: RemedyId; kind: RemedyKind; dueOn: CivilDate }[];
  /** Of a second look only: what it does to the decision looked at. */
  effect?: DecisionEffect;
}

/** `noRule` and `danger` leave the case in the triage queue; `conflict` takes it from somebody who may have no part in it. */
export type AssignmentReason = 'rule' | 'noRule' | 'danger' | 'capacity' | 'deputy' | 'byHand' | 'conflict' | 'import';
export type AlarmKind = 'warning' | 'breach' | 'reminder';
export type AlarmSubject = 'clock' | 'remedy' | 'enquiry';

/**
 * Everything that can happen to a case, on one page. A payload holds ids, codes, dates and hashes of text; never a text, a name or an address,
 * since an event is for ever and a person may ask to be forgotten. Dates named `on` are the civil date of the act in law, which may lie before the
 * instant at which it was entered.
 */
export interface EventPayloads {
  'case.received': {
    reference: Reference;
    pack: PackCode;
    packVersion: PackVersion;
    statutory: boolean;
    channel: Channel;
    identity: IdentityLevel;
    kind: Kind;
    nativeKind: string | null;
    matter: string | null;
    service: ServiceCode;
    language: Language;
    anonymous: boolean;
    receivedAt: InstantText;
    /** The local date from which clocks of receipt are counted: the next working day for what came after the body's cut-off hour. */
    on: CivilDate;
    textHash: TextHash;
    /** Of what the person would like, and of when it happened; left out where they did not say. */
    wantedHash?: TextHash;
    happenedHash?: TextHash;
    /** Of a later stage only: which, and of which case it is the second look. */
    stage?: { id: string; ordinal: number; previousId: CaseId; rootId: CaseId };
  };
  'case.imported': {
    reference: Reference;
    source: string;
    state: CaseState;
    service: ServiceCode;
    receivedAt: InstantText | null;
    closedAt: InstantText | null;
    targetAt: InstantText | null;
    marks: string[];
    textHash: TextHash;
    wantedHash?: TextHash;
    happenedHash?: TextHash;
  };
  'case.registered': { on: CivilDate };
  'case.accepted': { on: CivilDate };
  'case.classified': { service: ServiceCode; kind: Kind; nativeKind: string | null; matter: string | null };
  /** No team: the triage queue. */
  'case.assigned': { teamId: TeamId | null; staffId: StaffId | null; ruleId: RuleId | null; reason: AssignmentReason };
  'point.added': { pointId: PointId; textHash: TextHash };
  /** One of the two: somebody of our own, or a body of the directory. */
  'subject.linked': { staffId: StaffId | null; bodyId: BodyId | null };
  'danger.marked': { by: 'words' | 'person' };
  'danger.cleared': { messageId: MessageId; reasonHash: TextHash };
  'case.restricted': { readers: StaffId[] };
  'case.unrestricted': Record<string, never>;
  'acknowledgement.issued': { messageId: MessageId; textHash: TextHash };
  'acknowledgement.sent': { noticeId: NoticeId; channel: ContactChannel; on: CivilDate };
  'message.received': { messageId: MessageId; textHash: TextHash };
  'message.sent': { messageId: MessageId; textHash: TextHash };
  'note.added': { messageId: MessageId; textHash: TextHash };
  'document.added': { documentId: DocumentId; sha256: string; sizeBytes: number; mediaType: string };
  'document.screened': { documentId: DocumentId; result: 'clean' | 'refused' | 'unscanned' };
  'question.asked': { messageId: MessageId; textHash: TextHash; on: CivilDate };
  'question.answered': { messageId: MessageId; textHash: TextHash; on: CivilDate };
  'enquiry.sent': { enquiryId: EnquiryId; teamId: TeamId | null; bodyId: BodyId | null; dueOn: CivilDate; textHash: TextHash };
  'enquiry.answered': { enquiryId: EnquiryId; textHash: TextHash };
  'deadline.extended': {
    clock: ClockCode;
    by: { unit: 'calendar_days' | 'working_days' | 'weeks' | 'months'; amount: number } | { date: CivilDate };
    decidedOn: CivilDate;
    /** Needed above a cap of the kind `unlessGoodReason`. */
    goodReason: boolean;
    messageId: MessageId;
    reasonHash: TextHash;
  };
  'case.transferred': { bodyId: BodyId; ground: string; on: CivilDate; messageId: MessageId; reasonHash: TextHash };
  /** `precedents`: earlier cases in which the same question was answered on the merits; empty unless the ground asks for them. */
  'case.declined': { ground: string; on: CivilDate; messageId: MessageId; reasonsHash: TextHash; precedents: CaseId[] };
  'answer.drafted': { version: number; textHash: TextHash };
  /** Given to a colleague for a second pair of eyes; null: the request is taken back. */
  'answer.offered': { version: number; reviewerId: StaffId | null; textHash: TextHash };
  'answer.returned': { version: number; messageId: MessageId; reasonHash: TextHash };
  'answer.approved': { version: number };
  /** It asks the same as a lead case, whose answer is to be given to it as well; once more where somebody found that it still does. */
  'case.joined': { leadId: CaseId };
  /** From now on it goes by itself. */
  'case.parted': { leadId: CaseId; messageId: MessageId; reasonHash: TextHash };
  /** On the lead case: its answer is to be given to so many others, each by its own decision; `digest` proves to which. */
  'answer.shared': { sharedAnswerId: SharedAnswerId; cases: number; digest: string };
  /** On each of them, before its decision: whose answer it is, and everybody who had a part in that. */
  'answer.taken': { leadId: CaseId; parts: { staffId: StaffId; role: 'drafter' | 'approver' | 'decider' }[] };
  'decision.issued': { points: DecidedPoint[]; on: CivilDate };
  'answer.sent': { noticeId: NoticeId; channel: ContactChannel; on: CivilDate };
  'notice.sent': { noticeId: NoticeId; notice: NoticeKind; channel: ContactChannel; on: CivilDate };
  'notice.uncertain': { noticeId: NoticeId; notice: NoticeKind };
  'notice.failed': { noticeId: NoticeId; notice: NoticeKind; channel: ContactChannel; next: ContactChannel | null };
  'remedy.done': { remedyId: RemedyId; on: CivilDate; evidenceHash: TextHash };
  'remedy.dropped': { remedyId: RemedyId; reasonHash: TextHash };
  'case.withdrawn': { on: CivilDate; textHash: TextHash | null };
  'case.reopened': { ground: string; on: CivilDate; messageId: MessageId; reasonHash: TextHash };
  'case.closed': { on: CivilDate };
  /** On the case that is looked at again: it was asked for; it became a case of its own; it was not taken; it was decided. */
  'review.asked': { requestId: ReviewRequestId; stage: string; on: CivilDate; textHash: TextHash };
  'review.opened': { requestId: ReviewRequestId; stage: string; reviewId: CaseId; points: PointId[] };
  'review.refused': {
    requestId: ReviewRequestId;
    stage: string;
    why: AskRefusal;
    /** What was contested: the window by which it is late. */
    contested: string | null;
    on: CivilDate;
  };
  'decision.reviewed': {
    reviewId: CaseId;
    stage: string;
    on: CivilDate;
    points: { pointId: PointId; outcome: Outcome; effect: DecisionEffect }[];
  };
  /** On the second look itself. */
  'reviewers.computed': { free: number; barred: number };
  'reviewers.none': { then: 'up' | 'out' | 'returned' | 'head' };
  'reviewer.recused': { staffId: StaffId; messageId: MessageId; reasonHash: TextHash };
  'reviewer.challenged': { staffId: StaffId; messageId: MessageId; textHash: TextHash };
  'challenge.decided': { staffId: StaffId; accepted: boolean; messageId: MessageId; reasonHash: TextHash };
  /** The person asks that the decision looked at has no effect meanwhile; and what came of it. */
  'suspension.asked': { on: CivilDate; messageId: MessageId; textHash: TextHash };
  'suspension.decided': { granted: boolean; on: CivilDate; messageId: MessageId; reasonHash: TextHash };
  /** On the case whose decision goes outside: its file was sent to the ombudsman or the court, and what they decided. */
  'file.sent': { stage: string; on: CivilDate; sha256: string };
  'external.decided': {
    stage: string;
    on: CivilDate;
    points: { pointId: PointId; outcome: Outcome; effect: DecisionEffect }[];
    remedies: { remedyId: RemedyId; kind: RemedyKind; dueOn: CivilDate }[];
    messageId: MessageId;
    textHash: TextHash;
  };
  'alarm.rung': {
    alarmId: AlarmId;
    kind: AlarmKind;
    subject: AlarmSubject;
    subjectId: ClockId | RemedyId | EnquiryId;
    clock: ClockCode | null;
    level: number;
  };
  'clock.recalculated': {
    clock: ClockCode;
    round: number;
    /** The last day in time before and after: the same where only its status changed, as when a year is added. */
    from: CivilDate;
    to: CivilDate;
    cause: 'calendar' | 'pack' | 'matter' | 'timeZone';
  };
  'contact.changed': { partyId: PartyId; fields: string[] };
  'code.renewed': { generation: number };
  'person.erased': { partyIds: PartyId[] };
  /** How the person found the answer of that day, where they let their case be told or asked for more: one word, and nothing else of what they said. */
  'survey.rated': { verdict: 'good' | 'fair' | 'poor'; answeredOn: CivilDate };
  /** The person asks for more: `reopening`, or a way further by the pack's code. Nothing moves until somebody accepts it. */
  'further.requested': { requestId: RequestId; way: string; answeredOn: CivilDate };
  'further.settled': { requestId: RequestId; way: string; accepted: boolean };
}

export type EventType = keyof EventPayloads;

/** One thing that happened to a case: who, when (the instant it was entered) and what. */
export type CaseEvent<T extends EventType = EventType> = {
  [Type in T]: { readonly type: Type; readonly at: Date; readonly actor: Actor; readonly payload: EventPayloads[Type] };
}[T];

/** `caseEvent('case.registered', { on }, actor, now)` */
export function caseEvent<T extends EventType>(type: T, payload: EventPayloads[T], actor: Actor, at: Date): CaseEvent<T> {
  return { type, payload, actor, at };
}
