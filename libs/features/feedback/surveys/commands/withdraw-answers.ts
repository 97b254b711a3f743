import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { responseCodeHash } from '../response-code.js';

/** A person takes back what they answered: it is gone, with whatever was released of it. */
@Injectable()
export class WithdrawAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `survey.code_unknown`. */
  execute({ code }: { code: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hash = responseCodeHash(code);
      const gone =
        (await tx.execute('DELETE FROM feedback.survey_response WHERE code_hash = $1', [hash])) +
        (await tx.execute('DELETE FROM feedback.effect_response WHERE code_hash = $1', [hash]));
      if (gone === 0) throw new DomainError('survey.code_unknown');
    });
  }
}
