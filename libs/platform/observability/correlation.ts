import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';

export const CORRELATION_HEADER = 'x-correlation-id';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const storage = new AsyncLocalStorage<string>();

/** The number under which everything done for one request or one job stands in the logs; undefined outside of both. */
export function correlationId(): string | undefined {
  return storage.getStore();
}

/** Runs `work`, and all that it calls, under this number. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** The number a caller gave, so that its log and ours can be laid side by side; else a new one. Only a UUID is taken over: anything else could be a name. */
export function correlationIdOf(request: { headers: IncomingHttpHeaders }): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID();
}
