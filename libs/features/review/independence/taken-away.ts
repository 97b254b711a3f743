import { type Bar, newStaffNotice, type NewRows, type OpenCase } from '#libs/casework';
import { type CaseEvent, caseEvent, SYSTEM, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { staffCards } from '#libs/platform/identity';
import { readersWith, type ReadersNow } from './readers.js';

/** Whoever looks, and is barred from now on, has the case no longer and is told; it waits for somebody else. Nothing where they still may. */
export async function takenAway(
  tx: Tx,
  review: OpenCase,
  bars: readonly Bar[],
  now: Date,
): Promise<{
  events: readonly CaseEvent[];
  rows: Pick<NewRows, 'assignments' | 'notices' | 'readers'>;
  changed: ReadersNow['changed'];
}> {
  const { id: caseId, reference, teamId, assigneeId } = review.row;
  const bar = bars.find(({ staffId }) => staffId === assigneeId);
  if (!bar) return { events: [], rows: {}, changed: {} };
  const taken = { teamId, staffId: null, ruleId: null, reason: 'conflict' } as const;
  const told = await staffCards(tx, [bar.staffId]);
  const readers = await readersWith(tx, review, { comes: null, goes: bar.staffId }, now);
  return {
    events: [caseEvent('case.assigned', taken, SYSTEM, now), ...readers.events],
    changed: readers.changed,
    rows: {
      ...readers.rows,
      assignments: [{ ...taken, id: uuidv7(now), caseId, params: {}, assignedBy: null, at: now }],
      notices: told.map((staff) => newStaffNotice(staff, 'lookTaken', { reference, bar: bar.why }, now, caseId)),
    },
  };
}
