import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config, queueUrlOf } from '#libs/platform/config';
import { LiveUpdates } from './live-updates.js';
import { openQueueStore } from './open-queue-store.js';
import { QueueFigures } from './queue-figures.js';
import { QueueSettings } from './queue-settings.js';
import { QueueStore } from './queue-store.js';

/** After everything that uses the store has stopped. */
@Injectable()
class CloseQueueStore implements OnApplicationShutdown {
  constructor(private readonly store: QueueStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}

/** The queue store that `QUEUE_URL` names, the database when it names none; and the live updates that go through it. For every process. */
@Module({})
export class QueueModule {
  static forRoot(changes: Partial<QueueSettings> = {}): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        {
          provide: QueueSettings,
          inject: [Config],
          useFactory: (config: Config) => new QueueSettings(queueUrlOf(config), changes),
        },
        { provide: QueueStore, inject: [QueueSettings], useFactory: openQueueStore },
        LiveUpdates,
        QueueFigures,
        CloseQueueStore,
      ],
      exports: [QueueSettings, QueueStore, LiveUpdates, QueueFigures],
    };
  }
}
