import { type FastifyRequest } from 'fastify';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function isChange(request: FastifyRequest): boolean {
  return !SAFE_METHODS.includes(request.method);
}

/**
 * Whether a browser says that another site's page sent this request. A program that is no browser sends no origin and has no cookies to
 * abuse. The host asked for counts as our own too: an installation may be reached by more names than its public one.
 */
export function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site';
  if (!URL.canParse(origin)) return true; // `null`: a sandboxed frame, a local file
  return origin !== new URL(publicUrl).origin && new URL(origin).host !== request.headers.host;
}
