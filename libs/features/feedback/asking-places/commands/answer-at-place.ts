import { Injectable } from '@nestjs/common';
import { type AskingPlaceId, Clock, DomainError, type Language, localDate, type ServiceCode } from '#libs/kernel';
import { type SurveyAnswers } from '#libs/domain/asking';
import { BodyReader } from '#libs/casework';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { newResponseCode } from '../../surveys/response-code.js';
import { answerAboutService, writeResponse } from '../../surveys/write-response.js';
import { parsePlaceCode } from '../place-code.js';

/** More answers a day than any waiting room gives come from a machine. */
export const ANSWERS_OF_DAY_MAX = 500;

export interface GivenAtPlace {
  readonly code: string;
  readonly language: Language;
  readonly answers: SurveyAnswers;
}

interface OpenPlaceRow extends Record<string, unknown> {
  readonly id: AskingPlaceId;
  readonly service: ServiceCode;
}

/**
 * Somebody who uses a service says how it was. Nobody knows who: nothing is kept but the place and the day, so that a second answer of one person can only
 * be made tedious (the browser's own mark, a limit for an address, another for a day), never be recognised.
 */
@Injectable()
export class AnswerAtPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `code`: by which the person sees and takes back what they said. Errors: `place.not_found`, also of a closed one; `place.full_today`. */
  execute({ code: typed, language, answers }: GivenAtPlace): Promise<{ code: string }> {
    return this.unitOfWork.run(async (tx) => {
      const place = await lockPlace(tx, typed);
      const { body } = await this.bodies.current(tx);
      const givenOn = localDate(this.clock.now(), body.timeZone);
      const [today] = await tx.query<{ count: number }>(
        'SELECT count(*)::integer AS count FROM feedback.survey_response WHERE place_id = $1 AND given_on = $2',
        [place.id, givenOn],
      );
      if (today!.count >= ANSWERS_OF_DAY_MAX) throw new DomainError('place.full_today');
      const { code, hash } = newResponseCode();
      const { id: placeId, service } = place;
      await writeResponse(tx, answerAboutService({ answers, language, givenOn, service, via: 'counter', placeId }, hash));
      return { code };
    });
  }
}

/** Behind its lock, so that a place is not closed while somebody answers, and the limit of a day holds. */
async function lockPlace(tx: Tx, typed: string): Promise<OpenPlaceRow> {
  const [place] = await tx.query<OpenPlaceRow>(
    'SELECT id, service FROM feedback.asking_place WHERE code = $1 AND closed_at IS NULL FOR UPDATE',
    [parsePlaceCode(typed) ?? ''],
  );
  if (!place) throw new DomainError('place.not_found');
  return place;
}
