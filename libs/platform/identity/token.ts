import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, as text that fits into a cookie and a link. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What we keep of a token. It is random, so that one pass of a plain hash is enough: there is nothing to guess. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The token a page sends back to prove that it was served to this very session. It follows from the session's own token, which no script
 * can read, so that nothing more needs to be kept.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}

export function isCsrfTokenOf(sessionToken: string, sent: unknown): boolean {
  if (typeof sent !== 'string') return false;
  const [expected, given] = [csrfTokenOf(sessionToken), sent].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(expected!, given!);
}
