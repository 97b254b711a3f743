import { Injectable } from '@nestjs/common';
import { type QueueName, QUEUES } from '#libs/kernel';
import { QueueSettings } from './queue-settings.js';
import { QueueStore } from './queue-store.js';
import { within } from './timeout.js';

/** Where a job in the store can stand, in the order of its life. `delayed` waits for its time, or for its next try. */
export const JOB_STATES = ['waiting', 'delayed', 'active', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface QueueFigure {
  readonly queue: QueueName;
  readonly counts: Readonly<Record<JobState, number>>;
}

/** How much stands in each queue. For whoever looks after the installation; the queue store is only asked. */
@Injectable()
export class QueueFigures {
  constructor(
    private readonly store: QueueStore,
    private readonly settings: QueueSettings,
  ) {}

  get backend(): QueueStore['kind'] {
    return this.store.kind;
  }

  /** Null when the store is away, or does not answer in time: that too is worth showing. */
  async read(): Promise<QueueFigure[] | null> {
    try {
      this.store.assertConnected();
      return await within(this.settings.requestTimeoutMs, Promise.all(QUEUES.map((queue) => this.of(queue))));
    } catch {
      return null;
    }
  }

  private async of(queue: QueueName): Promise<QueueFigure> {
    const found = await this.store.queue(queue).getJobCounts(...JOB_STATES);
    const counts = { waiting: 0, delayed: 0, active: 0, failed: 0 };
    for (const state of JOB_STATES) counts[state] = found[state] ?? 0;
    return { queue, counts };
  }
}
