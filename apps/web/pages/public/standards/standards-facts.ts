import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Names, type GroupNames, Standards, type StandardsOfQuarter } from '#libs/features/oversight';
import { type ChangedDecisions, ChangedDecisionsReader } from '#libs/features/review';
import { ServiceCatalogue, type ServiceLine } from '#libs/features/triage';
import { CLOCK_CODES, type ClockCode, type Language } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** One procedure, and the services that run on it. */
export interface ProcedureOfServices {
  readonly procedure: ServiceLine['procedure'];
  readonly services: readonly string[];
  /** It counts only for some ways of writing. */
  readonly onlyWays: boolean;
}

export interface StandardsFacts {
  readonly quarter: StandardsOfQuarter;
  readonly names: GroupNames;
  /** How often a decision did not stand when somebody else looked at it. */
  readonly secondLooks: ChangedDecisions;
  /** The body's own, stricter dates, in working days. */
  readonly targets: readonly { readonly clock: ClockCode; readonly days: number }[];
  readonly promises: readonly ProcedureOfServices[];
  readonly laws: readonly ProcedureOfServices[];
}

/** More would be no page that anybody reads. */
const SERVICES_MAX = 500;

@Injectable()
export class StandardsFactsReader {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly catalogue: ServiceCatalogue,
    private readonly standards: Standards,
    private readonly names: Names,
    private readonly changedDecisions: ChangedDecisionsReader,
  ) {}

  async read(language: Language): Promise<StandardsFacts> {
    const [quarter, names, secondLooks, services, { body }] = await Promise.all([
      this.standards.lastQuarter(),
      this.names.read(language),
      this.changedDecisions.lastYear(),
      this.services(),
      this.bodies.current(this.database),
    ]);
    const procedures = proceduresOf(services, language);
    const targets = CLOCK_CODES.flatMap((clock) => {
      const days = body.settings.targets[clock];
      return days === undefined ? [] : [{ clock, days }];
    });
    return {
      quarter,
      names,
      secondLooks,
      targets,
      promises: procedures.filter(({ procedure }) => !procedure.statutory),
      laws: procedures.filter(({ procedure }) => procedure.statutory),
    };
  }

  private async services(): Promise<ServiceLine[]> {
    const services: ServiceLine[] = [];
    for (let cursor: string | null | undefined; cursor !== null && services.length < SERVICES_MAX;) {
      const page: Awaited<ReturnType<ServiceCatalogue['offered']>> = await this.catalogue.offered({
        limit: 100,
        cursor: cursor ?? undefined,
      });
      services.push(...page.items);
      cursor = page.next;
    }
    return services;
  }
}

/** Also what a complaint runs on that comes another way than the law names. */
function proceduresOf(services: readonly ServiceLine[], language: Language): ProcedureOfServices[] {
  const found = new Map<string, { procedure: ServiceLine['procedure']; services: string[]; onlyWays: boolean }>();
  const add = (procedure: ServiceLine['procedure'], title: string | null, onlyWays: boolean) => {
    const known = found.get(procedure.pack) ?? { procedure, services: [], onlyWays: false };
    found.set(procedure.pack, { procedure, services: title === null ? known.services : [...known.services, title], onlyWays: known.onlyWays || onlyWays }); // prettier-ignore
  };
  for (const { title, procedure, ways, otherwise } of services) {
    add(procedure, title[language], ways.length > 0);
    if (otherwise) add(otherwise, null, false);
  }
  return [...found.values()];
}
