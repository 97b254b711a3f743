import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type CivilDate } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { type Page, PageQuery } from '#libs/platform/http';
import {
  CurrentReader,
  CurrentSession,
  CurrentStaff,
  RequirePermission,
  type Session,
  type StaffActor,
} from '#libs/platform/identity';
import { Flow, type FlowFigures } from '../queries/flow.js';
import { Load, type TeamLoad } from '../queries/load.js';
import { Moments, soonOn } from '../queries/moment.js';
import { OpenCases, type OpenFigures } from '../queries/open-cases.js';
import { type LateRemedy, Promises, type PromiseTotals } from '../queries/promises.js';
import { type RungAlarm, RecentAlarms } from '../queries/recent-alarms.js';
import { type Extension, RecentExtensions } from '../queries/recent-extensions.js';
import { Treatment, type TreatmentFigures } from '../queries/treatment.js';
import { csvOf } from '../tables/csv.js';
import { FigureTables } from '../tables/figure-tables.js';
import { FigureParams, FiguresQuery } from './oversight.dto.js';

interface NowAnswer extends Omit<OpenFigures, 'moment'> {
  readonly today: CivilDate;
  readonly promises: PromiseTotals;
}

@ApiTags('oversight')
@Controller('api/v1/staff/oversight')
export class OversightController {
  constructor(
    private readonly openCases: OpenCases,
    private readonly promises: Promises,
    private readonly flow: Flow,
    private readonly treatment: Treatment,
    private readonly load: Load,
    private readonly alarms: RecentAlarms,
    private readonly extensions: RecentExtensions,
    private readonly moments: Moments,
    private readonly tables: FigureTables,
  ) {}

  /** What is open and what will be late, this minute. */
  @Get('now')
  @RequirePermission('oversight.read')
  async now(@Query() { by, team }: FiguresQuery, @CurrentStaff() staff: StaffActor): Promise<NowAnswer> {
    const { today } = await this.moments.current();
    const [{ moment: _moment, ...figures }, promises] = await Promise.all([
      this.openCases.figures(by, team, staff),
      this.promises.totals(today, staff),
    ]);
    return { today, ...figures, promises };
  }

  /** What came in, what went out and how long it took, by week. */
  @Get('flow')
  @RequirePermission('oversight.read')
  weeks(@Query() { team, service }: FiguresQuery): Promise<FlowFigures> {
    return this.flow.figures({ team, service });
  }

  /** Time and outcome by way of writing, language and support need. */
  @Get('equal-treatment')
  @RequirePermission('oversight.read')
  equalTreatment(@Query() { service }: FiguresQuery): Promise<TreatmentFigures> {
    return this.treatment.figures(service);
  }

  /** Who can be given work, team by team. */
  @Get('load')
  @RequirePermission('oversight.read')
  async loads(): Promise<{ items: readonly TeamLoad[] }> {
    const moment = await this.moments.current();
    return { items: await this.load.teams({ today: moment.today, soonOn: soonOn(moment), language: 'en' }) };
  }

  /** Warnings and breaches that have rung, the latest first. */
  @Get('alarms')
  @RequirePermission('oversight.read')
  rung(@Query() query: PageQuery, @CurrentStaff() staff: StaffActor): Promise<Page<RungAlarm>> {
    return this.alarms.page(staff, query);
  }

  /** Extensions with their reasons, the latest first. */
  @Get('extensions')
  @RequirePermission('oversight.read')
  extended(
    @Query() query: PageQuery,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<Page<Extension>> {
    return this.extensions.page(staff, reader, query);
  }

  /** What was promised and is late, the longest overdue first. */
  @Get('late-remedies')
  @RequirePermission('oversight.read')
  async lateRemedies(@Query() query: PageQuery, @CurrentStaff() staff: StaffActor): Promise<Page<LateRemedy>> {
    const { today } = await this.moments.current();
    return this.promises.late(staff, today, query);
  }

  /** A figure as a file for a spreadsheet. */
  @Get('tables/:figure')
  @ApiProduces('text/csv')
  @RequirePermission('oversight.read')
  async table(
    @Param() { figure }: FigureParams,
    @Query() { by, team, service }: FiguresQuery,
    @CurrentStaff() staff: StaffActor,
    @CurrentSession() { language }: Session,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = await this.tables.table({ figure, by, team, service, language, staff });
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${figure}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf(table, language));
  }
}
