import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform/database';
import { Outbox } from './outbox.js';

/** A person has mended what a job failed on, and has it done after all. */
@Injectable()
export class RetryFailedJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** False when it is not a failed one (any more): somebody was quicker. */
  execute({ id }: { id: string }): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.outbox.retryFailed(tx, id));
  }
}
