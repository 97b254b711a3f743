import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** Length is what makes a password hard to guess; rules about signs only make it hard to remember. Source: NIST SP 800-63B, 5.1.1. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** No signs that are taken for one another when they are copied by hand. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GENERATED_LENGTH = 20;

/** The hash of a password nobody has: who asks for an unknown login waits as long as for a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$b3RrbGlrLW5vYm9keS0xNg$0000000000000000000000000000000000000000000';

/** argon2id with 19 MiB, 2 passes, 1 lane: the defaults of the library and of the OWASP Password Storage Cheat Sheet. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password));
}

/** Takes the same time whether or not there is anything to compare with. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODY, normalised(password));
  return fits && passwordHash !== null;
}

/** 20 signs of 31: 99 bits. */
export function generatePassword(): string {
  return Array.from({ length: GENERATED_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('');
}

/** The same letters may be typed as different code points on another keyboard. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
