import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { RefreshBars } from '../commands/refresh-bars.js';

@Injectable()
@HandlesJob('bars.refresh')
export class RefreshBarsHandler implements JobHandler<'bars.refresh'> {
  constructor(private readonly refreshBars: RefreshBars) {}

  handle({ staffId }: JobPayloads['bars.refresh']): Promise<void> {
    return this.refreshBars.execute({ staffId });
  }
}
