import { Injectable } from '@nestjs/common';
import { type TroubledNotice, TroubledNotices } from '#libs/features/correspondence';
import {
  CasesToMove,
  type CaseToMove,
  type Grouping,
  type GroupNames,
  type LateRemedy,
  Load,
  Names,
  OpenCases,
  type OpenFigures,
  Promises,
  type PromiseTotals,
  RecentAlarms,
  type RungAlarm,
  type TeamLoad,
} from '#libs/features/oversight';
import { type Language, type TeamId } from '#libs/kernel';
import { type Page } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

const SHOWN = { cases: 12, alarms: 10, remedies: 5, letters: 5 } as const;

/** What the page asks about. */
export interface NowQuestion {
  readonly by: Grouping;
  readonly team: TeamId | null;
}

/** Everything that the page "Now" shows, as it stands this minute. */
export interface NowFacts extends NowQuestion {
  readonly figures: OpenFigures;
  readonly promises: PromiseTotals;
  readonly names: GroupNames;
  /** Late, or due within three working days. */
  readonly atRisk: Page<CaseToMove>;
  readonly alarms: readonly RungAlarm[];
  readonly teams: readonly TeamLoad[];
  readonly lateRemedies: readonly LateRemedy[];
  readonly letters: readonly TroubledNotice[];
}

@Injectable()
export class NowFactsReader {
  constructor(
    private readonly openCases: OpenCases,
    private readonly promises: Promises,
    private readonly casesToMove: CasesToMove,
    private readonly alarms: RecentAlarms,
    private readonly load: Load,
    private readonly letters: TroubledNotices,
    private readonly names: Names,
  ) {}

  async read({ by, team }: NowQuestion, staff: StaffActor, language: Language): Promise<NowFacts> {
    const figures = await this.openCases.figures(by, team, staff);
    const { today } = figures.moment;
    const [promises, names, atRisk, alarms, teams, lateRemedies, letters] = await Promise.all([
      this.promises.totals(today, staff),
      this.names.read(language),
      this.casesToMove.page({ staff, today, team, dueBy: figures.soonOn, limit: SHOWN.cases }),
      this.alarms.page(staff, { limit: SHOWN.alarms }),
      this.load.teams({ today, soonOn: figures.soonOn, language }),
      this.promises.late(staff, today, { limit: SHOWN.remedies }),
      this.letters.page(staff, 'failed', { limit: SHOWN.letters }),
    ]);
    const facts = { figures, promises, names, atRisk, teams };
    return { by, team, ...facts, alarms: alarms.items, lateRemedies: lateRemedies.items, letters: letters.items };
  }
}
