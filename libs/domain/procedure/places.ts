import { type CaseState, type EventType, CASE_STATES } from '#libs/kernel';
import { type ProceduralEvent } from './pack.js';

/** What begins a case. */
export type ArrivalEvent = 'case.received' | 'case.imported';
/** What may happen to a case whatever its procedure. */
export type AdministrativeEvent = Exclude<EventType, ProceduralEvent | ArrivalEvent>;

const ANY = CASE_STATES;
const UNDECIDED = ['received', 'registered', 'inHandling', 'awaitingCitizen'] as const;
const UNFINISHED = [...UNDECIDED, 'decided', 'answered'] as const;
const FINISHED = ['closed', 'transferred', 'declined', 'withdrawn'] as const;

/**
 * In which states an administrative event makes sense. A fact of the world (a letter came, a letter went, an alarm rang) is recorded whenever it
 * happens; a step of work only while there is work; a person is forgotten only when the case is over.
 */
export const ADMINISTRATIVE_PLACES: Readonly<Record<AdministrativeEvent, readonly CaseState[]>> = {
  'case.classified': UNDECIDED,
  'case.assigned': ANY,
  'point.added': UNDECIDED,
  'subject.linked': ANY,
  'danger.marked': UNFINISHED,
  'danger.cleared': ANY,
  'case.restricted': ANY,
  'case.unrestricted': ANY,
  'message.received': ANY,
  'message.sent': ANY,
  'note.added': ANY,
  'document.added': ANY,
  'document.screened': ANY,
  'enquiry.sent': UNDECIDED,
  'enquiry.answered': ANY,
  'answer.drafted': UNDECIDED,
  'answer.offered': UNDECIDED,
  'answer.returned': UNDECIDED,
  'answer.approved': UNDECIDED,
  'case.joined': UNDECIDED,
  'case.parted': ANY,
  'answer.shared': ['decided', 'answered', 'closed'],
  'answer.taken': UNDECIDED,
  'notice.sent': ANY,
  'notice.uncertain': ANY,
  'notice.failed': ANY,
  'remedy.done': ANY,
  'remedy.dropped': ANY,
  'alarm.rung': ANY,
  'clock.recalculated': ANY,
  'contact.changed': ANY,
  'code.renewed': ANY,
  'review.asked': ANY,
  'review.opened': ANY,
  'review.refused': ANY,
  'decision.reviewed': ANY,
  'reviewers.computed': ANY,
  'reviewers.none': UNDECIDED,
  'reviewer.recused': UNDECIDED,
  'reviewer.challenged': UNDECIDED,
  'challenge.decided': ANY,
  'file.sent': ANY,
  'external.decided': ANY,
  'suspension.asked': UNDECIDED,
  'suspension.decided': UNDECIDED,
  'person.erased': FINISHED,
  'survey.rated': ANY,
  'further.requested': ANY,
  'further.settled': ANY,
};

/** Whether there is still something to decide. An enquiry is open no longer than that: after the decision nobody waits for its answer. */
export function isUndecided(state: CaseState): boolean {
  return (UNDECIDED as readonly CaseState[]).includes(state);
}
