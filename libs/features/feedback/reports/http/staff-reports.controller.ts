import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { BeginReport } from '../commands/begin-report.js';
import { PublishReport } from '../commands/publish-report.js';
import { WriteReportSection } from '../commands/write-report-section.js';
import { type ReportListed, Reports, type WholeReport } from '../queries/reports.js';
import { ReportNumber } from './report-number.js';
import { NewReportDto, SectionDto, SectionParams } from './reports.dto.js';

@ApiTags('reports')
@Controller('api/v1/staff/reports')
@RequirePermission('reports.manage')
export class StaffReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly beginReport: BeginReport,
    private readonly writeSection: WriteReportSection,
    private readonly publishReport: PublishReport,
  ) {}

  /** All of them, drafts too: those have no `publishedOn`. */
  @Get()
  list(@Query() { limit, cursor }: PageQuery): Promise<Page<ReportListed>> {
    return this.reports.page('all', { limit, cursor });
  }

  @Post()
  async begin(@Body() asked: NewReportDto, @CurrentStaff() { staffId }: StaffActor): Promise<{ number: number }> {
    return { number: await this.beginReport.execute({ ...asked, staffId }) };
  }

  /** A draft with its figures as they would be published today. */
  @Get(':number')
  one(@Param('number', ReportNumber) number: number): Promise<WholeReport> {
    return this.reports.one(number, 'all');
  }

  @Put(':number/sections/:section')
  @HttpCode(204)
  write(
    @Param() { number, section }: SectionParams,
    @Body() { textEn, textRu, verdict }: SectionDto,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<void> {
    return this.writeSection.execute({
      number: Number(number),
      section,
      text: { en: textEn, ru: textRu },
      verdict: verdict ?? null,
      staffId,
    });
  }

  /** Counts a last time, and freezes it. */
  @Post(':number/publication')
  @HttpCode(204)
  publish(@Param('number', ReportNumber) number: number, @CurrentStaff() { staffId }: StaffActor): Promise<void> {
    return this.publishReport.execute({ number, staffId });
  }
}
