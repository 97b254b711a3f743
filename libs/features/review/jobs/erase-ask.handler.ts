import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ForgetAsks } from '../asking/ask-drafts.js';

/** What somebody had begun to write goes with the person. */
@Injectable()
@HandlesJob('asks.erase')
export class EraseAskHandler implements JobHandler<'asks.erase'> {
  constructor(private readonly forgetAsks: ForgetAsks) {}

  async handle({ caseId }: JobPayloads['asks.erase']): Promise<void> {
    await this.forgetAsks.execute({ caseId });
  }
}
