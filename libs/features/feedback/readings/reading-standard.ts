import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, DomainError, localDate } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type ReadingQuestion, type ReadingRules } from './reading.entity.js';

/** How many answers are read, and by which questions. */
export interface ReadingStandard extends Pick<ReadingRules, 'percent' | 'version'> {
  /** All of them, those out of use last. */
  readonly questions: readonly ReadingQuestion[];
}

/** More nobody reads an answer by. */
export const QUESTIONS_MAX = 20;

export async function readingStandard(db: Pick<Tx, 'query'>): Promise<ReadingStandard> {
  const [rules] = await db.query<Pick<ReadingRules, 'percent' | 'version'> & Record<string, unknown>>(
    'SELECT percent, version FROM feedback.reading_rules WHERE id = 1',
  );
  const questions = await db.query<ReadingQuestion & Record<string, unknown>>(
    `SELECT ordinal, text_en AS "textEn", text_ru AS "textRu", active FROM feedback.reading_question
     ORDER BY NOT active, ordinal LIMIT ${10 * QUESTIONS_MAX}`,
  );
  return { ...rules!, questions };
}

/** A question as it is to be; `ordinal` null: a new one. */
export interface QuestionWanted extends Pick<ReadingQuestion, 'textEn' | 'textRu' | 'active'> {
  readonly ordinal: number | null;
}

@Injectable()
export class ChangeReadingStandard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Another share holds for the answers of today and later: it never draws among those that left under the one before. `version`: the one that was looked at. Errors:
   * `settings.changed` when somebody else was quicker; `reading.no_question` where none is left in use; `reading.too_many`.
   */
  async execute(wanted: Pick<ReadingStandard, 'percent' | 'version'> & { questions: readonly QuestionWanted[] }): Promise<void> {
    const { percent, version, questions } = wanted;
    const inUse = questions.filter(({ active }) => active).length;
    if (inUse === 0) throw new DomainError('reading.no_question');
    if (inUse > QUESTIONS_MAX) throw new DomainError('reading.too_many', { max: QUESTIONS_MAX });
    await this.unitOfWork.run(async (tx) => {
      const { body } = await this.bodies.current(tx);
      const changed = await tx.execute(
        `UPDATE feedback.reading_rules SET since = CASE WHEN percent = $2 THEN since ELSE $3::date END, percent = $2, version = version + 1
         WHERE id = 1 AND version = $1`,
        [version, percent, localDate(this.clock.now(), body.timeZone)],
      );
      if (changed === 0) throw new DomainError('settings.changed');
      for (const { ordinal, textEn, textRu, active } of questions) {
        await tx.execute(ordinal === null ? ADD : CHANGE, [ordinal, textEn, textRu, active].slice(ordinal === null ? 1 : 0));
      }
    });
  }
}

const ADD = `
  INSERT INTO feedback.reading_question (ordinal, text_en, text_ru, active)
  SELECT coalesce(max(ordinal), 0) + 1, $1::text, $2::text, $3::boolean FROM feedback.reading_question`;
const CHANGE = 'UPDATE feedback.reading_question SET text_en = $2, text_ru = $3, active = $4 WHERE ordinal = $1';
