import { Injectable } from '@nestjs/common';
import { type JobPayloads, type NoticeId } from '#libs/kernel';
import { pendingOfBatch, withholdOfBatch } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { HandlesJob, type JobHandler, type JobTry } from '#libs/platform/queue';
import { SendNotice } from './send-notice.js';

/** Between two looks whether the fan-out was put to rest. */
const AT_A_TIME = 25;

/**
 * Sends one part of what many people are told at once. Runs at least once: what has left is left alone. Nothing leaves while the fan-out rests, and
 * whoever wakes it promises anew what is left. One that cannot be sent does not keep the others from it.
 */
@Injectable()
@HandlesJob('notices.send')
export class SendNotices implements JobHandler<'notices.send'> {
  constructor(
    private readonly database: Database,
    private readonly sendNotice: SendNotice,
  ) {}

  /** Errors: in the end that of one which did not leave now; the queue tries again. */
  async handle({ fanOutId, batch }: JobPayloads['notices.send'], jobTry: JobTry): Promise<void> {
    const failures: unknown[] = [];
    await withholdOfBatch(this.database, fanOutId, batch);
    for (let seen: NoticeId | null = null; ;) {
      const next: NoticeId[] = await pendingOfBatch(this.database, fanOutId, batch, seen, AT_A_TIME);
      for (const noticeId of next) {
        await this.sendNotice.handle({ noticeId }, jobTry).catch((error: unknown) => void failures.push(error));
      }
      if (next.length < AT_A_TIME) break;
      seen = next.at(-1)!;
    }
    if (failures.length > 0) throw failures[0];
  }
}
