import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock } from '#libs/kernel';
import { CorrespondenceJobsModule } from '#libs/features/correspondence';
import { DeadlinesJobsModule } from '#libs/features/deadlines';
import { FeedbackJobsModule } from '#libs/features/feedback';
import { HandlingJobsModule } from '#libs/features/handling';
import { IntakeJobsModule } from '#libs/features/intake';
import { OversightJobsModule } from '#libs/features/oversight';
import { ReviewJobsModule } from '#libs/features/review';
import { TriageJobsModule } from '#libs/features/triage';
import { type Config, ConfigModule } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { ObservabilityModule } from '#libs/platform/observability';
import { JobsModule, OutboxModule } from '#libs/platform/outbox';
import { QueueModule } from '#libs/platform/queue';
import { MIGRATIONS } from '#migrations';

/** What the worker process is made of: the ground, then the rooms that handle jobs. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot('otklik worker'),
        QueueModule.forRoot(),
        OutboxModule.forRoot(),
        JobsModule.forRoot(),
        ObservabilityModule.forRoot(MIGRATIONS),
        CorrespondenceJobsModule,
        HandlingJobsModule,
        IntakeJobsModule,
        TriageJobsModule,
        DeadlinesJobsModule.forRoot(),
        ReviewJobsModule,
        FeedbackJobsModule,
        OversightJobsModule,
      ],
    };
  }
}
