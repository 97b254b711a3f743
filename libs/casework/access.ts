import { keptFrom } from '#libs/domain/independence';
import { type Actor, DomainError, type StaffId } from '#libs/kernel';
import { type OpenCase } from './load-case.js';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** Of `casework.bar b`: those who may not even know of the case. */
export const KEPT_FROM = `b.why IN ('subject', 'subordinateOfSubject')
  AND NOT EXISTS (SELECT FROM casework.reviewer w WHERE w.case_id = b.case_id AND w.staff_id = b.staff_id AND w.by_law IS NOT NULL)`;

/** What decides who may see a case. */
export interface Visibility {
  readonly restricted: boolean;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly readers: readonly StaffId[];
  /** The person complained of and those under them: they may have no part in it, nor read it. */
  readonly barred: readonly StaffId[];
}

/**
 * A clerk sees the cases of their teams and those that no team has yet; supervisors and auditors see all. A restricted case is seen by its named
 * readers only, and a case by nobody who is complained of in it, or stands under somebody who is. `VISIBLE` says the same in SQL.
 */
export function maySee(staff: Staff, visibility: Visibility): boolean {
  if (visibility.barred.includes(staff.staffId)) return false;
  if (visibility.restricted) return visibility.readers.includes(staff.staffId);
  if (staff.roles.includes('supervisor') || staff.roles.includes('auditor')) return true;
  if (visibility.assigneeId === staff.staffId || visibility.teamId === null) return true;
  return staff.teamIds.some((teamId) => teamId === visibility.teamId);
}

/** Behind the lock of an open case. Errors: `permission.restricted` for a restricted case, else `permission.denied`. */
export function assertMaySee(actor: Actor, opened: OpenCase): void {
  if (actor.kind !== 'staff') return; // a citizen has shown the code of this very case; the system acts for nobody
  if (maySee(actor, visibilityOf(opened))) return;
  throw new DomainError(opened.row.restricted ? 'permission.restricted' : 'permission.denied');
}

export function visibilityOf({ row, file, readers }: OpenCase): Visibility {
  const { restricted, teamId, assigneeId } = row;
  return { restricted, teamId, assigneeId, readers, barred: keptFrom(file) };
}

/**
 * The same as a condition on `casework.case c`. Parameters, in order from `first`: the member of staff, whether they see all teams, their teams.
 * `seeingParameters` gives them.
 */
export function visible(first: number): string {
  const [me, all, teams] = [`$${first}::uuid`, `$${first + 1}::boolean`, `$${first + 2}::uuid[]`];
  return `NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = c.id AND b.staff_id = ${me} AND ${KEPT_FROM})
    AND CASE WHEN c.restricted THEN EXISTS (SELECT FROM casework.reader r WHERE r.case_id = c.id AND r.staff_id = ${me})
        ELSE ${all} OR c.assignee_id = ${me} OR c.team_id IS NULL OR c.team_id = ANY(${teams}) END`;
}

/** Joins `casework.case c` to the few `case_id` of a list, one by one: the planner takes a list for longer than it is, and would go through every case. */
export function eachOf(list: string): string {
  return `CROSS JOIN LATERAL (SELECT * FROM casework.case WHERE id = ${list}.case_id OFFSET 0) c`;
}

/**
 * The same for looking at one case: besides, whoever looks at a decision may read what is looked at, in whichever team it was taken; what is restricted, as a
 * named reader of the second look. Not for lists: nothing
 * finds such cases by an index.
 */
export function readable(first: number): string {
  const me = `$${first}::uuid`;
  const looksAtIt = `EXISTS (SELECT FROM casework.case r WHERE r.assignee_id = ${me} AND (r.previous_id = c.id OR r.root_id = c.id)
      AND (NOT c.restricted OR EXISTS (SELECT FROM casework.reader d WHERE d.case_id = r.id AND d.staff_id = ${me})))
    AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = c.id AND b.staff_id = ${me} AND ${KEPT_FROM})`;
  return `(${visible(first)} OR ${looksAtIt})`;
}

/**
 * The ids of the cases that somebody who sees all teams may not see all the same: the restricted ones that they do not read, and those that they are barred
 * from. They are few, so that a count of all cases leaves them out by `NOT IN`, and need not look at each case. `me`: the parameter that is the member of staff.
 */
export function hiddenCases(me: `$${number}`): string {
  return `SELECT b.case_id FROM casework.bar b WHERE b.staff_id = ${me}::uuid
    UNION SELECT h.id FROM casework.case h
    WHERE h.restricted AND NOT EXISTS (SELECT FROM casework.reader r WHERE r.case_id = h.id AND r.staff_id = ${me}::uuid)`;
}

/**
 * As `visible`, for counting many cases at once: what nobody but its readers may see is taken out by its id, so that indexes alone can tell the rest. Parameters
 * as `seeingParameters` gives them, the first of all is the member of staff.
 */
export function countable(): string {
  return `c.id NOT IN (${hiddenCases('$1')}) AND ($2::boolean OR c.assignee_id = $1::uuid OR c.team_id IS NULL OR c.team_id = ANY($3::uuid[]))`;
}

export function seeingParameters(staff: Staff): [StaffId, boolean, readonly string[]] {
  return [staff.staffId, staff.roles.includes('supervisor') || staff.roles.includes('auditor'), staff.teamIds];
}
