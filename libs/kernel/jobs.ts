import { type InstantText } from './events.js';
import {
  type AlarmId,
  type CaseId,
  type DocumentId,
  type FanOutId,
  type NoticeId,
  type Reference,
  type SharedAnswerId,
  type StaffId,
  type ThemeRunId,
} from './ids.js';

/** Everything that can be done later, and what it is told: ids only, never a text, a name or an address. */
export interface JobPayloads {
  'case.triage': { caseId: CaseId };
  /** Somebody answers to somebody else from now on. */
  'bars.refresh': { staffId: StaffId };
  /** Who may look has changed: of the matter of this case, or of every open second look. */
  'looks.refresh': { caseId: CaseId | null };
  /** A second look was decided: what that does to the first decision is written there. */
  'review.apply': { caseId: CaseId };
  /** One part of the cases to which the answer of their lead case is given. */
  'answers.give': { sharedAnswerId: SharedAnswerId; batch: number };
  'notice.send': { noticeId: NoticeId };
  /** One part of what many people are told at once. */
  'notices.send': { fanOutId: FanOutId; batch: number };
  /** Asked for by whoever knew the reference, which may be nobody's. */
  'code.renew': { reference: Reference; askedAt: InstantText };
  'document.scan': { documentId: DocumentId };
  'asks.erase': { caseId: CaseId };
  'documents.erase': { caseId: CaseId };
  'drafts.erase': { caseId: CaseId };
  'letters.erase': { caseId: CaseId };
  'themes.find': { runId: ThemeRunId };
  'surveys.erase': { caseId: CaseId };
  'alarm.ring': { alarmId: AlarmId; version: number };
  /** A calendar, a pack or the body's time zone has changed. */
  'clocks.recalculate': { cause: 'calendar' | 'pack' | 'timeZone' };
}
export type JobName = keyof JobPayloads;

/** `fanOut` beside `correspondence`: a letter about somebody's case does not wait behind a hundred thousand of news. */
export const QUEUES = ['triage', 'correspondence', 'fanOut', 'documents', 'deadlines'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface JobSpec {
  queue: QueueName;
  /** Tries in all, the first included. */
  attempts: number;
  /** Before the second try, in milliseconds; doubles with each further one. */
  backoffMs: number;
}

/** Every job in the system, on one page. A name without a spec does not compile; a job without a handler stops the worker's start. */
export const JOBS = {
  'case.triage': { queue: 'triage', attempts: 5, backoffMs: 2_000 },
  'bars.refresh': { queue: 'triage', attempts: 5, backoffMs: 2_000 },
  'looks.refresh': { queue: 'triage', attempts: 5, backoffMs: 2_000 },
  'review.apply': { queue: 'triage', attempts: 8, backoffMs: 2_000 },
  'answers.give': { queue: 'triage', attempts: 8, backoffMs: 2_000 },
  'notice.send': { queue: 'correspondence', attempts: 8, backoffMs: 15_000 },
  'notices.send': { queue: 'fanOut', attempts: 8, backoffMs: 15_000 },
  'code.renew': { queue: 'correspondence', attempts: 5, backoffMs: 2_000 },
  'document.scan': { queue: 'documents', attempts: 5, backoffMs: 10_000 },
  'asks.erase': { queue: 'documents', attempts: 8, backoffMs: 15_000 },
  'documents.erase': { queue: 'documents', attempts: 8, backoffMs: 15_000 },
  'drafts.erase': { queue: 'documents', attempts: 8, backoffMs: 15_000 },
  'letters.erase': { queue: 'correspondence', attempts: 8, backoffMs: 15_000 },
  'themes.find': { queue: 'triage', attempts: 3, backoffMs: 30_000 },
  'surveys.erase': { queue: 'documents', attempts: 8, backoffMs: 15_000 },
  'alarm.ring': { queue: 'deadlines', attempts: 5, backoffMs: 2_000 },
  'clocks.recalculate': { queue: 'deadlines', attempts: 5, backoffMs: 10_000 },
} as const satisfies Record<JobName, JobSpec>;

/**
 * Stands in an outbox row in place of a job, where a commit changed a case and caused none: the relay tells whoever looks at the case, and forgets
 * the row.
 */
export const CASE_CHANGED = 'case.changed';

/** A job to be done, as it stands in an outbox row. */
export type JobRequest<N extends JobName = JobName> = {
  [Name in N]: { readonly job: Name; readonly payload: JobPayloads[Name] };
}[N];
