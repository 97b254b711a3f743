import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ForgetPrintedLetters } from '../commands/forget-printed-letters.js';

@Injectable()
@HandlesJob('letters.erase')
export class EraseLettersHandler implements JobHandler<'letters.erase'> {
  constructor(private readonly forgetPrintedLetters: ForgetPrintedLetters) {}

  handle({ caseId }: JobPayloads['letters.erase']): Promise<void> {
    return this.forgetPrintedLetters.execute(caseId);
  }
}
