import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { CauseCounts, LoopFigureQueries } from '#libs/features/feedback';
import { csvOf, Names } from '#libs/features/oversight';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { askedIn } from './asking.js';
import { ParetoPage } from './pareto-page.js';
import { tableOf } from './pareto-telling.js';
import { PointsPage } from './points-page.js';

const SHOWN_AT_ONCE = 50;

/** Why it happens, for those who answer for it. */
@ApiExcludeController()
@Controller('staff')
@RequirePermission('oversight.read')
export class CausesPageController {
  constructor(
    private readonly counts: CauseCounts,
    private readonly loop: LoopFigureQueries,
    private readonly names: Names,
  ) {}

  @Get('causes')
  async show(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    return <ParetoPage page={page} {...await this.facts(page, query, staff)} />;
  }

  /** The same as a file for a spreadsheet. */
  @Get('causes.csv')
  async file(
    @Page() page: PageContext,
    @Query() query: Sent,
    @CurrentStaff() staff: StaffActor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.facts(page, query, staff);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="causes-by-${facts.asked.split}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf(tableOf(facts, page.language), page.language));
  }

  @Get('causes/cases')
  async cases(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    const cursor = textOf(query, 'cursor') || undefined;
    const asked = askedIn(query, await this.loop.lastYear());
    const [points, causes, names] = await Promise.all([
      this.counts.points(asked.filter, staff, { limit: SHOWN_AT_ONCE, ...(cursor !== undefined && { cursor }) }),
      this.counts.named(),
      this.names.read(page.language),
    ]);
    return <PointsPage {...{ page, asked, points, causes, names }} isFirst={cursor === undefined} />;
  }

  private async facts({ language }: PageContext, query: Sent, staff: StaffActor) {
    const asked = askedIn(query, await this.loop.lastYear());
    const [counted, causes, names] = await Promise.all([
      this.counts.by(asked.split, asked.filter, staff),
      this.counts.named(),
      this.names.read(language),
    ]);
    return { asked, counted, causes, names };
  }
}
