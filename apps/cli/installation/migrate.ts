import { join } from 'node:path';
import { SystemClock } from '#libs/kernel';
import { allowApplication, startEmbeddedPostgres } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import { openDataFolder } from '#libs/platform/config';
import { settings } from '#libs/platform/process';
import { MIGRATIONS } from '#migrations';
import { INSTALLATION_STEPS } from '../../installation/index.js';
import { CHECKOUT_DIR } from './checkout.js';
import { asUsageError } from './expected-errors.js';

/** On the database of `DATABASE_URL`, else on the embedded one, which is stopped again if it was not running. */
export async function migrateInstallation(): Promise<void> {
  const config = settings();
  await asUsageError(async () => {
    openDataFolder(config);
    const folder = join(config.dataDir, 'postgres');
    const { databaseUrl, migrateUrl } = config;
    const given = migrateUrl ?? databaseUrl;
    const own = given === null ? await startEmbeddedPostgres({ folder, checkoutDir: CHECKOUT_DIR }) : null;
    try {
      const url = given ?? own!.url;
      const now = new SystemClock().now();
      const told = await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now });
      if (migrateUrl && databaseUrl) await allowApplication(migrateUrl, decodeURIComponent(new URL(databaseUrl).username));
      for (const line of told) console.log(line);
    } finally {
      if (own && !own.adopted) await own.stop();
    }
  });
}
