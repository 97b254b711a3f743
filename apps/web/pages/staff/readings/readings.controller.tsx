import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type VNode } from 'preact';
import { referenceOf } from '#libs/casework';
import { AnswersToRead, ChangeReadingStandard, GiveReading, readingStandard } from '#libs/features/feedback';
import { Names } from '#libs/features/oversight';
import { READING_ANSWERS, type ReadingAnswer } from '#libs/domain/improvement';
import { DomainError, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { PlainText } from '#libs/platform/http';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ListPage } from './list-page.js';
import { ReadingPage } from './reading-page.js';
import { standardIn } from './standard-form.js';
import { StandardPage, standardValues } from './standard-page.js';
import { readingsText } from './words.js';

const SHOWN = 50;
const LESSON_MAX = 2_000;

class LessonForm {
  @IsOptional()
  @IsString()
  @MaxLength(LESSON_MAX)
  @PlainText()
  lesson?: string;
}

/** Answers that a second person reads, and the standard they are read by. */
@ApiExcludeController()
@Controller('staff/readings')
export class ReadingsController {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswersToRead,
    private readonly giveReading: GiveReading,
    private readonly changeStandard: ChangeReadingStandard,
    private readonly names: Names,
  ) {}

  @Get()
  @RequirePermission('readings.give')
  async list(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor): Promise<VNode> {
    const [{ items, next }, names] = await Promise.all([
      this.answers.waiting(staff, { limit: SHOWN, cursor: textOf(query, 'cursor') || undefined }),
      this.names.read(page.language),
    ]);
    const done = (['passed', 'failed'] as const).find((known) => known === textOf(query, 'done')) ?? null;
    return <ListPage page={page} lines={items} names={names} next={next} done={done} />;
  }

  @Get('standard')
  @RequirePermission('readings.manage')
  async standard(@Page() page: PageContext, @Query() query: Sent): Promise<VNode> {
    return this.standardPage(page, null, null, textOf(query, 'done') !== '');
  }

  @Post('standard')
  @RequirePermission('readings.manage')
  async change(@Page() page: PageContext, @Body() sent: Sent): Promise<PageAnswer> {
    const { questions } = await readingStandard(this.db);
    const ordinals = questions.map(({ ordinal }) => ordinal);
    const { refusal } = await attempt(() => this.changeStandard.execute(standardIn(sent, ordinals)));
    if (!refusal) return seeOther('/staff/readings/standard?done=1');
    const t = readingsText(page.language);
    const fields = refusal.fields.map(({ field }) => [
      field,
      t(field === 'percent' ? 'standard.percent.wrong' : 'standard.both'),
    ]);
    const names = Object.fromEntries(fields) as Record<string, string>;
    return invalid(await this.standardPage(page, sent, FormErrors.of(page.language, refusal, { names }), false));
  }

  /** Leaves a line in the log of reads: somebody's words are looked at. */
  @Get(':reference')
  @RequirePermission('readings.give')
  show(
    @Page() page: PageContext,
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<VNode> {
    return this.readingPage(page, referenceOf(reference), { staff, reader }, {}, null);
  }

  @Post(':reference')
  @RequirePermission('readings.give')
  async give(
    @Page() page: PageContext,
    @Param('reference') given: string,
    @Body() sent: Sent,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<PageAnswer> {
    const reference = referenceOf(given);
    const { value: passed, refusal } = await attempt(async () => {
      const { lesson = null } = await formIn(LessonForm, { lesson: textOf(sent, 'lesson') });
      return this.giveReading.execute({ reference, by: staff, answers: answersIn(sent), lesson });
    });
    if (!refusal) return seeOther(`/staff/readings?done=${passed ? 'passed' : 'failed'}`);
    const t = readingsText(page.language);
    const { questions } = await readingStandard(this.db);
    const missing = questions.map(({ ordinal, textEn, textRu }) => {
      return [`question-${ordinal}`, t('one.question.missing', { question: page.language === 'ru' ? textRu : textEn })];
    });
    const names = { ...Object.fromEntries(missing), 'lesson.required': t('one.lesson.missing') } as Record<string, string>;
    const errors = FormErrors.of(page.language, refusal, { names });
    return invalid(await this.readingPage(page, reference, { staff, reader }, sent, errors));
  }

  private async readingPage(
    page: PageContext,
    reference: Reference,
    { staff, reader }: { staff: StaffActor; reader: Reader },
    sent: Sent,
    errors: FormErrors | null,
  ): Promise<VNode> {
    const [shown, { questions }, names] = await Promise.all([
      this.answers.one(reference, staff, reader),
      readingStandard(this.db),
      this.names.read(page.language),
    ]);
    if (!shown) throw new DomainError('reading.unknown');
    const inUse = questions.filter(({ active }) => active);
    return <ReadingPage page={page} shown={shown} questions={inUse} names={names} sent={sent} errors={errors} />;
  }

  private async standardPage(page: PageContext, sent: Sent | null, errors: FormErrors | null, done: boolean): Promise<VNode> {
    const standard = await readingStandard(this.db);
    const ordinals = standard.questions.map(({ ordinal }) => ordinal);
    return <StandardPage page={page} values={sent ?? standardValues(standard)} ordinals={ordinals} errors={errors} done={done} />;
  }
}

/** What stands in the form that is an answer; a question without one is refused by the command. */
function answersIn(sent: Sent): ReadonlyMap<number, ReadingAnswer> {
  const given = Object.keys(sent).flatMap((field): [number, ReadingAnswer][] => {
    const [, ordinal] = /^question-(\d{1,5})$/.exec(field) ?? [];
    const answer = READING_ANSWERS.find((known) => known === textOf(sent, field));
    return ordinal !== undefined && answer !== undefined ? [[Number(ordinal), answer]] : [];
  });
  return new Map(given);
}
