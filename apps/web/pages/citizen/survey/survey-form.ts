import { Equals, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Language } from '#libs/kernel';
import { ANSWERED, type Answered, QUALITIES, type Rating, RATINGS, type SurveyAnswers } from '#libs/domain/asking';
import { surveyText } from './messages.js';

export const WORDS_MAX = 4_000;
const CHOICES = [...RATINGS.map(String), 'none'];

/** What the page of a survey sends. Only the first question has to be answered. */
export class SurveyForm {
  @IsIn(ANSWERED)
  answered!: Answered;

  @IsOptional()
  @IsIn(CHOICES)
  ease?: string;

  @IsOptional()
  @IsIn(CHOICES)
  competent?: string;

  @IsOptional()
  @IsIn(CHOICES)
  understanding?: string;

  @IsOptional()
  @IsIn(CHOICES)
  responsible?: string;

  @IsOptional()
  @IsIn(CHOICES)
  flexible?: string;

  @IsOptional()
  @IsIn(CHOICES)
  honest?: string;

  @IsOptional()
  @IsIn(CHOICES)
  clear?: string;

  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  words?: string;

  /** A box that is ticked or not there. */
  @IsOptional()
  @Equals('yes')
  allowsCase?: 'yes';
}

export function answersOf(form: SurveyForm): SurveyAnswers {
  const rated = QUALITIES.map((quality) => [quality, ratingOf(form[quality])] as const);
  return {
    answered: form.answered,
    ease: ratingOf(form.ease),
    qualities: Object.fromEntries(rated) as SurveyAnswers['qualities'],
    words: form.words ?? null,
  };
}

function ratingOf(choice: string | undefined): Rating | null {
  return RATINGS.find((rating) => String(rating) === choice) ?? null;
}

/** The page's own sentences for what is wrong with a field. */
export function surveyErrorNames(language: Language): Record<string, string> {
  const t = surveyText(language);
  return {
    answered: t('error.answered'),
    'words.too_long': t('error.words', { max: WORDS_MAX }),
    code: t('error.code'),
    way: t('error.way'),
    'text.too_long': t('error.words', { max: WORDS_MAX }),
  };
}
