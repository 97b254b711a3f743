import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ForgetWorkingTexts } from '../commands/forget-working-texts.js';

@Injectable()
@HandlesJob('drafts.erase')
export class EraseDraftsHandler implements JobHandler<'drafts.erase'> {
  constructor(private readonly forgetWorkingTexts: ForgetWorkingTexts) {}

  handle({ caseId }: JobPayloads['drafts.erase']): Promise<void> {
    return this.forgetWorkingTexts.execute(caseId);
  }
}
