import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#libs/platform/http';
import { RequirePermission } from '#libs/platform/identity';
import { AddCause, ChangeCause } from '../commands/save-cause.js';
import { CauseList, type ListedCause } from '../queries/cause-list.js';
import { CauseDto, CauseNamesDto, CauseParams } from './causes.dto.js';

@ApiTags('causes')
@Controller('api/v1/staff/causes')
@RequirePermission('catalogue.manage')
export class CausesController {
  constructor(
    private readonly causes: CauseList,
    private readonly addCause: AddCause,
    private readonly changeCause: ChangeCause,
  ) {}

  /** Every root cause, and how often it was given. */
  @Get()
  list(@Query() { limit, cursor }: PageQuery): Promise<Page<ListedCause>> {
    return this.causes.page({ limit, ...(cursor !== undefined && { cursor }) });
  }

  @Post()
  async add(@Body() names: CauseNamesDto): Promise<{ code: string }> {
    return { code: await this.addCause.execute(names) };
  }

  /** Names a cause otherwise, or takes it out of use. */
  @Put(':code')
  @HttpCode(204)
  change(@Param() { code }: CauseParams, @Body() cause: CauseDto): Promise<void> {
    return this.changeCause.execute({ ...cause, code });
  }
}
