import { newStaffNotice, type Notice, type OpenCase, peopleOfCases, whoLeads } from '#libs/casework';
import { type CivilDate, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/**
 * Wakes those who answer for a case in danger: the leads of its team (or of the one it would go to) and whoever stands in for them today; where there
 * is nobody of that kind, every supervisor. Nobody is told of a case that they may have no part in.
 */
export async function dangerNotices(
  tx: Tx,
  opened: OpenCase,
  { teamId, today, now }: { teamId: TeamId | null; today: CivilDate; now: Date },
): Promise<Notice[]> {
  const { row } = opened;
  const people = await peopleOfCases(tx, today)({ ...opened, row: { ...row, teamId } });
  return whoLeads(people).map((person) => newStaffNotice(person, 'danger', { reference: row.reference }, now, row.id));
}
