import { Redis } from 'ioredis';
import { REDIS_DATABASES } from './redis-server.js';

export const BACKENDS = ['postgres', 'redis'] as const;
export type Backend = (typeof BACKENDS)[number];

/**
 * The same specs once for each place where jobs can wait. On Redis they are skipped where the machine has none; the global setup says so.
 * `queueUrlFor` gives the spec its own queue beside its own database.
 */
export function describeOnBackends(
  name: string,
  specs: (backend: Backend, queueUrlFor: (databaseUrl: string) => Promise<string>) => void,
): void {
  for (const backend of BACKENDS) {
    const isThere = backend === 'postgres' || process.env['OTKLIK_TEST_REDIS_URL'] !== undefined;
    const describeHere = isThere ? describe : describe.skip;
    describeHere(`${name}, jobs in ${backend}`, () => specs(backend, (databaseUrl) => newQueueUrl(backend, databaseUrl)));
  }
}

async function newQueueUrl(backend: Backend, databaseUrl: string): Promise<string> {
  return backend === 'postgres' ? databaseUrl : newRedisUrl();
}

/** An empty numbered database of the one Redis; database 0 holds the count of those given out. */
export async function newRedisUrl(): Promise<string> {
  const server = process.env['OTKLIK_TEST_REDIS_URL'];
  if (!server) throw new Error('This spec needs Redis: ask for it through describeOnBackends.');
  const redis = new Redis(server);
  try {
    const given = await redis.incr('given');
    const database = 1 + (given % (REDIS_DATABASES - 1));
    await redis.select(database);
    await redis.flushdb();
    return `${server}/${database}`;
  } finally {
    redis.disconnect();
  }
}
