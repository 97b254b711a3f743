import { type QueryResultRow } from 'pg';
import { type CivilDate, type Language, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { type TeamName } from '../accounts/teams.js';

/** A transaction or the database: these reads serve commands and pages alike. */
export interface Reads {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface TeamMember {
  staffId: StaffId;
  name: string;
  lead: boolean;
  roles: StaffRole[];
  /** Open cases that this person can carry at once. */
  capacity: number;
  /** Whether they are away on the day asked about. */
  absent: boolean;
  /** Who stands in for them that day; null when nobody does, or when the deputy has left. */
  deputyId: StaffId | null;
}

/** Who can be given work of a team on a day: its active members, leads first, then by name. */
export function membersOfTeam(reads: Reads, teamId: TeamId, today: CivilDate): Promise<TeamMember[]> {
  return reads.query<TeamMember & QueryResultRow>(
    `SELECT staff.id AS "staffId", staff.name, membership.lead, staff.capacity,
            ARRAY(SELECT role FROM identity.staff_role WHERE staff_id = staff.id ORDER BY role) AS roles,
            away.id IS NOT NULL AS absent, deputy.id AS "deputyId"
       FROM identity.membership
       JOIN identity.staff ON staff.id = membership.staff_id AND staff.deactivated_at IS NULL
       LEFT JOIN LATERAL (
         SELECT id, deputy_id FROM identity.absence
          WHERE staff_id = staff.id AND $2::date BETWEEN from_on AND to_on
          ORDER BY deputy_id IS NULL, entered_at DESC LIMIT 1
       ) AS away ON true
       LEFT JOIN identity.staff AS deputy ON deputy.id = away.deputy_id AND deputy.deactivated_at IS NULL
      WHERE membership.team_id = $1
      ORDER BY membership.lead DESC, staff.name, staff.id
      LIMIT 1000`,
    [teamId, today],
  );
}

/** Somebody who is away, from which day to which, and who stands in for them. */
export interface Away {
  readonly staffId: StaffId;
  readonly name: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  /** Null where nobody does, or the deputy has left or is away as well. */
  readonly deputy: { readonly staffId: StaffId; readonly name: string } | null;
}

/** Those of these people who are away on that day. */
export function awayOn(reads: Reads, staffIds: readonly StaffId[], today: CivilDate): Promise<Away[]> {
  return reads.query<Away & QueryResultRow>(
    `SELECT DISTINCT ON (staff.id) staff.id AS "staffId", staff.name, absence.from_on AS "fromOn", absence.to_on AS "toOn",
            CASE WHEN deputy.id IS NOT NULL THEN json_build_object('staffId', deputy.id, 'name', deputy.name) END AS deputy
       FROM identity.absence
       JOIN identity.staff ON staff.id = absence.staff_id
       LEFT JOIN identity.staff AS deputy ON deputy.id = absence.deputy_id AND deputy.deactivated_at IS NULL
        AND NOT EXISTS (SELECT FROM identity.absence o WHERE o.staff_id = deputy.id AND $2::date BETWEEN o.from_on AND o.to_on)
      WHERE absence.staff_id = ANY ($1::uuid[]) AND $2::date BETWEEN absence.from_on AND absence.to_on
      ORDER BY staff.id, deputy.id IS NULL, absence.entered_at DESC`,
    [staffIds, today],
  );
}

/** The teams in which somebody stands in for a member who is away on that day. */
export async function teamsStoodInFor(reads: Reads, deputyId: StaffId, today: CivilDate): Promise<TeamId[]> {
  const rows = await reads.query<{ id: TeamId }>(
    `SELECT DISTINCT membership.team_id AS id FROM identity.absence JOIN identity.membership USING (staff_id)
      WHERE absence.deputy_id = $1 AND $2::date BETWEEN absence.from_on AND absence.to_on ORDER BY 1 LIMIT 1000`,
    [deputyId, today],
  );
  return rows.map((row) => row.id);
}

/** Everybody who answers to one of these people, directly or not; without the people themselves, unless one answers to another. */
export async function subordinatesOf(reads: Reads, staffIds: readonly StaffId[]): Promise<StaffId[]> {
  const rows = await reads.query<{ id: StaffId }>(
    `WITH RECURSIVE below AS (
       SELECT id FROM identity.staff WHERE manager_id = ANY ($1::uuid[])
       UNION SELECT staff.id FROM identity.staff JOIN below ON staff.manager_id = below.id
     ) SELECT id FROM below ORDER BY id`,
    [staffIds],
  );
  return rows.map((row) => row.id);
}

/** Everybody to whom one of these people answers, directly or not. */
export async function superiorsOf(reads: Reads, staffIds: readonly StaffId[]): Promise<StaffId[]> {
  const rows = await reads.query<{ id: StaffId }>(
    `WITH RECURSIVE above AS (
       SELECT manager_id AS id FROM identity.staff WHERE id = ANY ($1::uuid[]) AND manager_id IS NOT NULL
       UNION SELECT staff.manager_id FROM identity.staff JOIN above ON staff.id = above.id WHERE staff.manager_id IS NOT NULL
     ) SELECT id FROM above ORDER BY id`,
    [staffIds],
  );
  return rows.map((row) => row.id);
}

export interface StaffCard {
  staffId: StaffId;
  name: string;
  email: string | null;
  language: Language;
  active: boolean;
}

/** Names and addresses for these people, those who left included; what is not found is left out. */
export function staffCards(reads: Reads, staffIds: readonly StaffId[]): Promise<StaffCard[]> {
  return reads.query<StaffCard & QueryResultRow>(
    `SELECT id AS "staffId", name, email, language, deactivated_at IS NULL AS active FROM identity.staff WHERE id = ANY ($1::uuid[])`,
    [staffIds],
  );
}

const NAME = `json_build_object('en', team.name_en, 'ru', team.name_ru)`;
const BY_NAME = `CASE $1 WHEN 'ru' THEN team.name_ru ELSE team.name_en END`;

export interface TeamCard {
  teamId: TeamId;
  code: string;
  name: TeamName;
}

/** A team and who works in it now. */
export interface StaffedTeam extends TeamCard {
  members: { staffId: StaffId; name: string; lead: boolean }[];
}

/** Every team with its people, leads first, in the order of their names in this language; whoever has left is not among them. */
export function staffedTeams(reads: Reads, language: Language): Promise<StaffedTeam[]> {
  return reads.query<StaffedTeam & QueryResultRow>(
    `SELECT team.id AS "teamId", team.code, ${NAME} AS name,
            coalesce((SELECT jsonb_agg(jsonb_build_object('staffId', staff.id, 'name', staff.name, 'lead', membership.lead)
                        ORDER BY membership.lead DESC, staff.name, staff.id)
               FROM identity.membership JOIN identity.staff ON staff.id = membership.staff_id AND staff.deactivated_at IS NULL
              WHERE membership.team_id = team.id), '[]') AS members
       FROM identity.team ORDER BY ${BY_NAME}, team.id LIMIT 1000`,
    [language],
  );
}

/** A body has dozens of teams: they are read whole, by their names in this language. */
export function allTeams(reads: Reads, language: Language): Promise<TeamCard[]> {
  return reads.query<TeamCard & QueryResultRow>(
    `SELECT id AS "teamId", code, ${NAME} AS name FROM identity.team ORDER BY ${BY_NAME}, id LIMIT 1000`,
    [language],
  );
}
