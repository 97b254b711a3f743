import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MeasureState, type MilestoneId } from '#libs/kernel';
import { type Page } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { type MeasureContent } from '../commands/measure-words.js';
import { AddMilestone, SettleMilestone } from '../commands/milestones.js';
import { AdoptMeasure, CompleteMeasure, DropMeasure, StartMeasure, VerifyMeasure } from '../commands/move-measure.js';
import { ProposeMeasure } from '../commands/propose-measure.js';
import { ReviseMeasure } from '../commands/revise-measure.js';
import { type Measure } from '../measure.entity.js';
import { MeasureList, type MeasureLine } from '../queries/measure-list.js';
import { type MeasureView, MeasureViews } from '../queries/measure-view.js';
import { MeasureNumber } from './measure-number.js';
import {
  DropDto,
  MeasureActDto,
  MeasureContentDto,
  MeasuresQuery,
  MilestoneDto,
  MilestoneSettlementDto,
  VerificationDto,
} from './measures.dto.js';

/** Where a measure is after an act. Send `version` as `seen` with the next one. */
export interface MeasureNow {
  readonly number: number;
  readonly state: MeasureState;
  readonly version: number;
}

/** What the body changes because people complained: from the proposal to what came of it. */
@ApiTags('feedback')
@Controller('api/v1/staff/measures')
export class MeasuresController {
  constructor(
    private readonly list: MeasureList,
    private readonly views: MeasureViews,
    private readonly proposeMeasure: ProposeMeasure,
    private readonly reviseMeasure: ReviseMeasure,
    private readonly adoptMeasure: AdoptMeasure,
    private readonly startMeasure: StartMeasure,
    private readonly completeMeasure: CompleteMeasure,
    private readonly verifyMeasure: VerifyMeasure,
    private readonly dropMeasure: DropMeasure,
    private readonly addMilestone: AddMilestone,
    private readonly settleMilestone: SettleMilestone,
  ) {}

  /** The newest first. */
  @Get()
  @RequirePermission('measures.read')
  page(@Query() { state, service, ownerId, cause, ...page }: MeasuresQuery): Promise<Page<MeasureLine>> {
    return this.list.page({ states: state ? [state] : null, service, ownerId, cause }, page);
  }

  @Get(':number')
  @RequirePermission('measures.read')
  one(@Param('number', MeasureNumber) number: number): Promise<MeasureView> {
    return this.views.one(number);
  }

  @Post()
  @RequirePermission('measures.manage')
  propose(@Body() content: MeasureContentDto, @CurrentStaff() actor: StaffActor): Promise<{ number: number }> {
    return this.proposeMeasure.execute({ ...contentOf(content), actor });
  }

  /** The whole of it, as it is from now on. */
  @Put(':number')
  @RequirePermission('measures.manage')
  async revise(
    @Param('number', MeasureNumber) number: number,
    @Body() dto: MeasureContentDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    return measureNow(await this.reviseMeasure.execute({ ...contentOf(dto), number, actor, seen: dto.seen ?? null }));
  }

  @Post(':number/adoption')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  async adopt(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen }: MeasureActDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    return measureNow(await this.adoptMeasure.execute({ number, actor, seen: seen ?? null }));
  }

  @Post(':number/start')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  async start(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen }: MeasureActDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    return measureNow(await this.startMeasure.execute({ number, actor, seen: seen ?? null }));
  }

  @Post(':number/completion')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  async complete(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen }: MeasureActDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    return measureNow(await this.completeMeasure.execute({ number, actor, seen: seen ?? null }));
  }

  /** With the evidence that it helped. */
  @Post(':number/verification')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  async verify(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen, estimateId, evidenceEn, evidenceRu }: VerificationDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    const verification = { estimateId, evidenceEn, evidenceRu };
    return measureNow(await this.verifyMeasure.execute({ number, actor, seen: seen ?? null, ...verification }));
  }

  @Post(':number/abandonment')
  @HttpCode(200)
  @RequirePermission('measures.manage')
  async drop(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen, reasonEn, reasonRu }: DropDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<MeasureNow> {
    return measureNow(await this.dropMeasure.execute({ number, actor, seen: seen ?? null, reasonEn, reasonRu }));
  }

  @Post(':number/milestones')
  @RequirePermission('measures.manage')
  async plan(
    @Param('number', MeasureNumber) number: number,
    @Body() { seen, ...milestone }: MilestoneDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<{ id: MilestoneId }> {
    return { id: await this.addMilestone.execute({ ...milestone, number, actor, seen: seen ?? null }) };
  }

  @Post(':number/milestones/:milestoneId/settlement')
  @HttpCode(204)
  @RequirePermission('measures.manage')
  settle(
    @Param('number', MeasureNumber) number: number,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
    @Body() { seen, as }: MilestoneSettlementDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.settleMilestone.execute({ number, milestoneId: milestoneId as MilestoneId, as, actor, seen: seen ?? null });
  }
}

function contentOf({ place, service, teamId, seen: _seen, ...content }: MeasureContentDto): MeasureContent {
  return { ...content, place: place ?? null, service: service ?? null, teamId: teamId ?? null };
}

function measureNow({ number, state, version }: Measure): MeasureNow {
  return { number, state, version };
}
