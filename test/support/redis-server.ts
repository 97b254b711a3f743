import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '#libs/platform/database';

export interface RedisServer {
  readonly pid: number;
  readonly url: string;
}

export const REDIS_DATABASES = 256;

/** A Redis that keeps nothing, on a free port unless one is named; null where the machine has none. */
export async function startRedisServer(folder: string, at?: number): Promise<RedisServer | null> {
  const port = at ?? (await freePort());
  const args = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--databases',
    REDIS_DATABASES,
    '--dir',
    folder,
  ];
  const child = spawn('redis-server', args.map(String), { detached: true, stdio: 'ignore' });
  const started = await Promise.race([once(child, 'spawn').then(() => true), once(child, 'error').then(() => false)]);
  if (!started) return null;
  child.unref();

  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { retryStrategy: () => 50 });
  probe.on('error', () => {}); // not up yet: it is tried again
  await probe.ping();
  probe.disconnect();
  return { pid: child.pid!, url };
}
