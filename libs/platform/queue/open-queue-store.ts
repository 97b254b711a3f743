import { PostgresQueueStore } from './postgres-queue-store.js';
import { type QueueSettings } from './queue-settings.js';
import { type QueueStore } from './queue-store.js';
import { RedisQueueStore } from './redis-queue-store.js';

/** The store that the address names. Errors: an address of another kind throws, without being quoted: it may hold a password. */
export function openQueueStore(settings: QueueSettings): QueueStore {
  const { protocol } = new URL(settings.url);
  switch (protocol) {
    case 'postgres:':
    case 'postgresql:':
      return new PostgresQueueStore(settings);
    case 'redis:':
    case 'rediss:':
      return new RedisQueueStore(settings);
    default:
      throw new Error(`the queue stands on PostgreSQL or on Redis; ${protocol} is neither`);
  }
}
