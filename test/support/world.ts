import { type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type QueryResultRow } from 'pg';
import { type ManualClock } from '#libs/kernel';
import { type Config, ConfigModule, type Environment, readConfig } from '#libs/platform/config';
import { Database, DatabaseModule } from '#libs/platform/database';
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
}

/** A Nest application on a database of its own, whose time stands still until it is moved. */
export class World {
  constructor(
    readonly app: INestApplicationContext,
    readonly clock: ManualClock,
    readonly config: Config,
    private readonly cleanUp: () => Promise<void>,
  ) {}

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
    await this.cleanUp();
  }
}

export async function newWorld({ modules = [], queueUrlFor, now, env = {} }: WorldOptions = {}): Promise<World> {
  const database = await newDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'otklik-world-'));
  const clock = newTestClock(now);
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

  const ground = [ConfigModule.forRoot(config, clock), DatabaseModule.forRoot('otklik test')];
  const testing = await Test.createTestingModule({ imports: [...ground, ...modules] }).compile();
  const app = await testing.init();
  return new World(app, clock, config, async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}
