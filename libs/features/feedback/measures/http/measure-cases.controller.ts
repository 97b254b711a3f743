import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { referenceOf } from '#libs/casework';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { type LinkableCase } from '../case-sources.js';
import { LinkCases, UnlinkCase } from '../commands/link-cases.js';
import { type LinkPreview, LinkPreviews } from '../queries/link-preview.js';
import { type LinkedCase, type MeasureStory, MeasureViews } from '../queries/measure-view.js';
import { OfferedCases } from '../queries/offered-cases.js';
import { caseSourceOf } from './case-source.js';
import { MeasureNumber } from './measure-number.js';
import { CaseSourceDto } from './measures.dto.js';

/** Whose complaints a measure answers, and what happened to it. */
@ApiTags('feedback')
@Controller('api/v1/staff/measures/:number')
export class MeasureCasesController {
  constructor(
    private readonly views: MeasureViews,
    private readonly previews: LinkPreviews,
    private readonly offered: OfferedCases,
    private readonly linkCases: LinkCases,
    private readonly unlinkCase: UnlinkCase,
  ) {}

  /** Those that you may see, linked last first. */
  @Get('cases')
  @RequirePermission('measures.read')
  cases(
    @Param('number', MeasureNumber) number: number,
    @Query() page: PageQuery,
    @CurrentStaff() actor: StaffActor,
  ): Promise<Page<LinkedCase>> {
    return this.views.cases(number, actor, page);
  }

  /** Cases answered since under one of its causes, which nobody has linked. */
  @Get('offered-cases')
  @RequirePermission('measures.read')
  offers(
    @Param('number', MeasureNumber) number: number,
    @Query() page: PageQuery,
    @CurrentStaff() actor: StaffActor,
  ): Promise<Page<LinkableCase>> {
    return this.offered.page(number, actor, page);
  }

  /** What linking would do. Nothing is linked. */
  @Post('cases/preview')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  preview(
    @Param('number', MeasureNumber) number: number,
    @Body() source: CaseSourceDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<LinkPreview> {
    return this.previews.of(number, caseSourceOf(source), actor);
  }

  @Post('cases')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  link(
    @Param('number', MeasureNumber) number: number,
    @Body() dto: CaseSourceDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<{ linked: number }> {
    return this.linkCases.execute({ number, actor, seen: dto.seen ?? null, source: caseSourceOf(dto) });
  }

  @Delete('cases/:reference')
  @HttpCode(204)
  @RequirePermission('measures.manage')
  unlink(
    @Param('number', MeasureNumber) number: number,
    @Param('reference') reference: string,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.unlinkCase.execute({ number, actor, reference: referenceOf(reference) });
  }

  /** Everything that happened to the measure, in order. */
  @Get('ledger')
  @RequirePermission('measures.read')
  ledger(@Param('number', MeasureNumber) number: number, @Query() page: PageQuery): Promise<Page<MeasureStory>> {
    return this.views.ledger(number, page);
  }
}
