import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** The person of a case is forgotten: so are the letters to them that were kept. */
@Injectable()
export class ForgetPrintedLetters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM correspondence.printed_letter WHERE case_id = $1', [caseId]);
    });
  }
}
