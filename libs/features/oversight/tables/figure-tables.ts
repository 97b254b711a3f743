import { Injectable } from '@nestjs/common';
import { type Language, type ServiceCode, type TeamId } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { oversightText } from '../messages.js';
import { Flow } from '../queries/flow.js';
import { Load } from '../queries/load.js';
import { Moments, soonOn } from '../queries/moment.js';
import { type Grouping, OpenCases } from '../queries/open-cases.js';
import { Treatment } from '../queries/treatment.js';
import { Names } from './names.js';
import { type FigureTable } from './table.js';
import { ageTable, burnDownTable, dueTable, flowTable, loadTable, treatmentTable } from './tables.js';

/** Every figure that can be downloaded. */
export const FIGURES = ['due', 'age', 'burn-down', 'flow', 'equal-treatment', 'load'] as const;
export type FigureCode = (typeof FIGURES)[number];

export interface FigureQuestion {
  readonly figure: FigureCode;
  readonly by: Grouping;
  readonly team: TeamId | null;
  readonly service: ServiceCode | null;
  readonly language: Language;
  readonly staff: StaffActor;
}

/** The table of a figure, by the same queries and the same columns as the page. */
@Injectable()
export class FigureTables {
  constructor(
    private readonly openCases: OpenCases,
    private readonly flow: Flow,
    private readonly treatment: Treatment,
    private readonly load: Load,
    private readonly names: Names,
    private readonly moments: Moments,
  ) {}

  async table({ figure, by, team, service, language, staff }: FigureQuestion): Promise<FigureTable> {
    const telling = { say: oversightText(language), names: await this.names.read(language) };
    switch (figure) {
      case 'due':
        return dueTable(await this.openCases.figures(by, team, staff), by, telling);
      case 'age':
        return ageTable(await this.openCases.figures(by, team, staff), by, telling);
      case 'burn-down':
        return burnDownTable(await this.openCases.figures(by, team, staff), telling);
      case 'flow':
        return flowTable(await this.flow.figures({ team, service }), telling);
      case 'equal-treatment':
        return treatmentTable(await this.treatment.figures(service), telling);
      case 'load': {
        const moment = await this.moments.current();
        return loadTable(await this.load.teams({ today: moment.today, soonOn: soonOn(moment), language }), telling);
      }
    }
  }
}
