import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Public } from '#libs/platform/access';
import { oversightText } from '../messages.js';
import { Standards, type StandardsOfQuarter } from '../queries/standards.js';
import { csvOf } from '../tables/csv.js';
import { Names } from '../tables/names.js';
import { standardsTable } from '../tables/tables.js';
import { TableQuery } from './oversight.dto.js';

@ApiTags('oversight')
@Controller('api/v1/standards')
export class StandardsController {
  constructor(
    private readonly standards: Standards,
    private readonly names: Names,
  ) {}

  /** How we did in the last whole quarter. A number too small to be published is null. */
  @Get()
  @Public('service standards are published, and small numbers are left out of them')
  lastQuarter(): Promise<StandardsOfQuarter> {
    return this.standards.lastQuarter();
  }

  /** The same as a file for a spreadsheet. */
  @Get('table')
  @ApiProduces('text/csv')
  @Public('service standards are published, and small numbers are left out of them')
  async table(@Query() { language }: TableQuery, @Res() reply: FastifyReply): Promise<void> {
    const quarter = await this.standards.lastQuarter();
    const table = standardsTable(quarter, { say: oversightText(language), names: await this.names.read(language) });
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="standards-${quarter.from}.csv"`)
      .send(csvOf(table, language));
  }
}
