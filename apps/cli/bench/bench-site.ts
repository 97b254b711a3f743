import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { CaseworkModule, ensureBody } from '#libs/casework';
import { IntakeModule } from '#libs/features/intake';
import { OversightModule } from '#libs/features/oversight';
import { Clock } from '#libs/kernel';
import { ConfigModule, readConfig } from '#libs/platform/config';
import {
  DatabaseModule,
  freePort,
  migrate,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  UnitOfWork,
} from '#libs/platform/database';
import { ensureFirstStaff } from '#libs/platform/identity';
import { MIGRATIONS } from '#migrations';

export const PASSWORD = 'a password for the bench alone';
const READY_PATIENCE_MS = 30_000;

/** A whole installation in a folder of its own: an embedded PostgreSQL as safe as a real one, a web process, and this process's own hands. */
export class BenchSite {
  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    readonly hands: INestApplicationContext,
    private readonly postgres: EmbeddedPostgres,
    private readonly web: ChildProcess,
    private readonly folder: string,
  ) {}

  static async open(checkoutDir: string): Promise<BenchSite> {
    const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'));
    const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), checkoutDir });
    await migrate(postgres.url, MIGRATIONS);
    const env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      OTKLIK_DATA_DIR: folder,
      OTKLIK_LOG_LEVEL: 'warn',
      OTKLIK_DATABASE_POOL: '16',
      OTKLIK_STATEMENT_TIMEOUT_MS: '600000',
      OTKLIK_POSTS_PER_ADDRESS: '0', // the whole bench stands behind one address
      PORT: String(await freePort()),
    };
    const hands = await openHands(env);
    await installOnce(hands);
    const web = spawn(process.execPath, [join(checkoutDir, 'dist/apps/web/main.js')], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${env.PORT}`;
    await untilReady(url);
    return new BenchSite(url, postgres.url, hands, postgres, web, folder);
  }

  /** The processes whose work counts: the web process, and PostgreSQL with its children. */
  get pids(): number[] {
    return [this.web.pid!, this.postgres.pid];
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.web.once('exit', resolve));
    this.web.kill('SIGTERM');
    await ended;
    await this.hands.close();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function openHands(env: NodeJS.ProcessEnv): Promise<INestApplicationContext> {
  @Module({
    imports: [
      ConfigModule.forRoot(readConfig(env)),
      DatabaseModule.forRoot('otklik bench'),
      CaseworkModule,
      IntakeModule,
      OversightModule,
    ],
  })
  class BenchModule {}
  return NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
}

async function installOnce(hands: INestApplicationContext): Promise<void> {
  const now = hands.get(Clock).now();
  await hands.get(UnitOfWork).run(async (tx) => {
    await ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'en' });
    await ensureFirstStaff(tx, { password: PASSWORD, language: 'en' }, now);
  });
}

async function untilReady(url: string): Promise<void> {
  const until = performance.now() + READY_PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${url}/health/live`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() > until) throw new Error('the web process did not come up');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
