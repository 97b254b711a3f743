import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MeasureContentDto, MeasureList, MeasureViews, ProposeMeasure, ReviseMeasure } from '#libs/features/feedback';
import { Moments } from '#libs/features/oversight';
import { type DomainError } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { filterIn, queryOf, statesOf } from './asking.js';
import { MeasureChoiceReader } from './choices.js';
import { MeasureFormPage } from './form-page.js';
import { MeasuresPage } from './list-page.js';
import { contentIn, newValues, typedValues, valuesOf } from './measure-values.js';
import { MeasureNumbers } from './measure-number.js';
import { fieldNames, measurePath } from './parts.js';
import { seenIn } from './seen.js';

const SHOWN_AT_ONCE = 50;

/** The list of measures, and the form in which one is proposed and rewritten. */
@ApiExcludeController()
@Controller('staff/measures')
export class MeasuresPageController {
  constructor(
    private readonly list: MeasureList,
    private readonly views: MeasureViews,
    private readonly choices: MeasureChoiceReader,
    private readonly moments: Moments,
    private readonly proposeMeasure: ProposeMeasure,
    private readonly reviseMeasure: ReviseMeasure,
  ) {}

  @Get()
  @RequirePermission('measures.read')
  async page(@Page() page: PageContext, @Query() sent: Sent) {
    const filter = filterIn(sent);
    const cursor = textOf(sent, 'cursor') || undefined;
    const { today } = await this.moments.current();
    const [lines, choices, themes] = await Promise.all([
      this.list.page(statesOf(filter, today), { limit: SHOWN_AT_ONCE, ...(cursor !== undefined && { cursor }) }),
      this.choices.read(page.language),
      this.choices.themesProposed(),
    ]);
    return <MeasuresPage {...{ page, lines, filter, choices, themes, today }} query={queryOf(filter, cursor)} />;
  }

  @Get('new')
  @RequirePermission('measures.manage')
  async blank(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() { staffId }: StaffActor) {
    const choices = await this.choices.read(page.language);
    return <MeasureFormPage page={page} number={null} seen={null} values={newValues(query, staffId)} choices={choices} />;
  }

  @Post('new')
  @RequirePermission('measures.manage')
  async propose(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() actor: StaffActor) {
    const values = typedValues(sent);
    const { value, refusal } = await attempt(async () =>
      this.proposeMeasure.execute({ ...contentOf(await formIn(MeasureContentDto, contentIn(values))), actor }),
    );
    if (!refusal) return seeOther(afterProposal(value.number, values.themeId));
    const choices = await this.choices.read(page.language);
    const errors = errorsOf(page, refusal);
    return invalid(<MeasureFormPage page={page} number={null} seen={null} {...{ values, choices, errors }} />);
  }

  @Get(':number/edit')
  @RequirePermission('measures.manage')
  async written(@Page() page: PageContext, @Param() { number }: MeasureNumbers) {
    const [view, choices] = await Promise.all([this.views.one(number), this.choices.read(page.language)]);
    const { version } = view.measure;
    return <MeasureFormPage page={page} number={number} seen={version} values={valuesOf(view)} choices={choices} />;
  }

  @Post(':number/edit')
  @RequirePermission('measures.manage')
  async revise(
    @Page() page: PageContext,
    @Param() { number }: MeasureNumbers,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const values = typedValues(sent);
    const seen = seenIn(sent);
    const { refusal } = await attempt(async () => {
      const content = contentOf(await formIn(MeasureContentDto, contentIn(values)));
      await this.reviseMeasure.execute({ ...content, number, actor, seen });
    });
    if (!refusal) return seeOther(`${measurePath(number)}?done=saved`);
    const choices = await this.choices.read(page.language);
    const errors = errorsOf(page, refusal);
    return invalid(<MeasureFormPage {...{ page, number, seen, values, choices, errors }} />);
  }
}

/** From a theme one goes on to link its complaints. */
function afterProposal(number: number, themeId: string): string {
  if (themeId === '') return `${measurePath(number)}?done=proposed`;
  return `${measurePath(number, 'cases')}?done=proposed&theme=${encodeURIComponent(themeId)}`;
}

function contentOf({ place, service, teamId, seen: _seen, ...content }: MeasureContentDto) {
  return { ...content, place: place ?? null, service: service ?? null, teamId: teamId ?? null };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  return FormErrors.of(page.language, refusal, { names: fieldNames(page) });
}
