import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { type Page, PageQuery } from '#libs/platform/http';
import { Public } from '#libs/platform/identity';
import { type ReportListed, Reports, type WholeReport } from '../queries/reports.js';
import { ReportNumber } from './report-number.js';

/** What everybody may do with what is published: a code of the SPDX list of licences. */
interface Licensed {
  readonly licence: string;
}

@ApiTags('reports')
@Controller('api/v1/reports')
export class PublicReportsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly reports: Reports,
  ) {}

  /** The published reviews of complaints, the latest period first. */
  @Get()
  @Public('reviews of complaints are published, and small numbers are left out of them')
  async list(@Query() { limit, cursor }: PageQuery): Promise<Page<ReportListed> & Licensed> {
    return { ...(await this.reports.page('published', { limit, cursor })), licence: await this.licence() };
  }

  /** One of them, as it was frozen. `few` stands for a number by which somebody could be recognised. */
  @Get(':number')
  @Public('reviews of complaints are published, and small numbers are left out of them')
  async one(@Param('number', ReportNumber) number: number): Promise<WholeReport & Licensed> {
    return { ...(await this.reports.one(number, 'published')), licence: await this.licence() };
  }

  private async licence(): Promise<string> {
    const { body } = await this.bodies.current(this.db);
    return body.settings.openLicence ?? 'CC-BY-4.0';
  }
}
