import { newStaffNotice, type Notice, type OpenCase } from '#libs/casework';
import { keptFrom } from '#libs/domain/independence';
import { type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { membersOfTeam, staffCards } from '#libs/platform/identity';

/**
 * Wakes those who answer for a case in danger: the leads of its team (or of the one it would go to) and whoever stands in for them today; where there
 * is nobody of that kind, every supervisor. Nobody is told of a case that they may have no part in.
 */
export async function dangerNotices(
  tx: Tx,
  { row, file }: OpenCase,
  { teamId, today, now }: { teamId: TeamId | null; today: CivilDate; now: Date },
): Promise<Notice[]> {
  const mayKnow = (staffId: StaffId) => !keptFrom(file).includes(staffId);
  const leads = (teamId === null ? [] : await leadsOf(tx, teamId, today)).filter(mayKnow);
  const told = leads.length > 0 ? leads : (await supervisors(tx)).filter(mayKnow);
  const cards = await staffCards(tx, told);
  return cards
    .filter(({ active }) => active)
    .map((card) => newStaffNotice(card, 'danger', { reference: row.reference }, now, row.id));
}

async function leadsOf(tx: Tx, teamId: TeamId, today: CivilDate): Promise<StaffId[]> {
  const leads = (await membersOfTeam(tx, teamId, today)).filter(({ lead }) => lead);
  return [...new Set(leads.flatMap(({ staffId, deputyId }) => (deputyId === null ? [staffId] : [staffId, deputyId])))];
}

async function supervisors(tx: Tx): Promise<StaffId[]> {
  const rows = await tx.query<{ id: StaffId }>(
    `SELECT s.id FROM identity.staff s JOIN identity.staff_role r ON r.staff_id = s.id AND r.role = 'supervisor'
     WHERE s.deactivated_at IS NULL ORDER BY s.id LIMIT 100`,
  );
  return rows.map(({ id }) => id);
}
