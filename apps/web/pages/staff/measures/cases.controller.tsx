import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { referenceOf } from '#libs/casework';
import { LinkCases, LinkPreviews, MeasureViews, OfferedCases, UnlinkCase } from '#libs/features/feedback';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { NO_SOURCE, sourceIn, typedSource } from './case-source-values.js';
import { CasesPage, type CasesPageProps } from './cases-page.js';
import { MeasureChoiceReader } from './choices.js';
import { doneText } from './done.js';
import { MeasureNumbers } from './measure-number.js';
import { fieldNames, measurePath } from './parts.js';
import { seenIn } from './seen.js';

const SHOWN_AT_ONCE = 50;
const OFFERED_AT_ONCE = 20;

/** Whose complaints a measure answers, and linking more of them. */
@ApiExcludeController()
@Controller('staff/measures/:number/cases')
export class MeasureCasesPageController {
  constructor(
    private readonly views: MeasureViews,
    private readonly offered: OfferedCases,
    private readonly previews: LinkPreviews,
    private readonly choices: MeasureChoiceReader,
    private readonly linkCases: LinkCases,
    private readonly unlinkCase: UnlinkCase,
  ) {}

  @Get()
  @RequirePermission('measures.read')
  async list(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Query() query: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const themeId = textOf(query, 'theme');
    if (themeId === '') return this.page(page, number, actor, { done: doneText(page, query) }, textOf(query, 'cursor'));
    const values = { ...NO_SOURCE, by: 'theme', themeId };
    const preview = await this.previews.of(number, await sourceIn(values), actor);
    return this.page(page, number, actor, { values, preview, done: doneText(page, query) });
  }

  /** Shows what linking would do, and links nothing. */
  @Post('preview')
  @RequirePermission('measures.manage')
  async look(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const values = typedSource(sent);
    const { value: preview, refusal } = await attempt(async () => this.previews.of(number, await sourceIn(values), actor));
    if (!refusal) return PageAnswer.page(200, await this.page(page, number, actor, { values, preview }));
    return invalid(await this.page(page, number, actor, { values, errors: this.errors(page, refusal) }));
  }

  @Post()
  @RequirePermission('measures.manage')
  async link(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const values = typedSource(sent);
    const { value, refusal } = await attempt(async () =>
      this.linkCases.execute({ number, actor, seen: seenIn(sent), source: await sourceIn(values) }),
    );
    if (!refusal) return seeOther(`${measurePath(number, 'cases')}?done=linked&count=${value.linked}`);
    return invalid(await this.page(page, number, actor, { values, errors: this.errors(page, refusal) }));
  }

  @Post('unlink')
  @RequirePermission('measures.manage')
  async unlink(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const { refusal } = await attempt(async () =>
      this.unlinkCase.execute({ number, actor, reference: referenceOf(textOf(sent, 'reference')) }),
    );
    if (!refusal) return seeOther(`${measurePath(number, 'cases')}?done=unlinked`);
    return invalid(await this.page(page, number, actor, { errors: FormErrors.of(page.language, refusal) }));
  }

  private errors(page: PageContext, refusal: Parameters<typeof FormErrors.of>[1]): FormErrors {
    return FormErrors.of(page.language, refusal, { names: fieldNames(page) });
  }

  private async page(page: PageContext, number: number, actor: StaffActor, given: Partial<CasesPageProps>, cursor = '') {
    const [view, linked, offered, choices, themes] = await Promise.all([
      this.views.one(number),
      this.views.cases(number, actor, { limit: SHOWN_AT_ONCE, ...(cursor !== '' && { cursor }) }),
      this.offered.page(number, actor, { limit: OFFERED_AT_ONCE }),
      this.choices.read(page.language),
      this.choices.themes(page.language),
    ]);
    const query = new URLSearchParams(cursor === '' ? {} : { cursor });
    return <CasesPage {...{ page, view, linked, offered, choices, themes, query }} values={NO_SOURCE} {...given} />;
  }
}
