import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, requireDatabaseUrl } from '#libs/platform/config';
import { prepareInstallation } from '#libs/platform/installation';
import { StructuredLog } from '#libs/platform/observability';
import { MIGRATIONS } from '#migrations';
import { INSTALLATION_STEPS } from '../../apps/installation/index.js';
import { createWorkerApp } from '../../apps/worker/create-worker-app.js';
import { Site } from './site.js';
import { ADMIN_PASSWORD } from './staff-client.js';
import { newWebWorld } from './world.js';

const TODAY = new Date('2026-11-23T07:00:00.000Z');

/** What `npm start` makes on a fresh machine, before anybody has set it up; with a worker beside it. */
export class NewInstallation {
  private constructor(
    readonly site: Site,
    private readonly worker: NestFastifyApplication,
  ) {}

  static async open(): Promise<NewInstallation> {
    const furnish = async (config: Config) => {
      const url = requireDatabaseUrl(config);
      await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now: TODAY });
    };
    const world = await newWebWorld({ now: TODAY, furnish, env: { OTKLIK_ADMIN_PASSWORD: ADMIN_PASSWORD } });
    const worker = await createWorkerApp(world.config, new StructuredLog('otklik test', 'silent'), world.clock);
    await worker.init();
    const accounts = { administrator: { login: 'admin', password: ADMIN_PASSWORD } };
    return new NewInstallation(await Site.open(world, accounts), worker);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.site.close();
  }
}
