import { Injectable } from '@nestjs/common';
import { Clock, type JobName, type JobRequest } from '#libs/kernel';
import { JobQueues } from './job-queues.js';

/** A job that is to run at an instant. It is only an alarm clock: a row remembers the instant, and that it has not come yet. */
export interface DelayedJob {
  readonly request: JobRequest;
  /**
   * Names the job for disarming. While a job of this key waits, arming it again does nothing, even for another instant: what can move carries
   * its version in the key (`alarm_<id>_<version>`). No colon, and not a number.
   */
  readonly jobKey: string;
  /** An instant that is past means at once. */
  readonly runAt: Date;
}

/** Alarm clocks, kept by the queue store and lost with it: `QueueEpoch` tells when they are to be armed anew. */
@Injectable()
export class DelayedJobs {
  constructor(
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  /** May be repeated. Errors: rejects when the store is down; some jobs may then be armed all the same. */
  async arm(jobs: readonly DelayedJob[]): Promise<void> {
    const now = this.clock.now().getTime();
    await this.queues.add(
      jobs.map(({ request, jobKey, runAt }) => ({ key: jobKey, request, delayMs: Math.max(0, runAt.getTime() - now) })),
    );
  }

  /** What has rung, rings now, or was never armed is left alone. */
  async disarm(job: JobName, jobKeys: readonly string[]): Promise<void> {
    await this.queues.remove(job, jobKeys);
  }
}
