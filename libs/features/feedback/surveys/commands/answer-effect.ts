import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, Clock, DomainError, type Language, localDate, type MeasureId, type Reference } from '#libs/kernel';
import { BodyReader } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { askingSettings } from '../asking-settings.js';
import { type Helped } from '../effect-survey.entity.js';
import { newResponseCode } from '../response-code.js';

export interface EffectGiven {
  readonly reference: Reference;
  /** The measure, as people call it. */
  readonly number: number;
  readonly helped: Helped;
  readonly words: string | null;
  readonly language: Language;
}

/** Somebody who was asked says whether a measure helped, once. */
@Injectable()
export class AnswerEffect {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `code`: by which they take it back. Errors: `survey.closed` for who was not asked or comes too late, `survey.answered`. */
  execute({ reference, number, helped, words, language }: EffectGiven): Promise<{ code: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { body } = await this.bodies.current(tx);
      const today = localDate(this.clock.now(), body.timeZone);
      const { closeAfterDays } = await askingSettings(tx);
      const [survey] = await tx.query<{ measureId: MeasureId; state: string; open: boolean }>(
        `SELECT s.measure_id AS "measureId", s.state, s.asked_on >= $3::date AS open
         FROM feedback.effect_survey s JOIN feedback.measure m ON m.id = s.measure_id JOIN casework.case c ON c.id = s.case_id
         WHERE c.reference = $1 AND m.number = $2 FOR UPDATE OF s`,
        [reference, number, addDays(today, -closeAfterDays)],
      );
      if (survey?.state === 'answered') throw new DomainError('survey.answered');
      if (survey?.state !== 'asked' || !survey.open) throw new DomainError('survey.closed');

      await tx.execute(
        `UPDATE feedback.effect_survey s SET state = 'answered' FROM casework.case c
         WHERE s.case_id = c.id AND c.reference = $1 AND s.measure_id = $2`,
        [reference, survey.measureId],
      );
      const { code, hash } = newResponseCode();
      await tx.execute(
        `INSERT INTO feedback.effect_response (id, measure_id, given_on, language, helped, words, code_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [randomUUID(), survey.measureId, today, language, helped, words, hash],
      );
      return { code };
    });
  }
}
