import { Injectable } from '@nestjs/common';
import { type Language, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor, type TeamName } from '#libs/platform/identity';

/** What a queue can be narrowed to, and to whom a case can be given. */
export interface DeskChoices {
  readonly services: readonly { readonly code: ServiceCode; readonly title: Readonly<Record<Language, string>> }[];
  readonly teams: readonly DeskTeam[];
}

export interface DeskTeam {
  readonly teamId: TeamId;
  readonly name: TeamName;
  /** Those of them who handle cases; of a team of others, nobody is named to a clerk. */
  readonly people: readonly { readonly staffId: StaffId; readonly name: string }[];
}

const SERVICES_MAX = 500;

@Injectable()
export class DeskChoicesReader {
  constructor(private readonly db: Database) {}

  async of(staff: StaffActor): Promise<DeskChoices> {
    const [row] = await this.db.query<{ services: DeskChoices['services']; teams: DeskTeam[] }>(CHOICES, [
      staff.roles.includes('supervisor'),
      staff.teamIds,
    ]);
    return row!;
  }
}

const CHOICES = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('code', s.code, 'title', json_build_object('en', s.title_en, 'ru', s.title_ru)) ORDER BY s.code), '[]')
      FROM (SELECT * FROM casework.service WHERE active ORDER BY code LIMIT ${SERVICES_MAX}) s) AS services,
    (SELECT coalesce(json_agg(json_build_object('teamId', t.id, 'name', json_build_object('en', t.name_en, 'ru', t.name_ru), 'people', people.named) ORDER BY t.name_en, t.id), '[]')
      FROM (SELECT * FROM identity.team ORDER BY name_en, id LIMIT 1000) t
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('staffId', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]') AS named
        FROM identity.membership m JOIN identity.staff p ON p.id = m.staff_id AND p.deactivated_at IS NULL
        WHERE m.team_id = t.id AND ($1 OR t.id = ANY($2::uuid[]))
          AND EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = p.id AND r.role IN ('clerk', 'supervisor'))
      ) people) AS teams`;
