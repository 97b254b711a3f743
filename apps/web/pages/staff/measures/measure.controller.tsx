import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  AddMilestone,
  AdoptMeasure,
  CompleteMeasure,
  EstimateEffect,
  MeasureViews,
  MilestoneDto,
  SettleMilestone,
  StartMeasure,
} from '#libs/features/feedback';
import { Moments } from '#libs/features/oversight';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { dateText, partsOf } from '../admin/shared/dates.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { HistoryPage } from './history.js';
import { MeasureFacts } from './measure-facts.js';
import { MeasureNumbers, MilestoneOfMeasure } from './measure-number.js';
import { MeasurePage, type MeasurePageProps } from './measure-page.js';
import { doneText } from './done.js';
import { fieldNames, measurePath } from './parts.js';
import { seenIn } from './seen.js';

const HISTORY_AT_ONCE = 100;
const DIRECT = { adopt: 'adopted', start: 'started', complete: 'completed' } as const;

/** One measure: all that is known of it, and what is done to it with one button. */
@ApiExcludeController()
@Controller('staff/measures/:number')
export class MeasurePageController {
  constructor(
    private readonly facts: MeasureFacts,
    private readonly views: MeasureViews,
    private readonly moments: Moments,
    private readonly adoptMeasure: AdoptMeasure,
    private readonly startMeasure: StartMeasure,
    private readonly completeMeasure: CompleteMeasure,
    private readonly addMilestone: AddMilestone,
    private readonly settleMilestone: SettleMilestone,
    private readonly estimateEffect: EstimateEffect,
  ) {}

  @Get()
  @RequirePermission('measures.read')
  async show(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Query() query: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    return this.page(page, number, actor, { done: doneText(page, query) });
  }

  @Get('history')
  @RequirePermission('measures.read')
  async history(@Page() page: PageContext, @Param() { number }: MeasureNumbers, @Query() sent: Sent) {
    const cursor = textOf(sent, 'cursor') || undefined;
    const asked = { limit: HISTORY_AT_ONCE, ...(cursor !== undefined && { cursor }) };
    const [history, { timeZone }] = await Promise.all([this.views.latest(number, asked), this.moments.current()]);
    const query = new URLSearchParams(cursor === undefined ? {} : { cursor });
    return <HistoryPage {...{ page, number, history, timeZone, query }} />;
  }

  @Post('acts')
  @RequirePermission('measures.manage')
  async act(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const act = (['adopt', 'start', 'complete'] as const).find((known) => known === textOf(sent, 'act')) ?? 'adopt';
    const command = { adopt: this.adoptMeasure, start: this.startMeasure, complete: this.completeMeasure }[act];
    const { refusal } = await attempt(() => command.execute({ number, actor, seen: seenIn(sent) }));
    if (!refusal) return seeOther(`${measurePath(number)}?done=${DIRECT[act]}`);
    return invalid(await this.page(page, number, actor, { errors: FormErrors.of(page.language, refusal) }));
  }

  @Post('milestones')
  @RequirePermission('measures.manage')
  async plan(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const dueOn = partsOf(sent, 'dueOn');
    const milestone = { titleEn: textOf(sent, 'titleEn'), titleRu: textOf(sent, 'titleRu'), dueOn };
    const { refusal } = await attempt(async () => {
      const { seen: _seen, ...step } = await formIn(MilestoneDto, { ...milestone, dueOn: dateText(dueOn) });
      await this.addMilestone.execute({ ...step, number, actor });
    });
    if (!refusal) return seeOther(`${measurePath(number)}?done=step`);
    const errors = FormErrors.of(page.language, refusal, { names: fieldNames(page) });
    return invalid(await this.page(page, number, actor, { errors, milestone }));
  }

  @Post('milestones/:milestoneId')
  @RequirePermission('measures.manage')
  async settle(
    @Page() page: PageContext,
    @Param() { number, milestoneId }: MilestoneOfMeasure,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const as = textOf(sent, 'as') === 'dropped' ? 'dropped' : 'done';
    const { refusal } = await attempt(() => this.settleMilestone.execute({ number, milestoneId, as, actor }));
    if (!refusal) return seeOther(`${measurePath(number)}?done=settled`);
    return invalid(await this.page(page, number, actor, { errors: FormErrors.of(page.language, refusal) }));
  }

  @Post('effect')
  @RequirePermission('measures.manage')
  async count(@Page() page: PageContext, @Param() { number }: MeasureNumbers, @CurrentStaff() actor: StaffActor) {
    const { refusal } = await attempt(async () => {
      const { measure } = await this.views.one(number);
      await this.estimateEffect.execute({ measureId: measure.id, madeBy: actor.staffId });
    });
    if (!refusal) return seeOther(`${measurePath(number)}?done=counted`);
    return invalid(await this.page(page, number, actor, { errors: FormErrors.of(page.language, refusal) }));
  }

  private async page(page: PageContext, number: number, actor: StaffActor, given: Partial<MeasurePageProps>) {
    return <MeasurePage page={page} {...await this.facts.of(number, actor, page.language)} {...given} />;
  }
}
