import { type StaffId } from '#libs/kernel';
import { type EarlierPart, PARTS_THAT_BAR } from './bars-for-review.js';

/**
 * Why somebody may not say whether a reviewer is impartial: their part in what is looked at, the gravest first; null: they may. Whoever decided would else choose who
 * looks at their own decision. Somebody above or below them had no part themselves.
 */
export function whyNotJudgeOfChallenge(staffId: StaffId, parts: readonly EarlierPart[]): (typeof PARTS_THAT_BAR)[number] | null {
  return PARTS_THAT_BAR.find((role) => parts.some((part) => part.staffId === staffId && part.role === role)) ?? null;
}
