import { type QueueFilters } from '#libs/features/handling';
import { type DayBucket, type DueBucket, spanOfAgeBucket, spanOfDueBucket, type WorkingRuler } from '#libs/domain/indicators';
import { type CaseState, type CivilDate, type TeamId } from '#libs/kernel';
import { addressOf } from '../desk/queue-address.js';

/** In these states nobody has taken a case up yet. */
const UNTOUCHED: readonly CaseState[] = ['received', 'registered'];

/** The list behind a number: the queue of everything that the reader may see, narrowed to the cases that were counted. */
export function queueUrl(filters: QueueFilters): string {
  return addressOf({ view: 'all', filters });
}

export const untouched: QueueFilters = { states: UNTOUCHED };

/** Null: no team has it yet. */
export function ofTeam(team: TeamId | null): QueueFilters {
  return { team: team ?? 'none' };
}

export function dueIn(bucket: DueBucket, ruler: WorkingRuler): QueueFilters {
  if (bucket === 'overdue') return { due: 'overdue' };
  const span = spanOfDueBucket(bucket, ruler);
  return span === null ? { due: 'none' } : dueBetween(span.from, span.to);
}

export function agedIn(bucket: DayBucket, ruler: WorkingRuler): QueueFilters {
  const { from, to } = spanOfAgeBucket(bucket, ruler);
  return { ...(from !== null && { receivedFrom: from }), ...(to !== null && { receivedTo: to }) };
}

/** Null: without an end. */
export function dueBetween(from: CivilDate | null, to: CivilDate | null): QueueFilters {
  return { ...(from !== null && { dueFrom: from }), ...(to !== null && { dueTo: to }) };
}
