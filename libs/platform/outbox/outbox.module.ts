import { type DynamicModule, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';
import { RelaySettings } from './relay-settings.js';
import { RetryFailedJob } from './retry-failed-job.js';

/** The promises. For every process that makes or keeps any. */
@Module({})
export class OutboxModule {
  static forRoot(changes: Partial<RelaySettings> = {}): DynamicModule {
    return {
      module: OutboxModule,
      global: true,
      providers: [{ provide: RelaySettings, useFactory: () => new RelaySettings(changes) }, Outbox, RetryFailedJob],
      exports: [RelaySettings, Outbox, RetryFailedJob],
    };
  }
}
