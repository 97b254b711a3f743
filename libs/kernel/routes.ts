import { type CaseEvent, type EventType } from './events.js';
import { type CaseId } from './ids.js';
import { type JobRequest } from './jobs.js';

type Route<T extends EventType> = (caseId: CaseId, event: CaseEvent<T>) => JobRequest[];

/**
 * Which event causes which job. This page is the only place where one room's doing becomes another room's work: the rows it returns are
 * written to the outbox in the transaction of the event. (A notice brings its own `notice.send`, in whatever event it was planned.)
 */
const ROUTES: { [T in EventType]?: Route<T> } = {
  'case.received': (caseId) => [{ job: 'case.triage', payload: { caseId } }],
  'subject.linked': (caseId, event) => (event.payload.staffId === null ? [] : [{ job: 'looks.refresh', payload: { caseId } }]),
  'document.added': (_caseId, event) => [{ job: 'document.scan', payload: { documentId: event.payload.documentId } }],
  'decision.issued': (caseId, event) =>
    event.payload.points.some(({ effect }) => effect !== undefined) ? [{ job: 'review.apply', payload: { caseId } }] : [],
  'person.erased': (caseId) => [
    { job: 'asks.erase', payload: { caseId } },
    { job: 'documents.erase', payload: { caseId } },
    { job: 'drafts.erase', payload: { caseId } },
    { job: 'letters.erase', payload: { caseId } },
    { job: 'surveys.erase', payload: { caseId } },
  ],
};

export function jobsFor(caseId: CaseId, event: CaseEvent): JobRequest[] {
  const route = ROUTES[event.type] as Route<EventType> | undefined;
  return route ? route(caseId, event) : [];
}
