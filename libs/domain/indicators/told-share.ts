import { type Interval, type Share, shareInterval } from './intervals.js';
import { isShareShown, PEOPLE_SHOWN_MIN } from './suppress.js';

/**
 * A share of people as everybody may know it: in numbers; in words alone, where so few are on one side that they could be known; or that there are too few
 * to say even that.
 */
export type ToldShare =
  | ({ readonly told: 'share'; readonly interval: Interval } & Share)
  | { readonly told: 'most' | 'divided' | 'few' }
  | { readonly told: 'tooFew' };

/** From these on it is most of them; up to its complement it is few. */
const MOST = 2 / 3;

/** `min`: the smallest number of people that may be known. */
export function toldShare(share: Share, min = PEOPLE_SHOWN_MIN): ToldShare {
  if (share.of < min) return { told: 'tooFew' };
  if (isShareShown(share, min)) return { told: 'share', ...share, interval: shareInterval(share)! };
  const part = share.part / share.of;
  return { told: part >= MOST ? 'most' : part <= 1 - MOST ? 'few' : 'divided' };
}
