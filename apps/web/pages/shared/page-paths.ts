import { type FastifyRequest } from 'fastify';

/** Programs are answered under these; everything else is a page that a person reads. */
const FOR_PROGRAMS = /^\/(api|health|metrics)(\/|$)/;

export function isApi(request: FastifyRequest): boolean {
  return FOR_PROGRAMS.test(request.url.split('?', 1)[0]!);
}
