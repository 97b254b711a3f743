import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type Language, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

/** An account, as those who manage accounts see it. */
export interface StaffAccount {
  staffId: StaffId;
  login: string;
  name: string;
  email: string | null;
  language: Language;
  roles: StaffRole[];
  teams: { teamId: TeamId; code: string; lead: boolean }[];
  managerId: StaffId | null;
  capacity: number;
  /** `invited` until a password is chosen. */
  status: 'invited' | 'active' | 'deactivated';
}

const ACCOUNT = `
  SELECT staff.id AS "staffId", staff.login, staff.name, staff.email, staff.language, staff.manager_id AS "managerId", staff.capacity,
         CASE WHEN staff.deactivated_at IS NOT NULL THEN 'deactivated' WHEN staff.password_hash IS NULL THEN 'invited' ELSE 'active' END AS status,
         ARRAY(SELECT role FROM identity.staff_role WHERE staff_id = staff.id ORDER BY role) AS roles,
         coalesce((SELECT jsonb_agg(jsonb_build_object('teamId', team.id, 'code', team.code, 'lead', membership.lead) ORDER BY team.code)
            FROM identity.membership JOIN identity.team ON team.id = membership.team_id
           WHERE membership.staff_id = staff.id), '[]') AS teams
    FROM identity.staff`;

export interface Absence {
  absenceId: string;
  firstDay: CivilDate;
  lastDay: CivilDate;
  deputyId: StaffId | null;
}

@Injectable()
export class StaffList {
  constructor(private readonly database: Database) {}

  /** By login. */
  async page({ limit, cursor }: PageQuery): Promise<Page<StaffAccount>> {
    const after = decodeCursor(cursor, ['text']);
    const rows = await this.database.query<StaffAccount>(
      `${ACCOUNT} WHERE $1::text IS NULL OR staff.login > $1 ORDER BY staff.login LIMIT $2`,
      [after?.[0] ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.login]);
  }

  /** Errors: `staff.unknown`. */
  async one(staffId: StaffId): Promise<StaffAccount> {
    const [found] = await this.database.query<StaffAccount>(`${ACCOUNT} WHERE staff.id = $1`, [staffId]);
    if (!found) throw new DomainError('staff.unknown');
    return found;
  }

  /** The latest first. */
  absences(staffId: StaffId): Promise<Absence[]> {
    return this.database.query<Absence>(
      `SELECT id AS "absenceId", from_on AS "firstDay", to_on AS "lastDay", deputy_id AS "deputyId"
         FROM identity.absence WHERE staff_id = $1 ORDER BY from_on DESC, id LIMIT 100`,
      [staffId],
    );
  }
}
