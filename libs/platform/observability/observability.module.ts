import { type DynamicModule, Module } from '@nestjs/common';
import { type Migration } from '#libs/platform/database';
import { JobScope } from '#libs/platform/queue';
import { withCorrelation } from './correlation.js';
import { DatabaseObserver, MIGRATIONS_TO_EXPECT } from './database-observer.js';
import { Health } from './health.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Metrics } from './metrics.js';
import { QueueObserver } from './queue-observer.js';

/** Health and series of a process that has a database and a queue; every module adds its own to `Health` and `Metrics`. */
@Module({})
export class ObservabilityModule {
  static forRoot(migrations: readonly Migration[]): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      controllers: [HealthController, MetricsController],
      providers: [
        Health,
        Metrics,
        DatabaseObserver,
        QueueObserver,
        { provide: MIGRATIONS_TO_EXPECT, useValue: migrations },
        { provide: JobScope, useValue: { run: withCorrelation } satisfies JobScope },
      ],
      exports: [Health, Metrics, JobScope],
    };
  }
}
