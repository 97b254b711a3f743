import { Injectable } from '@nestjs/common';
import { type CivilDate, type Language, type StaffId, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type TeamName } from '#libs/platform/identity';

/** Somebody who can be given cases of a team. In the order of names: this is for sharing work out, not for comparing people. */
export interface MemberLoad {
  readonly staffId: StaffId;
  readonly name: string;
  /** Open cases that this person can carry at once. */
  readonly capacity: number;
  /** Open cases of theirs, of whatever team. */
  readonly open: number;
  readonly overdue: number;
  /** Due by the day asked about, and not late yet. */
  readonly dueSoon: number;
  /** The last day on which they are away; null when they are here. */
  readonly awayTo: CivilDate | null;
  readonly deputyName: string | null;
}

export interface TeamLoad {
  readonly teamId: TeamId;
  readonly name: TeamName;
  readonly open: number;
  /** In the team's queue, with nobody's name on them. */
  readonly unassigned: number;
  readonly overdue: number;
  /** What its members who are here can carry at once. */
  readonly capacity: number;
  readonly members: readonly MemberLoad[];
}

export interface LoadQuestion {
  readonly today: CivilDate;
  readonly soonOn: CivilDate;
  /** In which their names are put in order. */
  readonly language: Language;
}

@Injectable()
export class Load {
  constructor(private readonly db: Database) {}

  /** Every team that has somebody to work on cases, or a case; by name. */
  async teams({ today, soonOn, language }: LoadQuestion): Promise<TeamLoad[]> {
    const [teams, members] = await Promise.all([
      this.db.query<TeamRow>(TEAMS, [today, language]),
      this.db.query<MemberLoad & { teamId: TeamId }>(MEMBERS, [today, soonOn]),
    ]);
    return teams
      .map((team) => {
        const own = members.filter(({ teamId }) => teamId === team.teamId).map(({ teamId: _teamId, ...member }) => member);
        const capacity = own.reduce((sum, member) => sum + (member.awayTo === null ? member.capacity : 0), 0);
        return { ...team, capacity, members: own };
      })
      .filter(({ open, members: own }) => open > 0 || own.length > 0);
  }
}

type TeamRow = Omit<TeamLoad, 'capacity' | 'members'> & Record<string, unknown>;

const TEAMS = `
  SELECT t.id AS "teamId", json_build_object('en', t.name_en, 'ru', t.name_ru) AS name, coalesce(o.open, 0) AS open, coalesce(o.unassigned, 0) AS unassigned, coalesce(o.overdue, 0) AS overdue
  FROM identity.team t
  LEFT JOIN (
    SELECT c.team_id, count(*)::integer AS open, (count(*) FILTER (WHERE c.assignee_id IS NULL))::integer AS unassigned,
      (count(*) FILTER (WHERE c.next_due_on < $1::date))::integer AS overdue
    FROM casework.case c WHERE c.open GROUP BY c.team_id
  ) o ON o.team_id = t.id
  ORDER BY CASE $2 WHEN 'ru' THEN t.name_ru ELSE t.name_en END, t.id LIMIT 1000`;

/** Those whose role lets them handle a case. */
const MEMBERS = `
  SELECT m.team_id AS "teamId", s.id AS "staffId", s.name, s.capacity, coalesce(o.open, 0) AS open, coalesce(o.overdue, 0) AS overdue,
    coalesce(o.due_soon, 0) AS "dueSoon", away.to_on AS "awayTo", d.name AS "deputyName"
  FROM identity.membership m
  JOIN identity.staff s ON s.id = m.staff_id AND s.deactivated_at IS NULL
  LEFT JOIN (
    SELECT c.assignee_id, count(*)::integer AS open, (count(*) FILTER (WHERE c.next_due_on < $1::date))::integer AS overdue,
      (count(*) FILTER (WHERE c.next_due_on BETWEEN $1::date AND $2::date))::integer AS due_soon
    FROM casework.case c WHERE c.open AND c.assignee_id IS NOT NULL GROUP BY c.assignee_id
  ) o ON o.assignee_id = s.id
  LEFT JOIN LATERAL (
    SELECT a.to_on, a.deputy_id FROM identity.absence a WHERE a.staff_id = s.id AND $1::date BETWEEN a.from_on AND a.to_on
    ORDER BY a.deputy_id IS NULL, a.entered_at DESC LIMIT 1
  ) away ON true
  LEFT JOIN identity.staff d ON d.id = away.deputy_id AND d.deactivated_at IS NULL
  WHERE EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role IN ('clerk', 'supervisor'))
  ORDER BY s.name, s.id LIMIT 5000`;
