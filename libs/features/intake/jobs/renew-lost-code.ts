import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { RenewCode } from '../commands/renew-code.js';

@Injectable()
@HandlesJob('code.renew')
export class RenewLostCode implements JobHandler<'code.renew'> {
  constructor(private readonly renewCode: RenewCode) {}

  async handle(asked: JobPayloads['code.renew']): Promise<void> {
    await this.renewCode.execute(asked);
  }
}
