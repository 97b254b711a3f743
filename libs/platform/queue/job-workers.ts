import { Injectable, Logger } from '@nestjs/common';
import { QUEUES } from '#libs/kernel';
import { type JobHandlers } from './handler-registry.js';
import { JobRunner } from './job-runner.js';
import { OutageLog } from './outage-log.js';
import { QueueSettings } from './queue-settings.js';
import { QueueStore, type StoreWorker } from './queue-store.js';
import { within } from './timeout.js';

/** The workers of this process: one for each queue. */
@Injectable()
export class JobWorkers {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly outage = new OutageLog(this.logger, 'a worker');
  private workers: StoreWorker[] = [];

  constructor(
    private readonly store: QueueStore,
    private readonly runner: JobRunner,
    private readonly settings: QueueSettings,
  ) {}

  start(handlers: JobHandlers): void {
    this.workers = QUEUES.map((queue) =>
      this.store.startWorker(queue, {
        run: (job) => this.runner.run(job, handlers),
        failed: (job, error) => {
          this.runner.failed(job, error).catch((failure: unknown) => this.outage.failed(failure));
        },
        outage: (error) => this.outage.failed(error),
      }),
    );
  }

  /** Takes no more jobs and lets the running ones finish; what takes longer than `shutdownMs` is left to another worker. */
  async stop(): Promise<void> {
    const workers = this.workers;
    this.workers = [];
    try {
      await within(this.settings.shutdownMs, Promise.all(workers.map((worker) => worker.close())));
    } catch {
      this.logger.warn('jobs were still running at the stop; another worker will run them again');
    }
  }

  /** Drops everything at once, as a killed process would. */
  async abandon(): Promise<void> {
    const workers = this.workers;
    this.workers = [];
    await Promise.all(workers.map((worker) => worker.close(true)));
  }
}
