import { Injectable } from '@nestjs/common';
import { type GroupNames, Names } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams, StaffList } from '#libs/platform/identity';

export interface NamedPerson {
  readonly staffId: string;
  readonly name: string;
  /** Codes of their teams. */
  readonly teams: readonly string[];
}

/** What rules name, as people call it. */
export interface RoutingNames {
  /** By code. */
  readonly teams: ReadonlyMap<string, string>;
  readonly services: GroupNames['services'];
  readonly people: readonly NamedPerson[];
}

const PEOPLE_MAX = 1_000;

@Injectable()
export class RoutingNamesReader {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffList,
    private readonly names: Names,
  ) {}

  async read(language: Language): Promise<RoutingNames> {
    const [teams, { services }, people] = await Promise.all([
      allTeams(this.database, language),
      this.names.read(language),
      this.people(),
    ]);
    return { teams: new Map(teams.map(({ code, name }) => [code, name[language]])), services, people };
  }

  /** Everybody who works here and handles cases, by name. */
  private async people(): Promise<NamedPerson[]> {
    const people: NamedPerson[] = [];
    for (let cursor: string | null | undefined; cursor !== null && people.length < PEOPLE_MAX;) {
      const page: Awaited<ReturnType<StaffList['page']>> = await this.staff.page({ limit: 100, ...(cursor && { cursor }) });
      const here = page.items.filter(
        ({ status, roles }) => status === 'active' && (roles.includes('clerk') || roles.includes('supervisor')),
      );
      people.push(...here.map(({ staffId, name, teams }) => ({ staffId, name, teams: teams.map(({ code }) => code) })));
      cursor = page.next;
    }
    return people.sort((one, other) => one.name.localeCompare(other.name));
  }
}
