import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type Language, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type TeamName } from '../accounts/teams.js';

/** An account, as those who manage accounts see it. */
export interface StaffAccount {
  staffId: StaffId;
  login: string;
  name: string;
  email: string | null;
  language: Language;
  roles: StaffRole[];
  teams: { teamId: TeamId; code: string; name: TeamName; lead: boolean }[];
  managerId: StaffId | null;
  capacity: number;
  /** `invited` until a password is chosen. */
  status: AccountStatus;
}

const ACCOUNT = `
  SELECT staff.id AS "staffId", staff.login, staff.name, staff.email, staff.language, staff.manager_id AS "managerId", staff.capacity,
         CASE WHEN staff.deactivated_at IS NOT NULL THEN 'deactivated' WHEN staff.password_hash IS NULL THEN 'invited' ELSE 'active' END AS status,
         ARRAY(SELECT role FROM identity.staff_role WHERE staff_id = staff.id ORDER BY role) AS roles,
         coalesce((SELECT jsonb_agg(jsonb_build_object('teamId', team.id, 'code', team.code, 'name', jsonb_build_object('en', team.name_en, 'ru', team.name_ru), 'lead', membership.lead) ORDER BY team.code)
            FROM identity.membership JOIN identity.team ON team.id = membership.team_id
           WHERE membership.staff_id = staff.id), '[]') AS teams
    FROM identity.staff`;

export const ACCOUNT_STATUSES = ['invited', 'active', 'deactivated'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export interface StaffFilter extends PageQuery {
  /** Part of a name or a login, in any case. */
  text?: string;
  status?: AccountStatus;
  teamId?: TeamId;
}

export interface Absence {
  absenceId: string;
  firstDay: CivilDate;
  lastDay: CivilDate;
  deputyId: StaffId | null;
}

export interface StaffAbsence extends Absence {
  staffId: StaffId;
  name: string;
  deputyName: string | null;
}

export interface StaffChoice {
  staffId: StaffId;
  name: string;
  login: string;
}

@Injectable()
export class StaffList {
  constructor(private readonly database: Database) {}

  /** By login. */
  async page({ limit, cursor, text, status, teamId }: StaffFilter): Promise<Page<StaffAccount>> {
    const after = decodeCursor(cursor, ['text']);
    const rows = await this.database.query<StaffAccount>(
      `SELECT * FROM (${ACCOUNT}
         WHERE ($1::text IS NULL OR staff.login > $1)
           AND ($3::text IS NULL OR strpos(lower(staff.name), lower($3)) > 0 OR strpos(staff.login, lower($3)) > 0)
           AND ($5::uuid IS NULL OR EXISTS (SELECT FROM identity.membership WHERE staff_id = staff.id AND team_id = $5))
       ) AS account WHERE $4::text IS NULL OR status = $4 ORDER BY login LIMIT $2`,
      [after?.[0] ?? null, limit + 1, text ?? null, status ?? null, teamId ?? null],
    );
    return pageOf(rows, limit, (row) => [row.login]);
  }

  /** Errors: `staff.unknown`. */
  async one(staffId: StaffId): Promise<StaffAccount> {
    const [found] = await this.database.query<StaffAccount>(`${ACCOUNT} WHERE staff.id = $1`, [staffId]);
    if (!found) throw new DomainError('staff.unknown');
    return found;
  }

  /** How many there are of each status. */
  async counts(): Promise<Readonly<Record<AccountStatus, number>>> {
    const rows = await this.database.query<{ status: AccountStatus; count: number }>(
      `SELECT status, count(*)::integer AS count FROM (${ACCOUNT}) AS account GROUP BY status`,
    );
    const none = { invited: 0, active: 0, deactivated: 0 };
    return rows.reduce((counts, { status, count }) => ({ ...counts, [status]: count }), none);
  }

  /** Everybody who can be named for something: whoever has not left, by name. */
  choices(): Promise<StaffChoice[]> {
    return this.database.query<StaffChoice & Record<string, unknown>>(
      'SELECT id AS "staffId", name, login FROM identity.staff WHERE deactivated_at IS NULL ORDER BY name, login LIMIT 1000',
    );
  }

  /** Everybody's absences that are not over on this day, the nearest first. */
  async absencesFrom(day: CivilDate, { limit, cursor }: PageQuery): Promise<Page<StaffAbsence>> {
    const after = decodeCursor(cursor, ['date', 'uuid']);
    const rows = await this.database.query<StaffAbsence & Record<string, unknown>>(
      `SELECT away.id AS "absenceId", away.from_on AS "firstDay", away.to_on AS "lastDay", away.deputy_id AS "deputyId",
              away.staff_id AS "staffId", staff.name, deputy.name AS "deputyName"
         FROM identity.absence AS away
         JOIN identity.staff ON staff.id = away.staff_id
         LEFT JOIN identity.staff AS deputy ON deputy.id = away.deputy_id
        WHERE away.to_on >= $1 AND ($2::date IS NULL OR (away.from_on, away.id) > ($2, $3::uuid))
        ORDER BY away.from_on, away.id LIMIT $4`,
      [day, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ firstDay, absenceId }) => [firstDay, absenceId]);
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
