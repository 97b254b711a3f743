import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type AskAnswers } from '#libs/features/review';
import { type CivilDate, civilDate, DomainError, type FieldError, type Language, type PointId } from '#libs/kernel';
import { formIn } from '../../shared/form-errors.js';
import { listOf } from '../../staff/admin/shared/sent.js';
import { type AskSituation, type AskStep } from './ask-steps.js';
import { lookText } from './messages.js';

export const TEXT_MAX = 20_000;
export const LATE_MAX = 5_000;
export const CHALLENGE_MAX = 5_000;

class RatingForm {
  @IsIn(['poor', 'other'])
  rating!: 'poor' | 'other';
}

class GroundForm {
  @IsString()
  @MaxLength(60)
  ground!: string;
}

class WhyForm {
  @IsString()
  @Length(1, TEXT_MAX)
  text!: string;
}

class MaybeWhyForm {
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  text?: string;
}

class PetitionForm {
  @IsOptional()
  @IsString()
  @MaxLength(LATE_MAX)
  petition?: string;
}

class LateForm {
  @IsString()
  @Length(1, LATE_MAX)
  lateReason!: string;
}

export class SuspensionForm {
  @IsString()
  @Length(3, LATE_MAX)
  text!: string;
}

export class ChallengeForm {
  @IsString()
  @Length(3, CHALLENGE_MAX)
  reason!: string;
}

type Typed = Readonly<Record<string, unknown>>;

/** What one question's form says. Errors: `request.invalid` with the fields. */
export async function answerOf(step: AskStep, typed: Typed, { offer }: AskSituation): Promise<AskAnswers> {
  switch (step) {
    case 'rating': {
      const { rating } = await formIn(RatingForm, only(typed, 'rating'));
      if (rating !== 'poor') throw wrong('rating', 'not_allowed');
      return { ratedPoor: true };
    }
    case 'ground': {
      const { ground } = await formIn(GroundForm, only(typed, 'ground'));
      if (!offer.grounds.some(({ code }) => code === ground)) throw wrong('ground', 'unknown');
      return { ground };
    }
    case 'when':
      return whenOf(typed, offer);
    case 'points': {
      const chosen = listOf(typed, 'points');
      const points = offer.points.filter(({ id }) => chosen.includes(id)).map(({ id }): PointId => id);
      if (points.length === 0) throw wrong('points', 'too_few');
      return { points };
    }
    case 'why': {
      const dto = offer.reasons === 'required' ? WhyForm : MaybeWhyForm;
      const { text = null } = await formIn<MaybeWhyForm>(dto, only(typed, 'text'));
      return { text };
    }
    case 'petition':
      return { petition: (await formIn(PetitionForm, only(typed, 'petition'))).petition ?? null };
    case 'late':
      return { lateReason: (await formIn(LateForm, only(typed, 'lateReason'))).lateReason };
  }
}

/** What is contested, where there is a choice, and the day on which they learned of it, where they name one. */
function whenOf(typed: Typed, { windows, today, receivedOn }: AskSituation['offer']): AskAnswers {
  const [only = null] = windows;
  const of = windows.length > 1 ? textIn(typed, 'contested') : (only?.of ?? null);
  if (!windows.some((window) => window.of === of)) throw wrong('contested', 'required');
  return { contested: of, learnedOn: dayIn(typed, today, receivedOn) };
}

function dayIn(typed: Typed, today: CivilDate, receivedOn: CivilDate | null): CivilDate | null {
  const [day = '', month = '', year = ''] = DAY_PARTS.map((part) => textIn(typed, `learnedOn-${part}`));
  if (day + month + year === '') return null;
  const named = dayOf(day, month, year);
  if (named === null) throw wrong('learnedOn', 'invalid_date');
  if (named > today) throw wrong('learnedOn', 'in_future');
  if (receivedOn !== null && named < receivedOn) throw wrong('learnedOn', 'too_small');
  return named;
}

export const DAY_PARTS = ['day', 'month', 'year'] as const;

function dayOf(day: string, month: string, year: string): CivilDate | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  try {
    return civilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return null;
  }
}

function textIn(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A form carries its token besides, and whatever else was sent is nobody's answer. */
function only(typed: Typed, name: string): Typed {
  return { [name]: typed[name] };
}

function wrong(field: string, code: FieldError['code']): DomainError {
  return new DomainError('request.invalid', {}, [{ field, code }]);
}

/** The pages' own sentences for what is wrong with a field. `basis`: the article by which it is asked. */
export function lookErrorNames(language: Language, basis: string): Record<string, string> {
  const t = lookText(language);
  return {
    rating: t('error.rating'),
    'rating.not_allowed': t('error.notPoor', { basis }),
    ground: t('error.ground'),
    contested: t('error.contested'),
    learnedOn: t('error.learnedOn'),
    'learnedOn.in_future': t('error.learnedOn.in_future'),
    'learnedOn.too_small': t('error.learnedOn.early'),
    points: t('error.points'),
    text: t('error.text'),
    'text.too_long': t('error.text.too_long'),
    'petition.too_long': t('error.lateReason.too_long'),
    lateReason: t('error.lateReason'),
    'lateReason.too_long': t('error.lateReason.too_long'),
    reason: t('error.challenge'),
    'reason.too_long': t('error.lateReason.too_long'),
  };
}
