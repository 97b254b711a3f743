import { type FastifyReply, type FastifyRequest } from 'fastify';
import '@fastify/cookie';

/** Over https the name itself forbids that another host of the same domain sets the cookie. Source: RFC 6265bis, section 4.1.3. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-otklik_session' : 'otklik_session';
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(nameOf(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(nameOf(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function sessionTokenOf(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[nameOf(secure)] ?? null;
}
