import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { withholdOfBatch } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { HandlesJob, type JobHandler, type JobTry } from '#libs/platform/queue';
import { NewsSending } from '../sending/news-sending.js';
import { SendNotice } from './send-notice.js';

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
    await withholdOfBatch(this.database, { fanOutId, batch });
    for (const noticeId of await this.newsSending.send({ fanOutId, batch })) {
      await this.sendNotice.handle({ noticeId }, jobTry).catch((error: unknown) => void failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
