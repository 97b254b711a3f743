import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceModule, Handovers, PrintQueue, SendNotice } from '#libs/features/correspondence';
import { DeadlinesModule, PendingAlarms } from '#libs/features/deadlines';
import { HandlingModule } from '#libs/features/handling';
import { IntakeJobsModule, IntakeModule } from '#libs/features/intake';
import { ReviewJobsModule } from '#libs/features/review';
import { TriageJobsModule, TriageModule } from '#libs/features/triage';
import { type ManualClock } from '#libs/kernel';
import { type Config, ConfigModule } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { IdentityModule } from '#libs/platform/identity';
import { MailTransport } from '#libs/platform/mail';
import { OutboxLeases, OutboxModule } from '#libs/platform/outbox';
import { HandlerRegistry } from '#libs/platform/queue';
import { SilentMail } from './silent-mail.js';

/** The rooms with their commands and handlers, on a clock that is moved by hand; no queue, no server, and mail that goes nowhere. */
@Module({})
export class DemoModule {
  static forRoot(config: Config, clock: ManualClock): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        DatabaseModule.forRoot('otklik demo'),
        OutboxModule.forRoot(),
        DiscoveryModule,
        CaseworkModule,
        IdentityModule,
        IntakeModule,
        IntakeJobsModule,
        TriageModule,
        TriageJobsModule,
        HandlingModule,
        ReviewJobsModule,
        DeadlinesModule,
        CorrespondenceModule,
      ],
      providers: [
        { provide: MailTransport, useClass: SilentMail },
        SendNotice,
        Handovers,
        PrintQueue,
        PendingAlarms,
        HandlerRegistry,
        OutboxLeases,
      ],
    };
  }
}
