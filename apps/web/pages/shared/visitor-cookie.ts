import { type FastifyReply, type FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { newToken } from '#libs/platform/identity';

/** Somebody without a session, from one form to the next; it says nothing about who they are. */
const nameOf = (secure: boolean) => (secure ? '__Host-otklik_visitor' : 'otklik_visitor');

export function visitorTokenOf(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[nameOf(secure)] ?? null;
}

/** The visitor's token; a new one, set as a cookie of this browser session, when they have none yet. */
export function ensureVisitorToken(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = visitorTokenOf(request, secure);
  if (known !== null) return known;
  const token = newToken();
  void reply.setCookie(nameOf(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  request.cookies[nameOf(secure)] = token;
  return token;
}
