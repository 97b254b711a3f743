import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ForgetLetters } from '../commands/forget-letters.js';

@Injectable()
@HandlesJob('letters.erase')
export class EraseLettersHandler implements JobHandler<'letters.erase'> {
  constructor(private readonly forgetLetters: ForgetLetters) {}

  handle({ caseId }: JobPayloads['letters.erase']): Promise<void> {
    return this.forgetLetters.execute(caseId);
  }
}
