import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type CitizenKey } from '#libs/features/intake';
import { type Reference } from '#libs/kernel';
import { CASE_COOKIE, readCookie, setCookie } from './cookies.js';

/** What a person has shown to be let in: the reference with its code, or the token of a letter's link. */
export type ShownKey = { readonly reference: string; readonly code: string } | { readonly linkToken: string };

/** Remembers a key that has opened its case. */
export function rememberKey(reply: FastifyReply, key: ShownKey, secure: boolean): void {
  setCookie(reply, CASE_COOKIE, Buffer.from(JSON.stringify(key)).toString('base64url'), secure);
}

/** The same key, for another case of the matter from now on. It was proved to open that one. */
export function turnTo(
  reply: FastifyReply,
  { reference, code, linkToken }: CitizenKey,
  within: Reference,
  secure: boolean,
): void {
  const held = linkToken === null ? { reference, code, within } : { linkToken, within };
  setCookie(reply, CASE_COOKIE, Buffer.from(JSON.stringify(held)).toString('base64url'), secure);
}

/** The key as the browser holds it; null when it holds none. It is proved anew on every page. */
export function caseKeyOf(request: FastifyRequest): CitizenKey | null {
  const held = readCookie(request, CASE_COOKIE);
  const shown = held === null ? null : parsed(held);
  return shown && { ...citizenKey(shown.key), within: shown.within, address: request.ip };
}

export function citizenKey(shown: ShownKey): Omit<CitizenKey, 'address'> {
  if ('linkToken' in shown) return { reference: null, code: null, linkToken: shown.linkToken };
  return { reference: shown.reference, code: shown.code, linkToken: null };
}

/** A cookie is what somebody sends: anything but a key is none. */
function parsed(held: string): { key: ShownKey; within: string | null } | null {
  try {
    const {
      reference,
      code,
      linkToken,
      within: other,
    } = JSON.parse(Buffer.from(held, 'base64url').toString('utf8')) as Record<string, unknown>;
    const within = typeof other === 'string' ? other : null;
    if (typeof linkToken === 'string') return { key: { linkToken }, within };
    return typeof reference === 'string' && typeof code === 'string' ? { key: { reference, code }, within } : null;
  } catch {
    return null;
  }
}
