import { randomUUID } from 'node:crypto';
import { type ResponseId } from '#libs/kernel';
import { type SurveyAnswers, verdictOf } from '#libs/domain/asking';
import { type Tx } from '#libs/platform/database';
import { type SurveyResponse } from './survey.entity.js';

export async function writeResponse(tx: Tx, response: SurveyResponse): Promise<void> {
  await tx.execute(
    `INSERT INTO feedback.survey_response (id, given_on, about, service, team_id, language, via, outcome, answered, ease, competent,
       understanding, responsible, flexible, honest, clear, verdict, words, code_hash, case_id, place_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      response.id,
      response.givenOn,
      response.about,
      response.service,
      response.teamId,
      response.language,
      response.via,
      response.outcome,
      response.answered,
      response.ease,
      response.competent,
      response.understanding,
      response.responsible,
      response.flexible,
      response.honest,
      response.clear,
      response.verdict,
      response.words,
      response.codeHash,
      response.caseId,
      response.placeId,
    ],
  );
}

export interface ServiceAnswered extends Pick<SurveyResponse, 'givenOn' | 'service' | 'language' | 'via' | 'placeId'> {
  readonly answers: SurveyAnswers;
}

/** What somebody who never complained says of a service. `randomUUID`, since an id that sorts by time would say when. */
export function answerAboutService({ answers, ...given }: ServiceAnswered, codeHash: string): SurveyResponse {
  const { answered, ease, qualities, words } = answers;
  const verdict = verdictOf(answers);
  const apart = { about: 'service', teamId: null, outcome: null, caseId: null } as const;
  return { id: randomUUID() as ResponseId, ...given, ...apart, answered, ease, ...qualities, verdict, words, codeHash };
}
