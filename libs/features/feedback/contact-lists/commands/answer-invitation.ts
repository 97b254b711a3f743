import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, localDate } from '#libs/kernel';
import { type SurveyAnswers } from '#libs/domain/asking';
import { BodyReader, invitationOf, useInvitation } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { newResponseCode } from '../../surveys/response-code.js';
import { answerAboutService, writeResponse } from '../../surveys/write-response.js';

export interface InvitationAnswered {
  readonly token: string;
  readonly language: Language;
  readonly answers: SurveyAnswers;
}

/** Somebody answers whom a letter asked: once, since the letter's key goes with the answer. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `code`: by which the person sees and takes back what they said. Errors: `survey.closed`, also where the key was used. */
  execute({ token, language, answers }: InvitationAnswered): Promise<{ code: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { body } = await this.bodies.current(tx);
      const givenOn = localDate(this.clock.now(), body.timeZone);
      const invitation = await invitationOf(tx, token);
      if (invitation === null || givenOn > invitation.closesOn || !(await useInvitation(tx, token))) {
        throw new DomainError('survey.closed');
      }
      const { code, hash } = newResponseCode();
      const { service } = invitation;
      await writeResponse(tx, answerAboutService({ answers, language, givenOn, service, via: 'link', placeId: null }, hash));
      return { code };
    });
  }
}
