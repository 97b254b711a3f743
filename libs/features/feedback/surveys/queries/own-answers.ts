import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#libs/kernel';
import { type Quality, type Rating, type SurveyAnswers, type SurveyVerdict } from '#libs/domain/asking';
import { Database } from '#libs/platform/database';
import { responseCodeHash } from '../response-code.js';

export interface OwnAnswersSeen extends SurveyAnswers {
  readonly givenOn: CivilDate;
  readonly verdict: SurveyVerdict;
  /** Whether they stand beside the case. */
  readonly besideCase: boolean;
}

type Row = Omit<OwnAnswersSeen, 'qualities'> & Record<Quality, Rating | null>;

/** What a person answered, for whoever has the code of it. They look at what is theirs: no line in the log of reads. */
@Injectable()
export class OwnAnswers {
  constructor(private readonly db: Database) {}

  /** Errors: `survey.code_unknown`. */
  async by(code: string): Promise<OwnAnswersSeen> {
    const [row] = await this.db.query<Row & Record<string, unknown>>(
      `SELECT given_on AS "givenOn", verdict, answered, ease, competent, understanding, responsible, flexible, honest, clear, words,
         case_id IS NOT NULL AS "besideCase"
       FROM feedback.survey_response WHERE code_hash = $1`,
      [responseCodeHash(code)],
    );
    if (!row) throw new DomainError('survey.code_unknown');
    const { competent, understanding, responsible, flexible, honest, clear, ...rest } = row;
    return { ...rest, qualities: { competent, understanding, responsible, flexible, honest, clear } };
  }
}
