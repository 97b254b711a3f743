import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isAlive } from '#libs/platform/database';

const LONGEST_MS = 120_000;
const POLL_MS = 25;
const READY = /^Otklik is ready at (http:\/\/127\.0\.0\.1:\d+)$/;

export type OwnProcess = 'launcher' | 'web' | 'worker' | 'postgres';

/** `npm start` on a data folder and a port of its own, started and ended as often as a test likes. */
export class Standalone {
  private launcher: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
  ) {}

  static async prepare(): Promise<Standalone> {
    const dataDir = mkdtempSync(join(tmpdir(), 'otklik-standalone-'));
    chmodSync(dataDir, 0o711); // for root, whose PostgreSQL runs under another account
    return new Standalone(dataDir, await freePort());
  }

  /** A second one on the same data folder and port. */
  another(): Standalone {
    return new Standalone(this.dataDir, this.port);
  }

  /** Runs `node apps/standalone/run.ts start` as npm would, so that it ends when we are killed; use `untilReady` or `untilEnded` next. */
  launch(env: Readonly<Record<string, string>> = {}): void {
    this.output = '';
    const own = {
      OTKLIK_DATA_DIR: this.dataDir,
      PORT: String(this.port),
      DATABASE_URL: '',
      QUEUE_URL: '',
      npm_lifecycle_event: '',
    };
    this.launcher = spawn(process.execPath, ['apps/standalone/run.ts', 'start'], {
      env: { ...process.env, ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.launcher.stdout, this.launcher.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.output += bytes.toString();
      });
    }
  }

  /** Everything printed so far, to standard output and standard error. */
  get printed(): string {
    return this.output;
  }

  /** The address in the last line. */
  async untilReady(): Promise<string> {
    return until('the ready line', () => {
      if (this.launcher?.exitCode != null) throw new Error(`it ended: ${this.output}`);
      return READY.exec(this.output.trimEnd().split('\n').at(-1) ?? '')?.[1];
    });
  }

  async untilPrinted(text: string): Promise<void> {
    await until(`"${text}"`, () => this.output.includes(text) || undefined);
  }

  /** The exit code. */
  async untilEnded(): Promise<number | null> {
    await until(
      'the end of the launcher',
      () => this.launcher?.exitCode !== null || this.launcher.signalCode !== null || undefined,
    );
    return this.launcher?.exitCode ?? null;
  }

  signal(signal: NodeJS.Signals): void {
    this.launcher?.kill(signal);
  }

  /** The process that does this work now; undefined when none has begun. */
  pidOf(name: OwnProcess): number | undefined {
    if (name === 'launcher') return this.launcher?.pid;
    if (name === 'postgres') return Number(this.read('postgres/data/postmaster.pid').split('\n')[0]) || undefined;
    const starts = this.read(`logs/${name}.log`)
      .split('\n')
      .filter((line) => line.includes('"msg":"ready"'));
    return starts.length > 0 ? (JSON.parse(starts.at(-1)!) as { pid: number }).pid : undefined;
  }

  /** Waits until another process than `before` does this work. */
  untilReplaced(name: OwnProcess, before: number | undefined): Promise<number> {
    return until(`a new ${name}`, () => {
      const now = this.pidOf(name);
      return now !== before && now !== undefined && isAlive(now) ? now : undefined;
    });
  }

  async untilAllGone(pids: readonly (number | undefined)[]): Promise<void> {
    await until('the end of every process', () => pids.every((pid) => pid === undefined || !isAlive(pid)) || undefined);
  }

  /** Waits until `/health/ready` answers 200. */
  async untilHealthy(): Promise<void> {
    await until('health', async () => ((await this.health()) === 200 ? true : undefined));
  }

  allPids(): (number | undefined)[] {
    return (['launcher', 'web', 'worker', 'postgres'] as const).map((name) => this.pidOf(name));
  }

  async remove(): Promise<void> {
    const pids = this.allPids();
    if (this.launcher?.exitCode === null && this.launcher.signalCode === null) {
      this.launcher.kill('SIGINT');
      await once(this.launcher, 'exit');
    }
    for (const pid of pids) if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL');
    await this.untilAllGone(pids);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async health(): Promise<number> {
    try {
      return (await fetch(`http://127.0.0.1:${this.port}/health/ready`)).status;
    } catch {
      return 0;
    }
  }

  private read(file: string): string {
    const path = join(this.dataDir, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await delay(POLL_MS);
  }
}
