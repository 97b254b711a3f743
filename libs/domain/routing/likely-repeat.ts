import { type CaseId, type CivilDate, daysBetween } from '#libs/kernel';

/** Why a case may be the same matter again. */
export const REPEAT_SIGNS = ['sameEmail', 'samePhone', 'sameName', 'similarWords', 'samePlace'] as const;
export type RepeatSign = (typeof REPEAT_SIGNS)[number];

/** What two cases have in common, as far as it was looked for. */
export interface PossibleRepeat {
  readonly caseId: CaseId;
  readonly receivedOn: CivilDate | null;
  readonly sameEmail: boolean;
  readonly samePhone: boolean;
  readonly sameName: boolean;
  readonly samePlace: boolean;
  /** Words of their texts, without endings and without the commonest. */
  readonly words: readonly string[];
}

export interface LikelyRepeat {
  readonly caseId: CaseId;
  readonly signs: readonly RepeatSign[];
  /** 0 to 1: how much of both texts' words is common to both. */
  readonly likeness: number;
  readonly score: number;
  /** Between the two receipts; 0 where one is not known. */
  readonly daysApart: number;
}

/** From here on two texts are called similar. Two people who describe one broken lamp share about a third of their words. */
const SIMILAR_FROM = 0.25;
/** From here on a case is shown: one firm sign, or two weak ones. */
const SHOWN_FROM = 1;
/** What a sign is worth. A name or a place alone is borne by many. */
const WORTH: Readonly<Record<RepeatSign, number>> = {
  sameEmail: 1,
  samePhone: 1,
  sameName: 0.6,
  similarWords: 0.6,
  samePlace: 0.5,
};
/** A text that is nearly the same is a firm sign by itself. */
const NEARLY_THE_SAME = 0.7;
/**
 * Which of these cases are likely the same matter, the likeliest and then the nearest in time first, with why. It is shown to a person and never acted upon: one who writes about
 * two things, and two who write about one, look much alike.
 */
export function likelyRepeats(
  own: { readonly words: readonly string[]; readonly receivedOn: CivilDate | null },
  others: readonly PossibleRepeat[],
): readonly LikelyRepeat[] {
  const words = new Set(own.words);
  return others
    .map((other) => judged(words, own.receivedOn, other))
    .filter(({ score }) => score >= SHOWN_FROM)
    .sort((one, other) => other.score - one.score || one.daysApart - other.daysApart || (one.caseId < other.caseId ? -1 : 1));
}

function judged(words: ReadonlySet<string>, receivedOn: CivilDate | null, other: PossibleRepeat): LikelyRepeat {
  const likeness = likenessOf(words, new Set(other.words));
  const holds = { ...other, similarWords: likeness >= SIMILAR_FROM };
  const signs = REPEAT_SIGNS.filter((sign) => holds[sign]);
  const worth = signs.reduce((sum, sign) => sum + WORTH[sign], likeness >= NEARLY_THE_SAME ? 1 - WORTH.similarWords : 0);
  const daysApart = receivedOn && other.receivedOn ? Math.abs(daysBetween(receivedOn, other.receivedOn)) : 0;
  return { caseId: other.caseId, signs, likeness, score: worth, daysApart };
}

/** Jaccard's index: what is common to both, of all that is in either. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
