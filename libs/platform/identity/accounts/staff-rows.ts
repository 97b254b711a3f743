import { DomainError, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { promiseJobs } from '#libs/platform/outbox';

/**
 * Locks one account for a change.
 * Errors: `staff.unknown`.
 */
export async function lockStaff(tx: Tx, staffId: StaffId): Promise<{ hasPassword: boolean }> {
  const [found] = await tx.query<{ hasPassword: boolean }>(
    'SELECT password_hash IS NOT NULL AS "hasPassword" FROM identity.staff WHERE id = $1 FOR UPDATE',
    [staffId],
  );
  if (!found) throw new DomainError('staff.unknown');
  return found;
}

/** Gives exactly these roles; what was already granted keeps its date and its giver. */
export async function setRoles(
  tx: Tx,
  staffId: StaffId,
  roles: readonly StaffRole[],
  by: StaffId | null,
  now: Date,
): Promise<void> {
  await tx.execute('DELETE FROM identity.staff_role WHERE staff_id = $1 AND role <> ALL ($2::text[])', [staffId, roles]);
  await tx.execute(
    `INSERT INTO identity.staff_role (staff_id, role, granted_at, granted_by)
     SELECT $1, role, $3, $4 FROM unnest($2::text[]) AS role
     ON CONFLICT DO NOTHING`,
    [staffId, roles, now, by],
  );
}

export interface TeamMembership {
  readonly teamId: TeamId;
  readonly lead: boolean;
}

/**
 * Makes exactly these memberships.
 * Errors: `team.unknown`.
 */
export async function setTeams(tx: Tx, staffId: StaffId, teams: readonly TeamMembership[], now: Date): Promise<void> {
  const teamIds = teams.map((team) => team.teamId);
  const found = await tx.query('SELECT id FROM identity.team WHERE id = ANY ($1::uuid[])', [teamIds]);
  if (found.length !== new Set(teamIds).size) throw new DomainError('team.unknown');
  await tx.execute('DELETE FROM identity.membership WHERE staff_id = $1 AND team_id <> ALL ($2::uuid[])', [staffId, teamIds]);
  await tx.execute(
    `INSERT INTO identity.membership (staff_id, team_id, lead, since)
     SELECT $1, team_id, lead, $4 FROM unnest($2::uuid[], $3::boolean[]) AS wanted (team_id, lead)
     ON CONFLICT (staff_id, team_id) DO UPDATE SET lead = excluded.lead`,
    [staffId, teamIds, teams.map((team) => team.lead), now],
  );
}

/** Two changes of administrators at once must not each leave the other as the last. Any number would do. */
const ADMINISTRATORS_LOCK = 7_245_502;

/**
 * Called before an account loses the role or its use.
 * Errors: `staff.last_administrator`.
 */
export async function keepAnAdministrator(tx: Tx, without: StaffId): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
  const others = await tx.query(
    `SELECT 1 FROM identity.staff_role AS held JOIN identity.staff ON staff.id = held.staff_id
      WHERE held.role = 'administrator' AND staff.id <> $1 AND staff.deactivated_at IS NULL AND staff.password_hash IS NOT NULL LIMIT 1`,
    [without],
  );
  if (others.length === 0) throw new DomainError('staff.last_administrator');
}

/**
 * Sets whom somebody answers to. Who may have no part in a case because of whom they answer to, is found out anew after the commit.
 * Errors: `request.invalid` at `managerId` when that would go round in a circle; `staff.unknown`.
 */
export async function setManager(tx: Tx, staffId: StaffId, managerId: StaffId | null, now: Date): Promise<void> {
  if (managerId !== null) {
    await lockStaff(tx, managerId);
    const [circle] = await tx.query<{ closes: boolean }>(
      `WITH RECURSIVE above AS (
         SELECT $1::uuid AS id
         UNION SELECT staff.manager_id FROM identity.staff JOIN above ON above.id = staff.id WHERE staff.manager_id IS NOT NULL
       ) SELECT EXISTS (SELECT FROM above WHERE id = $2) AS closes`,
      [managerId, staffId],
    );
    if (circle?.closes) throw new DomainError('request.invalid', {}, [{ field: 'managerId', code: 'invalid' }]);
  }
  await tx.execute('UPDATE identity.staff SET manager_id = $2 WHERE id = $1', [staffId, managerId]);
  if (managerId === null) return;
  const changed = [
    { job: 'bars.refresh', payload: { staffId } },
    { job: 'looks.refresh', payload: { caseId: null } },
  ] as const;
  await promiseJobs(tx, changed, now);
}
