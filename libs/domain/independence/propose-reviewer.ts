import { type StaffId } from '#libs/kernel';
import { type Managers, superiorsAmong } from './organisation.js';
import { type Bar } from './why-barred.js';

/** Somebody of the pool. */
export interface Candidate {
  readonly staffId: StaffId;
  /** Reviews that are theirs and open now. */
  readonly load: number;
  readonly away: boolean;
}

export type WhyNot = Bar | 'notAbove' | 'away';

export interface JudgedCandidate extends Candidate {
  /** Null: free to look. */
  readonly whyNot: WhyNot | null;
}

export interface Pool {
  readonly candidates: readonly Candidate[];
  readonly bars: readonly { readonly staffId: StaffId; readonly why: Bar }[];
  readonly managers: Managers;
  /** Who decided what is looked at, where the second look belongs to somebody above them; null where anybody else may look. */
  readonly above: readonly StaffId[] | null;
}

/**
 * Everybody of the pool: those who are free, the least loaded first, then the rest, each with why not. Who is only away today may be chosen
 * by a person and is not proposed.
 */
export function judgeCandidates({ candidates, bars, managers, above }: Pool): readonly JudgedCandidate[] {
  const whyNot = ({ staffId, away }: Candidate): WhyNot | null => {
    const barred = bars.find((bar) => bar.staffId === staffId);
    if (barred) return barred.why;
    const standsAbove = above === null || above.some((decider) => superiorsAmong(managers, decider).includes(staffId));
    if (!standsAbove) return 'notAbove';
    return away ? 'away' : null;
  };
  return candidates.map((candidate) => ({ ...candidate, whyNot: whyNot(candidate) })).sort(freeAndIdleFirst);
}

/** Whether a judged candidate may be given the case at all. */
export function mayReview({ whyNot }: JudgedCandidate): boolean {
  return whyNot === null || whyNot === 'away';
}

function freeAndIdleFirst(one: JudgedCandidate, other: JudgedCandidate): number {
  const rank = ({ whyNot }: JudgedCandidate) => (whyNot === null ? 0 : whyNot === 'away' ? 1 : 2);
  return rank(one) - rank(other) || one.load - other.load || (one.staffId < other.staffId ? -1 : 1);
}
