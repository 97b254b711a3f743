import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** The person of a case is forgotten: so is what was drafted for them, asked about them and answered. That it was, the ledger still says. */
@Injectable()
export class ForgetWorkingTexts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM handling.draft WHERE case_id = $1', [caseId]);
      await tx.execute(
        'UPDATE handling.enquiry SET question = NULL, salt = NULL, answer = NULL, answer_salt = NULL WHERE case_id = $1',
        [caseId],
      );
    });
  }
}
