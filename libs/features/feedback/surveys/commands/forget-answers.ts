import { Injectable } from '@nestjs/common';
import { type CaseId, type JobPayloads } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';

/** Of a person who is forgotten: what they let us keep beside their case. What leads to nobody stays a figure. */
@Injectable()
export class ForgetAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM feedback.survey_response WHERE case_id = $1', [caseId]);
    });
  }
}

@Injectable()
@HandlesJob('surveys.erase')
export class EraseSurveysHandler implements JobHandler<'surveys.erase'> {
  constructor(private readonly forgetAnswers: ForgetAnswers) {}

  handle({ caseId }: JobPayloads['surveys.erase']): Promise<void> {
    return this.forgetAnswers.execute(caseId);
  }
}
