import { Logger } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CORRELATION_HEADER, withCorrelation } from '../correlation.js';
import { Metrics } from '../metrics.js';

/** Asked every few seconds by machines; of no interest in a log. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);
const MS_PER_SECOND = 1_000;

/**
 * Gives every request its number, counts it, and writes one line about it.
 * The line names the route, not the address: a reference stands in the address, and with a tracking code it opens a case.
 */
export function observeRequests(app: NestFastifyApplication): void {
  const logger = new Logger('Http');
  const { requestSeconds } = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();

  server.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    withCorrelation(request.id, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    requestSeconds.observe({ method, route, status }, reply.elapsedTime / MS_PER_SECOND);
    if (!QUIET_ROUTES.has(route)) {
      logger.log({
        message: 'answered',
        correlationId: request.id,
        method,
        route,
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      });
    }
    done();
  });
}
