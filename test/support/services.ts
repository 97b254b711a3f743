import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '#libs/platform/database';
import { MIGRATIONS } from '#migrations';
import { CHROMIUM_MISSING, findChromium } from './chromium.js';
import { createTemplate, dropTemplate } from './database.js';
import { Guardian } from './guardian.js';
import { startRedisServer } from './redis-server.js';

/** Nothing here outlives the run, so nothing waits for the disk. */
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' };

const REDIS_MISSING =
  'redis-server is not on the PATH, so the tests on Redis are skipped; `apt-get install redis-server` brings it.';

let guardian: Guardian | null = null;

/**
 * One PostgreSQL (or the one of `OTKLIK_TEST_DATABASE_URL`) with a migrated template, and one Redis where the machine has it.
 * Where they stand is told to the specs, which run in other processes, by the environment.
 */
export async function startServices(checkoutDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(folder, 0o711); // for root, whose PostgreSQL runs under another account
  guardian = new Guardian(folder);

  // What specs make in the system's folder for such things goes with the run too; a PostgreSQL whose files are gone ends by itself.
  process.env['TMPDIR'] = folder;
  process.env['OTKLIK_TEST_RUN'] = String(process.pid);
  buildAssets(join(folder, 'assets'), checkoutDir);
  lookForChromium();
  await Promise.all([startPostgres(guardian, folder, checkoutDir), startRedis(guardian, folder)]);
}

export async function stopServices(): Promise<void> {
  await dropTemplate();
  await guardian?.release();
}

/** The pages' styles and scripts, of these very sources. */
function buildAssets(folder: string, checkoutDir: string): void {
  const built = spawnSync(process.execPath, [join(checkoutDir, 'apps/web/assets/build-assets.ts'), folder], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages' styles and scripts could not be built: ${built.stderr}`);
  process.env['OTKLIK_TEST_ASSETS_DIR'] = folder;
}

function lookForChromium(): void {
  const path = findChromium();
  if (path) process.env['OTKLIK_TEST_CHROMIUM'] = path;
  else if (process.env['OTKLIK_TEST_SKIP_NOTHING']) throw new Error(CHROMIUM_MISSING);
  else process.stderr.write(`${CHROMIUM_MISSING}\n`);
}

async function startPostgres(keeper: Guardian, folder: string, checkoutDir: string): Promise<void> {
  if (!process.env['OTKLIK_TEST_DATABASE_URL']) {
    const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), checkoutDir, settings: FAST });
    keeper.watch(postgres.pid);
    process.env['OTKLIK_TEST_DATABASE_URL'] = postgres.url;
  }
  await migrate(await createTemplate(), MIGRATIONS);
}

async function startRedis(keeper: Guardian, folder: string): Promise<void> {
  const redis = await startRedisServer(folder);
  if (redis) {
    keeper.watch(redis.pid);
    process.env['OTKLIK_TEST_REDIS_URL'] = redis.url;
  } else if (process.env['OTKLIK_TEST_SKIP_NOTHING']) {
    throw new Error(REDIS_MISSING);
  } else {
    process.stderr.write(`${REDIS_MISSING}\n`);
  }
}
