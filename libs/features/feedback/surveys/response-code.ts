import { createHash, randomBytes } from 'node:crypto';
import { inGroups, normaliseReadable, READABLE } from '#libs/casework';

/** 20 signs out of 29: 97 bits. */
const LENGTH = 20;

/** A person's own key to what they answered: shown to them once, kept as a hash, and told by nothing that we know of them. */
export function newResponseCode(): { code: string; hash: string } {
  const code = inGroups(Array.from(randomBytes(LENGTH), (byte) => READABLE[byte % READABLE.length]).join(''));
  return { code, hash: responseCodeHash(code) };
}

/** However the code was typed. */
export function responseCodeHash(code: string): string {
  return createHash('sha256').update(normaliseReadable(code)).digest('hex');
}
