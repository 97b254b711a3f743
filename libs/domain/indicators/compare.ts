import { countOf, percentile, type Tally } from './histogram.js';
import { CONFIDENCE, medianInterval, type Share, shareDifference } from './intervals.js';

/** `beyondChance`: cases that differ by luck alone would seldom differ so much. It says that there is a gap, never why. */
export type Verdict = 'beyondChance' | 'noDifference' | 'tooFew';

export interface Gap {
  readonly verdict: Verdict;
  /** The group's less that of the rest: days, or a share from -1 to 1. Null where one of them counts nothing. */
  readonly by: number | null;
}

/** Fewer than so many on either side are not compared. */
export const COMPARED_MIN = 30;

/**
 * How sure each of several comparisons must be so that all together are as sure as one alone: who looks at twenty groups finds one in twenty "gaps" by
 * chance. Source: Bonferroni's inequality; Dunn, "Multiple comparisons among means", Journal of the American Statistical Association 56 (1961).
 */
export function confidenceOfEach(comparisons: number): number {
  return 1 - (1 - CONFIDENCE) / Math.max(1, comparisons);
}

/** Of the group and of everybody else, never of everybody: a large group would be compared with itself. */
export function compareShares(group: Share, rest: Share, comparisons: number): Gap {
  const by = group.of === 0 || rest.of === 0 ? null : group.part / group.of - rest.part / rest.of;
  if (group.of < COMPARED_MIN || rest.of < COMPARED_MIN) return { verdict: 'tooFew', by };
  const difference = shareDifference(group, rest, confidenceOfEach(comparisons))!;
  return { verdict: difference.from > 0 || difference.to < 0 ? 'beyondChance' : 'noDifference', by };
}

/** By the medians and their intervals: a gap where these do not touch. That is stricter than need be, so that what is said can be relied upon. */
export function compareDurations(group: readonly Tally[], rest: readonly Tally[], comparisons: number): Gap {
  const [median, other] = [percentile(group, 50), percentile(rest, 50)];
  const by = median === null || other === null ? null : median - other;
  if (countOf(group) < COMPARED_MIN || countOf(rest) < COMPARED_MIN) return { verdict: 'tooFew', by };
  const confidence = confidenceOfEach(comparisons);
  const [one, two] = [medianInterval(group, confidence), medianInterval(rest, confidence)];
  if (!one || !two) return { verdict: 'tooFew', by };
  return { verdict: one.from > two.to || two.from > one.to ? 'beyondChance' : 'noDifference', by };
}
