import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { RecalculateClocks } from '../commands/recalculate-clocks.js';

/** May run twice: what was counted anew does not move again. */
@Injectable()
@HandlesJob('clocks.recalculate')
export class RecalculateClocksHandler implements JobHandler<'clocks.recalculate'> {
  constructor(private readonly recalculateClocks: RecalculateClocks) {}

  async handle({ cause }: JobPayloads['clocks.recalculate']): Promise<void> {
    await this.recalculateClocks.execute({ dryRun: false, cause });
  }
}
