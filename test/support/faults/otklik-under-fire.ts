import { join } from 'node:path';
import pg, { type QueryResultRow } from 'pg';
import { SystemClock } from '#libs/kernel';
import { isAlive, startEmbeddedPostgres } from '#libs/platform/database';
import { eventually } from '../eventually.js';
import { ADMIN_PASSWORD } from '../staff-client.js';
import { Standalone } from '../standalone.js';
import { type Tables } from '../told-people.js';
import { type OwnQueueStore } from './own-queue-store.js';

export const VICTIMS = ['web', 'worker', 'postgres', 'store'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Longer than anything here takes to come back, and no measure of it. */
const COMES_BACK_MS = 120_000;

/** A whole Otklik, as `npm start` brings it up, whose parts are killed while it works. */
export class OtklikUnderFire implements Tables {
  readonly clock = new SystemClock();
  /** Of the database, as the owner of its tables. */
  private url = '';

  private constructor(
    private readonly standalone: Standalone,
    private readonly store: OwnQueueStore,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async prepare(store: OwnQueueStore, env: Readonly<Record<string, string>> = {}): Promise<OtklikUnderFire> {
    return new OtklikUnderFire(await Standalone.prepare(), store, env);
  }

  get mailFolder(): string {
    return join(this.standalone.dataDir, 'mail');
  }

  get origin(): string {
    return `http://127.0.0.1:${this.standalone.port}`;
  }

  async start(): Promise<void> {
    this.standalone.launch({ QUEUE_URL: this.store.url ?? '', OTKLIK_ADMIN_PASSWORD: ADMIN_PASSWORD, ...this.env });
    await this.standalone.untilReady();
    const folder = join(this.standalone.dataDir, 'postgres');
    this.url = (await startEmbeddedPostgres({ folder, checkoutDir: process.cwd() })).url; // which runs: it is only looked up, and keeps its port
  }

  /** As an operator stops it. */
  async stop(): Promise<void> {
    const pids = this.standalone.allPids();
    this.standalone.signal('SIGINT');
    await this.standalone.untilEnded();
    await this.standalone.untilAllGone(pids);
  }

  /** A process dies as by a power cut, and comes back by itself; of the queue store everything is gone. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'store') return eventually(async () => this.store.lose(this.url), COMES_BACK_MS);
    const pid = await eventually(() => alive(this.standalone.pidOf(victim)), COMES_BACK_MS);
    process.kill(pid, 'SIGKILL');
  }

  /** Asks again while the database is coming back: for what may be asked twice. */
  look<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return eventually(() => this.rows<Row>(text, values), COMES_BACK_MS);
  }

  async rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => {}); // killed meanwhile: the query says so
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    await this.standalone.remove();
  }
}

function alive(pid: number | undefined): number {
  if (pid === undefined || !isAlive(pid)) throw new Error('it is not up');
  return pid;
}
