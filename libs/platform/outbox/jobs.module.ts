import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import {
  DelayedJobs,
  HandlerRegistry,
  JobLedger,
  JobMetrics,
  JobQueues,
  JobRunner,
  JobWorkers,
  QueueEpoch,
} from '#libs/platform/queue';
import { JobLife } from './job-life.js';
import { OutboxLeases } from './outbox-leases.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

/**
 * Everything that enqueues and runs jobs: for the worker process alone. Compose it with the rooms whose modules provide the handlers, with
 * `QueueModule` and with `OutboxModule`. The application does not start while a job has no handler.
 */
@Module({})
export class JobsModule {
  /** `starts: false` leaves it to the caller to start the parts, as a test does that looks between two of their steps. */
  static forRoot({ starts = true }: { starts?: boolean } = {}): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: JobLedger, useExisting: Outbox },
        JobQueues,
        JobMetrics,
        JobRunner,
        JobWorkers,
        HandlerRegistry,
        DelayedJobs,
        QueueEpoch,
        OutboxLeases,
        Relay,
        ...(starts ? [JobLife] : []),
      ],
      exports: [JobQueues, JobMetrics, JobRunner, JobWorkers, HandlerRegistry, DelayedJobs, QueueEpoch, OutboxLeases, Relay],
    };
  }
}
