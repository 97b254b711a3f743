import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { AlarmBell } from '../alarm-bell.js';

/** An armed alarm has come due. Whether it still has anything to say is read from its row. */
@Injectable()
@HandlesJob('alarm.ring')
export class AlarmRingHandler implements JobHandler<'alarm.ring'> {
  constructor(private readonly bell: AlarmBell) {}

  handle(payload: JobPayloads['alarm.ring']): Promise<void> {
    return this.bell.ring(payload);
  }
}
