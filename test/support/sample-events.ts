import {
  type AlarmId,
  type CaseId,
  type ClockId,
  type DocumentId,
  type EnquiryId,
  type EventPayloads,
  type MessageId,
  type NoticeId,
  type PartyId,
  type Reference,
  type RequestId,
  type ReviewRequestId,
  type ServiceCode,
  type SharedAnswerId,
  type StaffId,
  type TeamId,
  addDays,
} from '#libs/kernel';
import { type Pack, isOpen } from '#libs/domain/procedure';
import { type LivedCase, ANOTHER_BODY, HASH, REMEDY, decisionPayload, receivedPayload } from './procedure.js';

const messageId = 'message-1' as MessageId;
const noticeId = 'notice-1' as NoticeId;
const documentId = 'document-1' as DocumentId;
const requestId = 'request-1' as ReviewRequestId;
const enquiryId = 'enquiry-1' as EnquiryId;

/** One event of each type that fits the case as it stands: what no rule but the state and the role should refuse. */
export function samplePayloads({ procedure, file, today: on, noon }: LivedCase): EventPayloads {
  const { pack } = procedure;
  const clock = file.clocks.find(isOpen);
  const extendable = file.clocks.find(
    (known) => isOpen(known) && pack.clocks.some((rule) => rule.code === known.code && rule.extension),
  );
  return {
    'case.received': receivedPayload(pack, file, on, noon),
    'case.imported': {
      reference: 'REFE-RENC-E01' as Reference,
      source: 'elsewhere',
      state: 'closed',
      service: 'general' as ServiceCode,
      receivedAt: noon.toISOString(),
      closedAt: noon.toISOString(),
      targetAt: null,
      marks: [],
      textHash: HASH,
    },
    'case.registered': { on },
    'case.accepted': { on },
    'case.classified': { service: 'roads' as ServiceCode, kind: file.kind, nativeKind: null, matter: null },
    'case.assigned': { teamId: 'team-1' as TeamId, staffId: 'clerk' as StaffId, ruleId: null, reason: 'byHand' },
    'point.added': { pointId: 'point-2' as EventPayloads['point.added']['pointId'], textHash: HASH },
    'subject.linked': { staffId: 'inspector' as StaffId, bodyId: null },
    'danger.marked': { by: 'person' },
    'danger.cleared': { messageId, reasonHash: HASH },
    'case.restricted': { readers: ['clerk' as StaffId] },
    'case.unrestricted': {},
    'acknowledgement.issued': { messageId, textHash: HASH },
    'acknowledgement.sent': { noticeId, channel: 'email', on },
    'message.received': { messageId, textHash: HASH },
    'message.sent': { messageId, textHash: HASH },
    'note.added': { messageId, textHash: HASH },
    'document.added': { documentId, sha256: 'sha', sizeBytes: 1, mediaType: 'text/plain' },
    'document.screened': { documentId, result: 'clean' },
    'question.asked': { messageId, textHash: HASH, on },
    'question.answered': { messageId, textHash: HASH, on },
    'enquiry.sent': { enquiryId, teamId: 'team-2' as TeamId, bodyId: null, dueOn: addDays(on, 5), textHash: HASH },
    'enquiry.answered': { enquiryId, textHash: HASH },
    'deadline.extended': {
      clock: extendable?.code ?? 'answer',
      by: pack.clocks.some((rule) => rule.extension?.unit === 'agreed_date')
        ? { date: addDays(extendable?.dueOn ?? on, 14) }
        : { unit: 'working_days', amount: 1 },
      decidedOn: on,
      goodReason: false,
      messageId,
      reasonHash: HASH,
    },
    'case.transferred': { bodyId: ANOTHER_BODY, ground: 'notCompetent', on, messageId, reasonHash: HASH },
    'case.declined': { ground: unconditionalGround(pack.declines), on, messageId, reasonsHash: HASH, precedents: [] },
    'answer.drafted': { version: 1, textHash: HASH },
    'answer.offered': { version: 1, reviewerId: 'clerk' as StaffId, textHash: HASH },
    'answer.returned': { version: 1, messageId, reasonHash: HASH },
    'answer.approved': { version: 1 },
    'decision.issued': decisionPayload(file, on, 'notUpheld', pack.stage !== undefined),
    'answer.sent': { noticeId, channel: 'email', on },
    'notice.sent': { noticeId, notice: 'receipt', channel: 'email', on },
    'notice.uncertain': { noticeId, notice: 'receipt' },
    'notice.failed': { noticeId, notice: 'receipt', channel: 'email', next: 'post' },
    'remedy.done': { remedyId: REMEDY, on, evidenceHash: HASH },
    'remedy.dropped': { remedyId: REMEDY, reasonHash: HASH },
    'case.withdrawn': { on, textHash: null },
    'case.reopened': { ground: 'error', on, messageId, reasonHash: HASH },
    'case.closed': { on },
    'alarm.rung': {
      alarmId: 'alarm-1' as AlarmId,
      kind: 'warning',
      subject: 'clock',
      subjectId: 'clock-1' as ClockId,
      clock: clock?.code ?? null,
      level: 0,
    },
    'clock.recalculated': {
      clock: clock?.code ?? 'answer',
      round: clock?.round ?? 1,
      from: clock?.dueOn ?? on,
      to: clock?.dueOn ?? on,
      cause: 'calendar',
    },
    'contact.changed': { partyId: 'party-1' as PartyId, fields: ['email'] },
    'code.renewed': { generation: 2 },
    'review.asked': { requestId, stage: 'stage2', on, textHash: HASH },
    'review.opened': { requestId, stage: 'stage2', reviewId: 'case-2' as CaseId, points: file.points.map(({ id }) => id) },
    'review.refused': { requestId, stage: 'stage2', why: 'late', contested: null, on },
    'decision.reviewed': { reviewId: 'case-2' as CaseId, stage: 'stage2', on, points: [] },
    'reviewers.computed': { free: 2, barred: 1 },
    'reviewers.none': { then: 'up' },
    'reviewer.recused': { staffId: 'clerk' as StaffId, messageId, reasonHash: HASH },
    'reviewer.challenged': { staffId: 'clerk' as StaffId, messageId, textHash: HASH },
    'challenge.decided': { staffId: 'clerk' as StaffId, accepted: true, messageId, reasonHash: HASH },
    'suspension.asked': { on, messageId, textHash: HASH },
    'suspension.decided': { granted: true, on, messageId, reasonHash: HASH },
    'case.joined': { leadId: 'case-3' as CaseId },
    'case.parted': { leadId: 'case-3' as CaseId, messageId, reasonHash: HASH },
    'answer.shared': { sharedAnswerId: 'shared-1' as SharedAnswerId, cases: 3, digest: HASH },
    'answer.taken': { leadId: 'case-3' as CaseId, parts: [{ staffId: 'writer' as StaffId, role: 'drafter' }] },
    'file.sent': { stage: 'ombudsman', on, sha256: HASH },
    'external.decided': { stage: 'ombudsman', on, points: [], remedies: [], messageId, textHash: HASH },
    'person.erased': { partyIds: ['party-1' as PartyId] },
    'survey.rated': { verdict: 'poor', answeredOn: on },
    'further.requested': { requestId: 'request-1' as RequestId, way: 'reopening', answeredOn: on },
    'further.settled': { requestId: 'request-1' as RequestId, way: 'reopening', accepted: true },
  };
}

/** A ground without a condition; better one that a clerk may use. */
function unconditionalGround(declines: Pack['declines']): string {
  const free = declines.filter(({ guards }) => guards.length === 0);
  return (free.find(({ by }) => by.includes('clerk')) ?? free[0])?.ground ?? 'none';
}
