import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Reader } from '#libs/platform/audit';
import { readerOf, staffOf, type StaffActor } from '#libs/platform/identity';
import { type PageContext, pageOf } from './page-context.js';

/** Somebody at a page of theirs: what opens it stands in the request, and what is kept of it goes with the answer. */
export interface Visited {
  readonly page: PageContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly reader: Reader;
}

/** A member of staff at a page that shows personal data. */
export interface StaffVisited {
  readonly page: PageContext;
  readonly actor: StaffActor;
  readonly reader: Reader;
}

export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): Visited => {
  const [request, reply] = [
    context.switchToHttp().getRequest<FastifyRequest>(),
    context.switchToHttp().getResponse<FastifyReply>(),
  ];
  return { page: pageOf(request), request, reply, reader: readerOf(request) };
});

/** Of a route with `@RequirePermission`. */
export const StaffVisit = createParamDecorator((_: unknown, context: ExecutionContext): StaffVisited => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { page: pageOf(request), actor: staffOf(request), reader: readerOf(request) };
});
