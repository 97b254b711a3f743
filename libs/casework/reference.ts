import { type Reference } from '#libs/kernel';

/** Nothing that looks or sounds like another sign is in it: of 0/O, 1/I/L, 5/S and 8/B at most one. 29 is prime, which the check needs. */
const ALPHABET = '23456789ACDEFGHJKMNPQRTUVWXYZ';
const BASE = ALPHABET.length;
const DATA_LENGTH = 10;

/** Cyrillic letters of the same shape, as a Russian keyboard or eye gives them, and the look-alikes that we never print. */
const SAME_SHAPE: Readonly<Record<string, string>> = {
  А: 'A',
  В: '8',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  З: '3',
  B: '8',
  S: '5',
};

/** The alphabet of codes that are read aloud: tracking codes use it too. */
export const READABLE = ALPHABET;

/** Upper case, no spaces or dashes, look-alikes put right: `k7qm 2x9f-4td` → `K7QM2X9F4TD`. */
export function normaliseReadable(text: string): string {
  return Array.from(text.toUpperCase().replace(/[\s\-–—.]/g, ''), (sign) => SAME_SHAPE[sign] ?? sign).join('');
}

/** Groups of four, the last one shorter or not: `K7QM-2X9F-4TD`. */
export function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * A new reference out of 10 random bytes' worth of signs and a check sign.
 * The check is a weighted sum modulo a prime: every single wrong sign and every swap of two is noticed.
 */
export function newReference(random: Uint8Array): Reference {
  const data = Array.from(random.subarray(0, DATA_LENGTH), (byte) => ALPHABET[byte % BASE]).join('');
  return inGroups(data + checkSign(data)) as Reference;
}

/** The reference as it is stored, whatever way it was typed; null when it cannot be one. */
export function parseReference(text: string): Reference | null {
  const signs = normaliseReadable(text);
  if (signs.length !== DATA_LENGTH + 1) return null;
  if (Array.from(signs).some((sign) => !ALPHABET.includes(sign))) return null;
  if (checkSign(signs.slice(0, DATA_LENGTH)) !== signs.at(-1)) return null;
  return inGroups(signs) as Reference;
}

const PART_LENGTH_MIN = 4;

/** Some signs of a reference in a row, without dashes, as somebody remembers them; null for what is none, or too short to mean one. */
export function partOfReference(text: string): string | null {
  if (/\s/.test(text.trim())) return null;
  const signs = normaliseReadable(text);
  const isPart =
    signs.length >= PART_LENGTH_MIN &&
    signs.length <= DATA_LENGTH + 1 &&
    Array.from(signs).every((sign) => ALPHABET.includes(sign));
  return isPart ? signs : null;
}

function checkSign(data: string): string {
  const sum = Array.from(data).reduce((total, sign, place) => total + (place + 1) * ALPHABET.indexOf(sign), 0);
  return ALPHABET[sum % BASE]!;
}
