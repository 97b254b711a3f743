import { type INestApplicationContext } from '@nestjs/common';
import { StructuredLog } from '#libs/platform/observability';
import { createWorkerApp } from '../../apps/worker/create-worker-app.js';
import { eventually } from './eventually.js';
import { type World } from './world.js';

/** The whole worker in this process, on a world's database, folder and clock: for a story that moves time. */
export class WorkerInProcess {
  private app: INestApplicationContext | null = null;

  constructor(private readonly world: World) {}

  /** What it does at its start it does again: who is due is asked, what is late rings. */
  async restart(): Promise<void> {
    await this.stop();
    const { config, clock } = this.world;
    const app = await createWorkerApp(config, new StructuredLog('otklik test', config.logLevel), clock);
    this.app = await app.init();
  }

  async stop(): Promise<void> {
    await this.app?.close();
    this.app = null;
  }

  /** Until everything that was promised is done. */
  async untilIdle(): Promise<void> {
    await eventually(async () =>
      expect(await this.world.rows(`SELECT job, last_error FROM platform.outbox WHERE state <> 'done' LIMIT 3`)).toEqual([]),
    );
  }
}
