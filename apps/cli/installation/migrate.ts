import { join } from 'node:path';
import { SystemClock } from '#libs/kernel';
import { allowApplication, startEmbeddedPostgres, UnknownRoleError } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import { type Config, openDataFolder } from '#libs/platform/config';
import { settings } from '#libs/platform/process';
import { MIGRATIONS } from '#migrations';
import { INSTALLATION_STEPS } from '../../installation/index.js';
import { UsageError } from '../usage-error.js';
import { CHECKOUT_DIR } from './checkout.js';
import { databaseRefusal } from './database-refusal.js';
import { asUsageError } from './expected-errors.js';

/**
 * On the database of `DATABASE_URL`, as `OTKLIK_MIGRATE_URL` where that is given; else on the embedded one, which is stopped again if it was not running.
 * Errors: `UsageError` for whatever the operator can mend.
 */
export async function migrateInstallation(
  config: Config = settings(),
  say: (line: string) => void = (line) => console.log(line),
): Promise<void> {
  await asUsageError(async () => {
    openDataFolder(config);
    const folder = join(config.dataDir, 'postgres');
    const given = config.migrateUrl ?? config.databaseUrl;
    const own = given === null ? await startEmbeddedPostgres({ folder, checkoutDir: CHECKOUT_DIR }) : null;
    try {
      for (const line of await migrateGiven(config, given ?? own!.url)) say(line);
    } finally {
      if (own && !own.adopted) await own.stop();
    }
  });
}

async function migrateGiven(config: Config, url: string): Promise<readonly string[]> {
  const { databaseUrl, migrateUrl } = config;
  try {
    const now = new SystemClock().now();
    const told = await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now });
    if (migrateUrl && databaseUrl) await allowApplication(migrateUrl, decodeURIComponent(new URL(databaseUrl).username));
    return told;
  } catch (error) {
    if (error instanceof UnknownRoleError) {
      throw new UsageError(
        `DATABASE_URL: there is no role "${error.role}" on this server. Create it first: CREATE ROLE … LOGIN PASSWORD ….`,
      );
    }
    const refusal = databaseRefusal(error, migrateUrl === null ? 'DATABASE_URL' : 'OTKLIK_MIGRATE_URL');
    throw refusal === null ? error : new UsageError(refusal);
  }
}
