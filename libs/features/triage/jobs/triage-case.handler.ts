import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { TriageCase } from '../commands/triage-case.js';

@Injectable()
@HandlesJob('case.triage')
export class TriageCaseHandler implements JobHandler<'case.triage'> {
  constructor(private readonly triageCase: TriageCase) {}

  handle({ caseId }: JobPayloads['case.triage']): Promise<void> {
    return this.triageCase.execute({ caseId });
  }
}
