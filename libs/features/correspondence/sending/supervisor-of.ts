import { keptFrom } from '#libs/domain/independence';
import { type CivilDate, type Language, type StaffId } from '#libs/kernel';
import { type OpenCase } from '#libs/casework';
import { type Tx } from '#libs/platform/database';

/** Who is told that a letter did not go out: a supervisor who leads the case's team, else one in it, else any; rather one who is here today. */
export async function supervisorOf(
  tx: Tx,
  { row, file }: OpenCase,
  today: CivilDate,
): Promise<{ staffId: StaffId; language: Language } | null> {
  const barred = keptFrom(file);
  const [found] = await tx.query<{ staffId: StaffId; language: Language }>(
    `SELECT s.id AS "staffId", s.language FROM identity.staff s
     JOIN identity.staff_role r ON r.staff_id = s.id AND r.role = 'supervisor'
     LEFT JOIN identity.membership m ON m.staff_id = s.id AND m.team_id = $1
     WHERE s.deactivated_at IS NULL AND s.id <> ALL ($2::uuid[])
     ORDER BY EXISTS (SELECT FROM identity.absence a WHERE a.staff_id = s.id AND $3::date BETWEEN a.from_on AND a.to_on),
       m.lead DESC NULLS LAST, s.created_at, s.id
     LIMIT 1`,
    [row.teamId, barred, today],
  );
  return found ?? null;
}
