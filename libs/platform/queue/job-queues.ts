import { Injectable } from '@nestjs/common';
import { JOBS, type JobName, type QueueName, QUEUES } from '#libs/kernel';
import { type QueuedJob, toBullJob } from './job-envelope.js';
import { QueueSettings } from './queue-settings.js';
import { QueueStore } from './queue-store.js';
import { within } from './timeout.js';

const EPOCH_FIELD = 'otklikEpoch';

/** The way into the queues. Only the relay and the sweep go it: everyone else promises a job in an outbox row. */
@Injectable()
export class JobQueues {
  constructor(
    private readonly store: QueueStore,
    private readonly settings: QueueSettings,
  ) {}

  /**
   * Enqueues jobs, each into the queue that `JOBS` names. A job whose key is already there is left as it is, so all of it may be repeated.
   * Errors: rejects when the store is down or does not answer in time; some of the jobs may then be in the queue all the same.
   */
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    await this.ask(() =>
      this.ofEachQueue(async (name) => {
        const members = jobs.filter((job) => JOBS[job.request.job].queue === name);
        if (members.length > 0)
          await this.store.queue(name).addBulk(members.map((job) => toBullJob(job, this.settings.backoffScale)));
      }),
    );
  }

  /** Takes jobs back that have not begun; those that have, or are not there, are left alone. */
  async remove(job: JobName, keys: readonly string[]): Promise<void> {
    const queue = this.store.queue(JOBS[job].queue);
    await this.ask(() => Promise.all(keys.map((key) => queue.remove(key))));
  }

  /** The epoch that each queue bears, null where it bears none. */
  async epochs(): Promise<(string | null)[]> {
    return this.ask(() => this.ofEachQueue((name) => this.store.queue(name).getBackend().getQueueMetaField(EPOCH_FIELD)));
  }

  async setEpoch(epoch: string): Promise<void> {
    await this.ask(() =>
      this.ofEachQueue((name) =>
        this.store
          .queue(name)
          .getBackend()
          .setQueueMeta({ [EPOCH_FIELD]: epoch }),
      ),
    );
  }

  private ofEachQueue<T>(act: (name: QueueName) => Promise<T>): Promise<T[]> {
    return Promise.all(QUEUES.map(act));
  }

  /** Asks only a store that is there: Redis would let the request wait in memory until it comes back. */
  private async ask<T>(request: () => Promise<T>): Promise<T> {
    this.store.assertConnected();
    return within(this.settings.requestTimeoutMs, request());
  }
}
