import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { referenceOf } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { GiveReading } from '../commands/give-reading.js';
import { type AnswerShown, AnswersToRead, type AnswerToRead } from '../queries/answers-to-read.js';
import { readingStandard } from '../reading-standard.js';
import { type ReadingQuestion } from '../reading.entity.js';
import { ReadingDto } from './readings.dto.js';

interface AnswerWithQuestions extends AnswerShown {
  /** Those in use: each is answered. */
  readonly questions: readonly Pick<ReadingQuestion, 'ordinal' | 'textEn' | 'textRu'>[];
}

/** Answers that a second person reads. */
@ApiTags('readings')
@Controller('api/v1/staff/readings')
@RequirePermission('readings.give')
export class ReadingsController {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswersToRead,
    private readonly giveReading: GiveReading,
  ) {}

  /** Those that wait for whoever asks: none in which they had a part. */
  @Get()
  list(@Query() { limit, cursor }: PageQuery, @CurrentStaff() staff: StaffActor): Promise<Page<AnswerToRead>> {
    return this.answers.waiting(staff, { limit, cursor });
  }

  /** The answer as the person got it, with the questions of the standard. Leaves a line in the log of reads. */
  @Get(':reference')
  async one(
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<AnswerWithQuestions> {
    const shown = await this.answers.one(referenceOf(reference), staff, reader);
    if (!shown) throw new DomainError('reading.unknown');
    const { questions } = await readingStandard(this.db);
    const inUse = questions.filter(({ active }) => active);
    return { ...shown, questions: inUse.map(({ ordinal, textEn, textRu }) => ({ ordinal, textEn, textRu })) };
  }

  /** Says whether the answer keeps the standard. */
  @Post(':reference')
  async give(
    @Param('reference') reference: string,
    @Body() { answers, lesson }: ReadingDto,
    @CurrentStaff() by: StaffActor,
  ): Promise<{ passed: boolean }> {
    const given = new Map(answers.map(({ question, answer }) => [question, answer]));
    return {
      passed: await this.giveReading.execute({ reference: referenceOf(reference), by, answers: given, lesson: lesson ?? null }),
    };
  }
}
