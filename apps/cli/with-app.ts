import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, ConfigModule, readConfig } from '#libs/platform/config';
import { Database, DatabaseModule, schemaVersion, startEmbeddedPostgres } from '#libs/platform/database';
import { settings } from '#libs/platform/process';
import { MIGRATIONS } from '#migrations';
import { CHECKOUT_DIR } from './installation/checkout.js';
import { asUsageError } from './installation/expected-errors.js';
import { UsageError } from './usage-error.js';

const NOT_SET_UP = 'There is no installation of this version here yet: `npm start`, or `npm run cli -- migrate`, makes one.';

/** What a command of the operator is made of: the ground, and the rooms that it names. */
@Module({})
class CliModule {
  static forRoot(config: Config, rooms: readonly Type[]): DynamicModule {
    return {
      module: CliModule,
      imports: [ConfigModule.forRoot(config), DatabaseModule.forRoot('otklik cli'), ...rooms],
    };
  }
}

/**
 * Runs a command of the operator on the installation's database: the one of `DATABASE_URL`, else the embedded one, which is stopped again if it was
 * not running. Errors: `UsageError` when there is no installation to work on.
 */
export function withApp<Result>(
  rooms: readonly Type[],
  work: (app: INestApplicationContext, config: Config) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, dataDir } = settings();
  return asUsageError(async () => {
    if (databaseUrl !== null) return onDatabase(databaseUrl, rooms, work);
    const folder = join(dataDir, 'postgres');
    if (!existsSync(dataDir)) throw new UsageError(NOT_SET_UP);
    const own = await startEmbeddedPostgres({ folder, checkoutDir: CHECKOUT_DIR });
    try {
      return await onDatabase(own.url, rooms, work);
    } finally {
      if (!own.adopted) await own.stop();
    }
  });
}

async function onDatabase<Result>(
  url: string,
  rooms: readonly Type[],
  work: (app: INestApplicationContext, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ ...process.env, DATABASE_URL: url });
  config.statementTimeoutMs = 0; // a question about the whole ledger takes as long as it takes, and whoever asked it can stop it
  const app = await NestFactory.createApplicationContext(CliModule.forRoot(config, rooms), {
    logger: false,
    abortOnError: false,
  });
  try {
    const { pending } = await schemaVersion(app.get(Database), MIGRATIONS);
    if (pending.length > 0) throw new UsageError(NOT_SET_UP);
    return await work(app, config);
  } finally {
    await app.close();
  }
}
