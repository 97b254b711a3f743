import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { RefreshLooks } from '../commands/refresh-looks.js';

@Injectable()
@HandlesJob('looks.refresh')
export class RefreshLooksHandler implements JobHandler<'looks.refresh'> {
  constructor(private readonly refreshLooks: RefreshLooks) {}

  handle({ caseId }: JobPayloads['looks.refresh']): Promise<void> {
    return this.refreshLooks.execute({ caseId });
  }
}
