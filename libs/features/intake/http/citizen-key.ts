import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type CitizenKey } from '../queries/citizen-access.js';

/** What the caller of a route with `@ForCitizen()` shows: `:reference` with `X-Tracking-Code`, or with `X-Link-Token`; or `:token` alone. */
export const CurrentKey = createParamDecorator((_: unknown, context: ExecutionContext): CitizenKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { reference = null, token = null } = request.params as { reference?: string; token?: string };
  return {
    reference,
    code: headerOf(request, 'x-tracking-code'),
    linkToken: token ?? headerOf(request, 'x-link-token'),
    address: request.ip,
  };
});

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
