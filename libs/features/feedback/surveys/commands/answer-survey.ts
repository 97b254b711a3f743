import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, caseEvent, Clock, DomainError, type Language, localDate, type Reference } from '#libs/kernel';
import { isSurveyOpen, type SurveyAnswers, type SurveyVerdict, verdictOf, whyNotEntered } from '#libs/domain/asking';
import { assertMaySee, caseIdOf, Casework, type OpenCase } from '#libs/casework';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { askingSettings } from '../asking-settings.js';
import { newResponseCode } from '../response-code.js';
import { type SurveyResponse, type SurveyRoute } from '../survey.entity.js';
import { writeResponse } from '../write-response.js';
import { surveyOf } from './ask-for-surveys.js';
import { isRated } from './rated.js';

export interface SurveyGiven {
  readonly reference: Reference;
  /** A member of staff fills it in with the person, on the phone. */
  readonly actor: Actor;
  readonly via: SurveyRoute;
  readonly language: Language;
  readonly answers: SurveyAnswers;
  /** The person lets their answers be seen beside their case. */
  readonly allowsCase: boolean;
}

/** A person says how it was, once for each answer they had. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /**
   * `code`: by which the person sees and takes back what they said; it is told once.
   * Errors: `case.not_found`, `permission.denied`, `permission.restricted`, `survey.closed`, `survey.answered`; `survey.handled` for who had a part in the case.
   */
  execute(given: SurveyGiven): Promise<{ code: string; verdict: SurveyVerdict }> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, await caseIdOf(tx, given.reference));
      const now = this.clock.now();
      const today = localDate(now, opened.procedure.timeZone);
      assertMayEnter(given.actor, opened);
      if (!isSurveyOpen(opened.row, await askingSettings(tx), today)) throw new DomainError('survey.closed');
      if ((await surveyOf(tx, opened))?.state === 'answered') throw new DomainError('survey.answered');

      await tx.execute(ANSWERED, [opened.row.id, opened.row.answeredOn]);
      const { code, hash } = newResponseCode();
      const response = newResponse(given, opened, today, hash);
      await writeResponse(tx, response);
      if (given.allowsCase) await this.tellCase(tx, opened, response.verdict, given.actor, now);
      return { code, verdict: response.verdict };
    });
  }

  /** Its timeline shows the one word. Without leave nothing is recorded, not even the time. */
  private async tellCase(tx: Tx, opened: OpenCase, verdict: SurveyVerdict, actor: Actor, now: Date): Promise<void> {
    const answeredOn = opened.row.answeredOn!;
    if (await isRated(tx, opened.row.id, answeredOn)) return;
    await this.casework.record(tx, opened, caseEvent('survey.rated', { verdict, answeredOn }, actor, now));
  }
}

function assertMayEnter(actor: Actor, opened: OpenCase): void {
  if (actor.kind !== 'staff') return;
  assertMaySee(actor, opened);
  if (whyNotEntered(actor.staffId, opened.file.participations) !== null) throw new DomainError('survey.handled');
}

/** `randomUUID`, since an id that sorts by time would say when. */
function newResponse(given: SurveyGiven, { row }: OpenCase, today: SurveyResponse['givenOn'], codeHash: string): SurveyResponse {
  const { answered, ease, qualities, words } = given.answers;
  return {
    id: randomUUID() as SurveyResponse['id'],
    givenOn: today,
    about: 'case',
    service: row.service,
    teamId: row.teamId,
    language: given.language,
    via: given.via,
    outcome: row.outcome,
    answered,
    ease,
    ...qualities,
    verdict: verdictOf(given.answers),
    words,
    codeHash,
    caseId: given.allowsCase ? row.id : null,
    placeId: null,
  };
}

const ANSWERED = `
  INSERT INTO feedback.survey (case_id, answered_on, state) VALUES ($1, $2, 'answered')
  ON CONFLICT (case_id, answered_on) DO UPDATE SET state = 'answered'`;
