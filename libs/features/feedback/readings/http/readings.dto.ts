import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { READING_ANSWERS, type ReadingAnswer } from '#libs/domain/improvement';
import { NestedList, PlainText } from '#libs/platform/http';
import { QUESTIONS_MAX } from '../reading-standard.js';

const LESSON_MAX = 2_000;

export class GivenAnswerDto {
  /** The number of a question of the standard. */
  @IsInt()
  @Min(1)
  @Max(32_767)
  question!: number;

  @IsIn(READING_ANSWERS)
  answer!: ReadingAnswer;
}

export class ReadingDto {
  @NestedList(() => GivenAnswerDto, QUESTIONS_MAX)
  answers!: GivenAnswerDto[];

  /** What the team can do otherwise; needed where the answer does not keep the standard. It names nobody. */
  @IsOptional()
  @IsString()
  @MaxLength(LESSON_MAX)
  @PlainText()
  lesson?: string;
}
