import { createHmac, randomBytes } from 'node:crypto';
import { type TextHash } from '#libs/kernel';

/** A text with the salt that stands beside it and the hash that goes into the event: with the salt erased the hash proves and betrays nothing. */
export interface SaltedText {
  readonly text: string;
  readonly salt: string;
  readonly hash: TextHash;
}

export function salted(text: string, salt = newSalt()): SaltedText {
  return { text, salt, hash: createHmac('sha256', salt).update(text).digest('hex') };
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
