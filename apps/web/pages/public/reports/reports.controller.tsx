import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Reports } from '#libs/features/feedback';
import { csvOf } from '#libs/features/oversight';
import { DomainError } from '#libs/kernel';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { type Sent, textOf } from '../../staff/admin/shared/sent.js';
import { reportNumber } from './report-number.js';
import { REPORT_TABLES, reportTable } from './report-tables.js';
import { ReportPage, ReportsPage } from './reports-page.js';

const SHOWN_AT_ONCE = 20;

@ApiExcludeController()
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @PublicPage()
  @Public('reviews of complaints are published, and small numbers are left out of them')
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const cursor = textOf(query, 'cursor') || undefined;
    const reports = await this.reports.page('published', { limit: SHOWN_AT_ONCE, cursor });
    return <ReportsPage page={page} reports={reports} isFirst={cursor === undefined} />;
  }

  @Get(':number')
  @PublicPage()
  @Public('reviews of complaints are published, and small numbers are left out of them')
  async one(@Page() page: PageContext, @Param('number') given: string) {
    return <ReportPage page={page} report={await this.reports.one(reportNumber(given), 'published')} />;
  }

  /** A table of a review as a file for a spreadsheet. */
  @Get(':number/:table.csv')
  @Public('reviews of complaints are published, and small numbers are left out of them')
  async table(
    @Page() page: PageContext,
    @Param('number') given: string,
    @Param('table') asked: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = REPORT_TABLES.find((known) => known === asked);
    if (!name) throw new DomainError('report.unknown');
    const { figures, number } = await this.reports.one(reportNumber(given), 'published');
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="report-${number}-${name}.csv"`)
      .send(csvOf(reportTable(name, figures, page.language), page.language));
  }
}
