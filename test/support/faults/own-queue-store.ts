import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '#libs/platform/database';
import { eventually } from '../eventually.js';
import { emptyQueueStore } from '../job-world.js';
import { type Backend } from '../queue-backends.js';
import { type RedisServer, startRedisServer } from '../redis-server.js';

/** A queue store that may be killed. */
export interface OwnQueueStore {
  /** Null: the database of the program itself. */
  readonly url: string | null;
  /** Everything in it is gone. `databaseUrl`: of the program, for a store that lives there. */
  lose(databaseUrl: string): Promise<void>;
  close(): Promise<void>;
}

export function openQueueStore(backend: Backend): Promise<OwnQueueStore> {
  return backend === 'redis' ? OwnRedis.open() : Promise.resolve(TABLES);
}

/** The database itself is killed as such; of the queue in it, what an operator loses by mistake. */
const TABLES: OwnQueueStore = {
  url: null,
  lose: (databaseUrl) => emptyQueueStore(databaseUrl),
  close: async () => {},
};

class OwnRedis implements OwnQueueStore {
  private constructor(
    private readonly folder: string,
    private server: RedisServer,
  ) {}

  static async open(): Promise<OwnRedis> {
    const folder = mkdtempSync(join(tmpdir(), 'otklik-faults-redis-'));
    const server = await startRedisServer(folder);
    if (server === null) throw new Error('This spec needs Redis: ask for it through describeOnBackends.');
    return new OwnRedis(folder, server);
  }

  get url(): string {
    return this.server.url;
  }

  /** It keeps nothing: killed, it comes back empty. */
  async lose(): Promise<void> {
    await this.end();
    this.server = (await startRedisServer(this.folder, Number(new URL(this.url).port)))!;
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const { pid } = this.server;
    process.kill(pid, 'SIGKILL');
    await eventually(() => expect(isAlive(pid)).toBe(false));
  }
}
