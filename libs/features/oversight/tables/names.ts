import { Injectable } from '@nestjs/common';
import { type Language, type ServiceCode, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams } from '#libs/platform/identity';

/** What teams and services are called. */
export interface GroupNames {
  readonly teams: ReadonlyMap<TeamId, string>;
  readonly services: ReadonlyMap<ServiceCode, string>;
}

@Injectable()
export class Names {
  constructor(private readonly db: Database) {}

  async read(language: Language): Promise<GroupNames> {
    const [teams, services] = await Promise.all([
      allTeams(this.db, language),
      this.db.query<{ code: ServiceCode; en: string; ru: string }>(
        'SELECT code, title_en AS en, title_ru AS ru FROM casework.service ORDER BY code LIMIT 2000',
      ),
    ]);
    return {
      teams: new Map(teams.map(({ teamId, name }) => [teamId, name[language]])),
      services: new Map(services.map((service) => [service.code, service[language]])),
    };
  }
}
