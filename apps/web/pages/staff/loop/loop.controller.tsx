import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { LoopFigureQueries } from '#libs/features/feedback';
import { ApprovedAnswers } from '#libs/features/handling';
import { csvOf, Names } from '#libs/features/oversight';
import { DomainError } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { CauselessPage } from './causeless-page.js';
import { LoopPage } from './loop-page.js';
import { LOOP_FIGURES, tableOf } from './loop-tables.js';

const SHOWN_AT_ONCE = 50;

/** The loop in figures, for those who answer for it. */
@ApiExcludeController()
@Controller('staff/loop')
@RequirePermission('oversight.read')
export class LoopController {
  constructor(
    private readonly loop: LoopFigureQueries,
    private readonly names: Names,
    private readonly answers: ApprovedAnswers,
  ) {}

  @Get()
  async show(@Page() page: PageContext) {
    const [figures, names, due] = await Promise.all([this.figures(), this.names.read(page.language), this.answers.due()]);
    return <LoopPage page={page} figures={figures} names={names} answersDue={due} />;
  }

  @Get('causeless')
  async causeless(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    const cursor = textOf(query, 'cursor') || undefined;
    const period = await this.loop.lastYear();
    const [points, names] = await Promise.all([
      this.loop.causeless(staff, period, { limit: SHOWN_AT_ONCE, cursor }),
      this.names.read(page.language),
    ]);
    return <CauselessPage page={page} points={points} names={names} isFirst={cursor === undefined} />;
  }

  /** A figure as a file for a spreadsheet. */
  @Get(':figure.csv')
  async file(@Page() page: PageContext, @Param('figure') given: string, @Res() reply: FastifyReply): Promise<void> {
    const figure = LOOP_FIGURES.find((known) => known === given);
    if (!figure) throw new DomainError('request.not_found');
    const [figures, names] = await Promise.all([this.figures(), this.names.read(page.language)]);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="loop-${figure}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf(tableOf(figure, figures, { language: page.language, names }), page.language));
  }

  private async figures() {
    return this.loop.figures(await this.loop.lastYear());
  }
}
