import { type Colleague, type TeamMate } from '#libs/domain/routing';
import { addDays, type CivilDate, daysBetween, PERMISSIONS, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { membersOfTeam } from '#libs/platform/identity';

/** Cases that are due within this many days weigh double. */
const SOON_DAYS = 3;
/** A case without a date, or one that is late already. */
const USUAL_DAYS = 14;
/** Absences are looked at no further ahead. */
const DAYS_MAX = 366;
/** Who carries more than this is not counted any further. */
const COUNTED_MAX = 2_000;

/** The days until a case is due, today included; at least one. */
export function remainingDays(today: CivilDate, dueOn: CivilDate | null): number {
  if (dueOn === null) return USUAL_DAYS;
  return Math.min(DAYS_MAX, Math.max(1, daysBetween(today, dueOn) + 1));
}

/** The members of a team who can work on cases, with what they carry, and who stands in for those who are away. */
export async function teamMates(tx: Tx, teamId: TeamId, today: CivilDate, days: number): Promise<TeamMate[]> {
  const members = await membersOfTeam(tx, teamId, today);
  const people = [...new Set(members.flatMap(({ staffId, deputyId }) => (deputyId === null ? [staffId] : [staffId, deputyId])))];
  const known = new Map((await colleagues(tx, people, today, days)).map((colleague) => [colleague.staffId, colleague]));
  return members.flatMap(({ staffId, deputyId }) => {
    const member = known.get(staffId);
    return member ? [{ ...member, deputy: (deputyId && known.get(deputyId)) ?? null }] : [];
  });
}

/** Those of these people who work here and may handle cases. */
function colleagues(tx: Tx, staffIds: readonly StaffId[], today: CivilDate, days: number): Promise<Colleague[]> {
  const [until, soon] = [addDays(today, days - 1), addDays(today, SOON_DAYS)];
  return tx.query<Colleague & Record<string, unknown>>(COLLEAGUES, [
    staffIds,
    PERMISSIONS['case.handle'],
    today,
    until,
    soon,
    COUNTED_MAX,
  ]);
}

const COLLEAGUES = `
  SELECT s.id AS "staffId", s.capacity, carried.open AS "openCases", carried.soon AS "dueSoon",
    EXISTS (SELECT FROM identity.absence a WHERE a.staff_id = s.id AND $3::date BETWEEN a.from_on AND a.to_on) AS "absentToday",
    (SELECT count(DISTINCT day)::int FROM identity.absence a
       CROSS JOIN LATERAL generate_series(greatest(a.from_on, $3::date), least(a.to_on, $4::date), interval '1 day') AS day
      WHERE a.staff_id = s.id AND a.to_on >= $3::date AND a.from_on <= $4::date) AS "daysAway"
  FROM identity.staff s
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS open, (count(*) FILTER (WHERE next_due_on <= $5::date))::int AS soon
    FROM (SELECT c.next_due_on FROM casework.case c WHERE c.open AND c.assignee_id = s.id LIMIT $6) held
  ) carried
  WHERE s.id = ANY ($1::uuid[]) AND s.deactivated_at IS NULL
    AND EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role = ANY ($2::text[]))`;
