import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DropDto, DropMeasure, Effects, MeasureViews, VerificationDto, VerifyMeasure } from '#libs/features/feedback';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ActPage, type ActPageProps } from './act-pages.js';
import { MeasureNumbers } from './measure-number.js';
import { fieldNames, measurePath } from './parts.js';
import { seenIn } from './seen.js';

/** The acts on a measure that need public words. */
@ApiExcludeController()
@Controller('staff/measures/:number')
@RequirePermission('measures.manage')
export class MeasureActsController {
  constructor(
    private readonly views: MeasureViews,
    private readonly effects: Effects,
    private readonly verifyMeasure: VerifyMeasure,
    private readonly dropMeasure: DropMeasure,
  ) {}

  @Get('verify')
  askVerify(@Page() page: PageContext, @Param() { number }: MeasureNumbers) {
    return this.page(page, number, 'verify', { values: { en: '', ru: '' } });
  }

  @Post('verify')
  async verify(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const words = wordsIn(sent, 'evidence');
    const { refusal } = await attempt(async () => {
      const estimateId = textOf(sent, 'estimateId');
      const typed = { estimateId, evidenceEn: words.en, evidenceRu: words.ru };
      const { seen: _seen, ...verification } = await formIn(VerificationDto, typed);
      await this.verifyMeasure.execute({ ...verification, number, actor, seen: seenIn(sent) });
    });
    if (!refusal) return seeOther(`${measurePath(number)}?done=verified`);
    const errors = FormErrors.of(page.language, refusal, { names: fieldNames(page) });
    return invalid(await this.page(page, number, 'verify', { values: words, errors }));
  }

  @Get('drop')
  askDrop(@Page() page: PageContext, @Param() { number }: MeasureNumbers) {
    return this.page(page, number, 'drop', { values: { en: '', ru: '' } });
  }

  @Post('drop')
  async drop(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const words = wordsIn(sent, 'reason');
    const { refusal } = await attempt(async () => {
      const { seen: _seen, ...reason } = await formIn(DropDto, { reasonEn: words.en, reasonRu: words.ru });
      await this.dropMeasure.execute({ ...reason, number, actor, seen: seenIn(sent) });
    });
    if (!refusal) return seeOther(`${measurePath(number)}?done=dropped`);
    const errors = FormErrors.of(page.language, refusal, { names: fieldNames(page) });
    return invalid(await this.page(page, number, 'drop', { values: words, errors }));
  }

  private async page(
    page: PageContext,
    number: number,
    act: ActPageProps['act'],
    given: Pick<ActPageProps, 'values'> & Partial<ActPageProps>,
  ) {
    const view = await this.views.one(number);
    const effect = act === 'verify' ? await this.effects.latest(view.measure.id) : null;
    return <ActPage {...{ page, view, act, effect }} {...given} />;
  }
}

function wordsIn(sent: Sent, field: 'evidence' | 'reason') {
  return { en: textOf(sent, `${field}En`), ru: textOf(sent, `${field}Ru`) };
}
