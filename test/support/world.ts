import { type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type QueryResultRow } from 'pg';
import { type ManualClock } from '#libs/kernel';
import { type Config, ConfigModule, type Environment, readConfig } from '#libs/platform/config';
import { Database, DatabaseModule } from '#libs/platform/database';
import { StructuredLog } from '#libs/platform/observability';
import { createWebApp } from '../../apps/web/create-web-app.js';
import { newDatabase } from './database.js';
import { newTestClock } from './test-clock.js';

export interface WorldOptions {
  /** What is under test; settings, time and database are there already. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Gives the queue's URL for this database; the database itself when left out. */
  readonly queueUrlFor?: (databaseUrl: string) => Promise<string>;
  readonly now?: Date;
  /** Settings that differ from the test's own. */
  readonly env?: Environment;
  /** Fills the database before the application starts on it. */
  readonly furnish?: (config: Config) => Promise<void>;
}

/** A Nest application on a database of its own, whose time stands still until it is moved. */
export class World<App extends INestApplicationContext = INestApplicationContext> {
  constructor(
    readonly app: App,
    private readonly ground: Ground,
  ) {}

  get clock(): ManualClock {
    return this.ground.clock;
  }

  get config(): Config {
    return this.ground.config;
  }

  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(type);
  }

  /** Runs a command as its module would. */
  run<Input, Result>(command: Type<{ execute(input: Input): Promise<Result> }>, input: Input): Promise<Result> {
    return this.get(command).execute(input);
  }

  /** Looks into the tables. */
  rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.get(Database).query<Row>(text, values);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ground.cleanUp();
  }
}

export async function newWorld(options: WorldOptions = {}): Promise<World> {
  const ground = await newGround(options);
  const { config, clock } = ground;
  const imports = [ConfigModule.forRoot(config, clock), DatabaseModule.forRoot('otklik test'), ...(options.modules ?? [])];
  const testing = await Test.createTestingModule({ imports }).compile();
  return new World(await testing.init(), ground);
}

/** The whole web application; `world.app.inject({ method, url })` asks it without a port. */
export async function newWebWorld(options: Omit<WorldOptions, 'modules'> = {}): Promise<World<NestFastifyApplication>> {
  const ground = await newGround(options);
  const logger = new StructuredLog('otklik test', ground.config.logLevel);
  const app = await createWebApp(ground.config, { version: '0.0.0', logger, assetsFolder: builtAssets(), clock: ground.clock });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return new World(app, ground);
}

/** Where the run built the pages' styles and scripts before its first spec. */
export function builtAssets(): string {
  return process.env['OTKLIK_TEST_ASSETS_DIR']!;
}

/** What an application stands on: a database and a data folder of its own, settings that point there, and a clock. */
interface Ground {
  readonly config: Config;
  readonly clock: ManualClock;
  cleanUp(): Promise<void>;
}

async function newGround({ queueUrlFor, now, env = {}, furnish }: WorldOptions): Promise<Ground> {
  const database = await newDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'otklik-world-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    QUEUE_URL: await queueUrlFor?.(database.url),
    OTKLIK_DATA_DIR: dataDir,
    OTKLIK_SECRET: 'the same secret in every test, so that codes can be told',
    OTKLIK_DATABASE_POOL: '5',
    OTKLIK_LOG_LEVEL: 'silent',
    OTKLIK_TIME_ZONE: 'Europe/Moscow',
    ...env,
  });
  await furnish?.(config);
  const cleanUp = async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { config, clock: newTestClock(now), cleanUp };
}
