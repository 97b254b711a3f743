import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { Config, secretOf } from '#libs/platform/config';
import { inGroups, normaliseReadable, READABLE } from './reference.js';

/** 28 signs out of 29: 136 bits. */
const CODE_LENGTH = 28;

/**
 * Tracking codes. A code is an HMAC over the case's id and the generation of its code, so that a repeated request gets the same one and nothing
 * secret is stored; a new code raises the generation.
 */
@Injectable()
export class TrackingCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = createHmac('sha256', secretOf(config)).update('tracking-code').digest();
  }

  codeFor(caseId: CaseId, generation: number): string {
    const digest = createHmac('sha512', this.key).update(`${caseId}|${generation}`).digest();
    return inGroups(Array.from(digest.subarray(0, CODE_LENGTH), (byte) => READABLE[byte % READABLE.length]).join(''));
  }

  /** In constant time, however the code was typed. */
  matches(typed: string, caseId: CaseId, generation: number): boolean {
    const expected = sha256(normaliseReadable(this.codeFor(caseId, generation)));
    return timingSafeEqual(sha256(normaliseReadable(typed)), expected);
  }
}

/** A letter's link: the token leaves with the letter, its hash stays. 256 bits. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: linkTokenHash(token) };
}

export function linkTokenHash(token: string): string {
  return sha256(token).toString('hex');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
