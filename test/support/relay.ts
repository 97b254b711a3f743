import { Test } from '@nestjs/testing';
import { ConfigModule } from '#libs/platform/config';
import { DatabaseModule } from '#libs/platform/database';
import { ObservabilityModule } from '#libs/platform/observability';
import { JobsModule, OutboxModule, Relay } from '#libs/platform/outbox';
import { QueueModule, QueueStore } from '#libs/platform/queue';
import { MIGRATIONS } from '#migrations';
import { FAST_QUEUE, FAST_RELAY } from './job-world.js';
import { type World } from './world.js';

/** The relay of a worker on somebody's database, with connections of its own: it tells of changes, and no job is done. Answers what ends it. */
export async function startRelay({ config, clock }: World): Promise<() => Promise<void>> {
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config, clock),
      DatabaseModule.forRoot('otklik test relay'),
      QueueModule.forRoot(FAST_QUEUE),
      OutboxModule.forRoot(FAST_RELAY),
      JobsModule.forRoot({ starts: false }),
      ObservabilityModule.forRoot(MIGRATIONS),
    ],
  }).compile();
  const app = await testing.init();
  await app.get(QueueStore).prepare();
  const relay = app.get(Relay);
  relay.start();
  return async () => {
    await relay.stop();
    await app.close();
  };
}
