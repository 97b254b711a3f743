import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { BodyReader } from '#libs/casework';
import { type AnswerListed, ApproveAnswer, ApprovedAnswers, DropApprovedAnswer } from '#libs/features/handling';
import { Names } from '#libs/features/oversight';
import { type CivilDate, DomainError, type ServiceCode, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { IsCivilDate, OneLine, PlainText } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { NO_DATE, partsOf, withDates } from '../admin/shared/dates.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { AnswerPage, type AnswerValues } from './form-page.js';
import { AnswersPage } from './list-page.js';
import { ANSWERS, answersText } from './words.js';

export class AnswerForm {
  @IsString()
  @Length(1, 100)
  service!: ServiceCode;

  @IsString()
  @Length(1, 100)
  @OneLine()
  titleEn!: string;

  @IsString()
  @Length(1, 100)
  @OneLine()
  titleRu!: string;

  @IsString()
  @Length(1, 5_000)
  @PlainText()
  textEn!: string;

  @IsString()
  @Length(1, 5_000)
  @PlainText()
  textRu!: string;

  @IsString()
  @Length(1, 300)
  @OneLine()
  source!: string;

  @IsCivilDate()
  reviewOn!: CivilDate;

  @IsOptional()
  @IsIn(['yes'])
  toldBefore?: 'yes';
}

export class AnswerParams {
  @IsUUID()
  answerId!: string;
}

const NEW: AnswerValues = {
  service: '',
  titleEn: '',
  titleRu: '',
  textEn: '',
  textRu: '',
  source: '',
  reviewOn: NO_DATE,
  toldBefore: false,
};

/** What services answer to questions that are asked often: approved, and looked at again, by those who answer for what is written. */
@ApiExcludeController()
@Controller('staff/answers')
@RequirePermission('texts.manage')
export class AnswersController {
  constructor(
    private readonly db: Database,
    private readonly answers: ApprovedAnswers,
    private readonly approveAnswer: ApproveAnswer,
    private readonly dropAnswer: DropApprovedAnswer,
    private readonly bodies: BodyReader,
    private readonly names: Names,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const done = (['saved', 'dropped'] as const).find((one) => one === textOf(query, 'done'));
    const [answers, names, { body }] = await Promise.all([
      this.answers.all(),
      this.names.read(page.language),
      this.bodies.current(this.db),
    ]);
    const said = done ? answersText(page.language)(`done.${done}`) : null;
    return <AnswersPage page={page} answers={answers} names={names} timeZone={body.timeZone} done={said} />;
  }

  @Get('new')
  ask(@Page() page: PageContext, @Query() query: Sent) {
    return this.form(page, null, { ...NEW, service: textOf(query, 'service') });
  }

  @Post('new')
  make(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() { staffId }: StaffActor) {
    return this.save(page, staffId, null, sent);
  }

  @Get(':answerId')
  async show(@Page() page: PageContext, @Param() { answerId }: AnswerParams) {
    const answer = await this.answers.one(answerId);
    if (!answer) throw new DomainError('request.not_found');
    return this.form(page, answerId, valuesOf(answer));
  }

  @Post(':answerId')
  change(
    @Page() page: PageContext,
    @Param() { answerId }: AnswerParams,
    @Body() sent: Sent,
    @CurrentStaff() { staffId }: StaffActor,
  ) {
    return this.save(page, staffId, answerId, sent);
  }

  @Post(':answerId/delete')
  async drop(@Param() { answerId }: AnswerParams) {
    await this.dropAnswer.execute({ answerId });
    return seeOther(`${ANSWERS}?done=dropped`);
  }

  private async save(page: PageContext, by: StaffId, answerId: string | null, sent: Sent) {
    const form = await readForm(AnswerForm, withDates(sent, ['reviewOn']));
    const refusal =
      form.refusal ??
      (
        await attempt(() =>
          this.approveAnswer.execute({ ...form.value, toldBefore: form.value.toldBefore === 'yes', answerId, by }),
        )
      ).refusal;
    if (!refusal) return seeOther(`${ANSWERS}?done=saved`);
    return invalid(await this.form(page, answerId, typed(sent), errorsOf(page, refusal)));
  }

  private async form(page: PageContext, answerId: string | null, values: AnswerValues, errors: FormErrors | null = null) {
    const { services } = await this.names.read(page.language);
    const choices = [...services].map(([value, text]) => ({ value, text }));
    return <AnswerPage page={page} answerId={answerId} values={values} services={choices} errors={errors} />;
  }
}

function valuesOf({ service, titleEn, titleRu, textEn, textRu, source, reviewOn, toldBefore }: AnswerListed): AnswerValues {
  const [year = '', month = '', day = ''] = reviewOn.split('-');
  return { service, titleEn, titleRu, textEn, textRu, source, reviewOn: { day, month, year }, toldBefore };
}

const TEXT_FIELDS = ['service', 'titleEn', 'titleRu', 'textEn', 'textRu', 'source'] as const;

function typed(sent: Sent): AnswerValues {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, textOf(sent, field)]));
  return { ...NEW, ...texts, reviewOn: partsOf(sent, 'reviewOn'), toldBefore: textOf(sent, 'toldBefore') === 'yes' };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = answersText(page.language);
  const names = Object.fromEntries(TEXT_FIELDS.map((field) => [field, t(`error.${field}`)]));
  const ofDays = { reviewOn: t('error.reviewOn'), 'reviewOn.too_small': t('error.reviewOn.soon') };
  const ofPlaces = { 'textEn.invalid_format': t('error.places'), 'textRu.invalid_format': t('error.places') };
  return FormErrors.of(page.language, refusal, { names: { ...names, ...ofDays, ...ofPlaces } });
}
