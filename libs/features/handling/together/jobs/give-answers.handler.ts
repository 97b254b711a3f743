import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { GiveSharedAnswer } from '../commands/give-shared-answer.js';

@Injectable()
@HandlesJob('answers.give')
export class GiveAnswersHandler implements JobHandler<'answers.give'> {
  constructor(private readonly giveSharedAnswer: GiveSharedAnswer) {}

  handle(payload: JobPayloads['answers.give']): Promise<void> {
    return this.giveSharedAnswer.execute(payload);
  }
}
