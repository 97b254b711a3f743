import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { CaseworkModule, ensureBody } from '#libs/casework';
import { IntakeModule } from '#libs/features/intake';
import { ensureTemplates } from '#libs/features/correspondence';
import { FeedbackModule } from '#libs/features/feedback';
import { OversightModule } from '#libs/features/oversight';
import { Clock, type StaffId } from '#libs/kernel';
import { ConfigModule, readConfig } from '#libs/platform/config';
import {
  DatabaseModule,
  freePort,
  migrate,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  UnitOfWork,
} from '#libs/platform/database';
import { ensureFirstStaff, type FirstStaff } from '#libs/platform/identity';
import { MIGRATIONS } from '#migrations';

export const PASSWORD = 'a password for the bench alone';
const READY_PATIENCE_MS = 30_000;

type BenchProcess = 'web' | 'worker';

/** A whole installation in a folder of its own: an embedded PostgreSQL as safe as a real one, a web process or a worker, and this process's own hands. */
export class BenchSite {
  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    readonly hands: INestApplicationContext,
    /** Of its one member of staff. */
    readonly staffId: StaffId,
    private readonly postgres: EmbeddedPostgres,
    private readonly main: ChildProcess,
    readonly folder: string,
  ) {}

  /** `queueUrl`: the database itself when left out. */
  static async open(checkoutDir: string, name: BenchProcess = 'web', queueUrl = ''): Promise<BenchSite> {
    const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'));
    const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), checkoutDir });
    await migrate(postgres.url, MIGRATIONS);
    const port = String(await freePort());
    const env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      QUEUE_URL: queueUrl,
      SMTP_URL: '',
      OTKLIK_DATA_DIR: folder,
      OTKLIK_LOG_LEVEL: 'warn',
      OTKLIK_DATABASE_POOL: '16',
      OTKLIK_STATEMENT_TIMEOUT_MS: '600000',
      OTKLIK_POSTS_PER_ADDRESS: '0', // the whole bench stands behind one address
      PORT: port,
      OTKLIK_WORKER_PORT: port,
    };
    const hands = await openHands(env);
    const { staffId } = await installOnce(hands);
    const child = spawn(process.execPath, [join(checkoutDir, `dist/apps/${name}/main.js`)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url);
    return new BenchSite(url, postgres.url, hands, staffId, postgres, child, folder);
  }

  /** The processes whose work counts: the web process or worker, and PostgreSQL with its children. */
  get pids(): [main: number, postgres: number] {
    return [this.main.pid!, this.postgres.pid];
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.main.once('exit', resolve));
    this.main.kill('SIGTERM');
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
      FeedbackModule,
      IntakeModule,
      OversightModule,
    ],
  })
  class BenchModule {}
  return NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
}

async function installOnce(hands: INestApplicationContext): Promise<FirstStaff> {
  const now = hands.get(Clock).now();
  return hands.get(UnitOfWork).run(async (tx) => {
    await ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'en' });
    await ensureTemplates(tx, now);
    return (await ensureFirstStaff(tx, { password: PASSWORD, language: 'en' }, now))!;
  });
}

async function untilReady(url: string): Promise<void> {
  const until = performance.now() + READY_PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${url}/health/live`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() > until) throw new Error('the process did not come up');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
