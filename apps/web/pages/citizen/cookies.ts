import { type FastifyReply, type FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { DRAFT_KEPT_DAYS } from '#libs/features/intake';

interface CookieSpec {
  readonly name: string;
  /** The pages that it is sent to, and no others. */
  readonly path: string;
  /** Null: until the browser is closed. */
  readonly maxAgeSeconds: number | null;
}

const DAY_SECONDS = 86_400;

/** The key to a form that was begun: kept as long as the form is. */
export const FORM_COOKIE: CookieSpec = { name: 'otklik_form', path: '/complain', maxAgeSeconds: DRAFT_KEPT_DAYS * DAY_SECONDS };

/** The key to a case, shown once and then held by the browser, so that it never stands in an address. Gone with the browser's window. */
export const CASE_COOKIE: CookieSpec = { name: 'otklik_case', path: '/track', maxAgeSeconds: null };

export function readCookie(request: FastifyRequest, { name }: CookieSpec): string | null {
  return request.cookies[name] ?? null;
}

/** No script can read it, and no other site's page can send it along with a form. */
export function setCookie(reply: FastifyReply, { name, path, maxAgeSeconds }: CookieSpec, value: string, secure: boolean): void {
  const age = maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds };
  void reply.setCookie(name, value, { path, httpOnly: true, sameSite: 'lax', secure, ...age });
}

export function clearCookie(reply: FastifyReply, { name, path }: CookieSpec, secure: boolean): void {
  void reply.clearCookie(name, { path, httpOnly: true, sameSite: 'lax', secure });
}
