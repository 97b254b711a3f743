import { type LetterSecrets } from './letter-writer.js';

/**
 * What stands in the place of a letter's secrets where the letter is kept or only looked at: neither the token of its link nor the code of the case is
 * ever stored. Letters alone, so that no escaping changes them.
 */
export const STAND_INS: LetterSecrets = { token: 'theLinkOfThisLetter', trackingCode: 'theCodeOfThisCase' };

/** The letter as it goes out. */
export function withSecrets(markdown: string, { token, trackingCode }: LetterSecrets): string {
  return markdown.replaceAll(STAND_INS.token, token).replaceAll(STAND_INS.trackingCode, trackingCode);
}
