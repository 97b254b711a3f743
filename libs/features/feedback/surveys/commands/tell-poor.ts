import { Injectable } from '@nestjs/common';
import { caseEvent, CITIZEN, Clock, DomainError, type Reference } from '#libs/kernel';
import { caseIdOf, Casework } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { verdictBy } from './ask-further.js';
import { isRated } from './rated.js';

/** Somebody lets their case tell the one word, that they found the answer poor: under some procedures the way to an appeal opens by it. */
@Injectable()
export class TellPoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** `code`: of the answers that they have just given. Errors: `case.not_found`, `survey.code_unknown`, `further.content`, `further.way_unknown` without an answer. */
  execute({ reference, code }: { reference: Reference; code: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
      const { id, answeredOn } = opened.row;
      if ((await verdictBy(tx, code)) !== 'poor') throw new DomainError('further.content');
      if (answeredOn === null) throw new DomainError('further.way_unknown');
      if (await isRated(tx, id, answeredOn)) return;
      const rated = caseEvent('survey.rated', { verdict: 'poor', answeredOn }, CITIZEN, this.clock.now());
      await this.casework.record(tx, opened, rated);
    });
  }
}
