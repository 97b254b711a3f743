import { Injectable } from '@nestjs/common';
import { type JobPayloads, type NoticeId } from '#libs/kernel';
import { withholdOfBatch } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { HandlesJob, type JobHandler, type JobTry } from '#libs/platform/queue';
import { NewsSending } from '../sending/news-sending.js';
import { SendNotice } from './send-notice.js';

/** Between two looks whether the fan-out was put to rest; and how many letters are in memory at a time. */
const AT_A_TIME = 125;

/**
 * Sends one part of what many people are told at once. Runs at least once: what has left is left alone. Nothing leaves while the fan-out rests, and
 * whoever wakes it promises anew what is left. One that cannot be sent does not keep the others from it.
 */
@Injectable()
@HandlesJob('notices.send')
export class SendNotices implements JobHandler<'notices.send'> {
  constructor(
    private readonly database: Database,
    private readonly newsSending: NewsSending,
    private readonly sendNotice: SendNotice,
  ) {}

  /** Errors: in the end that of one which did not leave now; the queue tries again. */
  async handle({ fanOutId, batch }: JobPayloads['notices.send'], jobTry: JobTry): Promise<void> {
    const failures: unknown[] = [];
    await withholdOfBatch(this.database, fanOutId, batch);
    for (let after: NoticeId | null = null; ;) {
      const { seen, last, left } = await this.newsSending.send(fanOutId, batch, after, AT_A_TIME);
      for (const noticeId of left) {
        await this.sendNotice.handle({ noticeId }, jobTry).catch((error: unknown) => void failures.push(error));
      }
      if (seen < AT_A_TIME) break;
      after = last;
    }
    if (failures.length > 0) throw failures[0];
  }
}
