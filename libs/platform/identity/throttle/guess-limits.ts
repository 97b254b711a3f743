import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** What somebody may guess at, and how often before they are slowed. */
export const GUESS_LIMITS = {
  /** A person mistypes a few times. Guessing one login from many addresses is slowed as well, at the price that a stranger can slow its owner. */
  'sign-in by login': { points: 10, durationSeconds: 15 * 60 },
  /** A whole office may stand behind one address. */
  'sign-in by address': { points: 50, durationSeconds: 15 * 60 },
  'tracking by reference': { points: 10, durationSeconds: 15 * 60 },
  'tracking by address': { points: 30, durationSeconds: 15 * 60 },
  /** Each one that fits sends a letter. */
  'renewal by reference': { points: 3, durationSeconds: 60 * 60 },
  'renewal by address': { points: 20, durationSeconds: 60 * 60 },
  'reset by login': { points: 3, durationSeconds: 60 * 60 },
  'reset by address': { points: 20, durationSeconds: 60 * 60 },
} as const satisfies Record<string, { points: number; durationSeconds: number }>;

export type GuessLimit = keyof typeof GUESS_LIMITS;
export type Guess = Readonly<Partial<Record<GuessLimit, string>>>;

/** Who guesses is kept as a hash: the table of counters names nobody. */
export function counterKey(value: string): string {
  return createHash('sha256').update(value.toLowerCase()).digest('base64url');
}

/** One household or office holds a whole /64 of IPv6 addresses, and is counted as one. */
export function addressKey(address: string): string {
  return isIPv6(address) && !address.includes('.') ? `${network64(address)}::/64` : address.replace(/^::ffff:/i, '');
}

function network64(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...gap, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, 4).join(':');
}
