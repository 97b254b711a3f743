import { inGroups, normaliseReadable, READABLE } from '#libs/casework';

/** 8 signs out of 29: short enough to be typed from a poster. It is no secret, so that it need not be long. */
const LENGTH = 8;

/** `random`: at least eight bytes. */
export function newPlaceCode(random: Uint8Array): string {
  return inGroups(Array.from(random.subarray(0, LENGTH), (byte) => READABLE[byte % READABLE.length]).join(''));
}

/** The code as it is stored, whatever way it was typed; null when it cannot be one. */
export function parsePlaceCode(typed: string): string | null {
  const signs = normaliseReadable(typed);
  const isCode = signs.length === LENGTH && Array.from(signs).every((sign) => READABLE.includes(sign));
  return isCode ? inGroups(signs) : null;
}
