/** Whether a person's question was answered. */
export const ANSWERED = ['yes', 'partly', 'no'] as const;
export type Answered = (typeof ANSWERED)[number];

/** What people want of whoever deals with their matter: asked one by one, in plain questions. */
export const QUALITIES = ['competent', 'understanding', 'responsible', 'flexible', 'honest', 'clear'] as const;
export type Quality = (typeof QUALITIES)[number];

/** From 1, the worst, to 5, the best. */
export const RATINGS = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof RATINGS)[number];

/** Null: the person left it out, or cannot say. */
export interface SurveyAnswers {
  readonly answered: Answered;
  readonly ease: Rating | null;
  readonly qualities: Readonly<Record<Quality, Rating | null>>;
  /** What should change, in their own words. */
  readonly words: string | null;
}

/** One word for all of it: the only part of a survey that a case's ledger may hold. */
export const VERDICTS = ['good', 'fair', 'poor'] as const;
export type SurveyVerdict = (typeof VERDICTS)[number];

/** At or below this mean, and at or above that one, of 5. */
const POOR_MAX = 2;
const GOOD_MIN = 4;

/**
 * `poor` is an unhappy answer: the question was not answered at all, or what the person rated was bad on the whole. `good` asks for both: an answer, and good
 * ratings where there are any.
 */
export function verdictOf({ answered, ease, qualities }: Omit<SurveyAnswers, 'words'>): SurveyVerdict {
  const rated = [ease, ...Object.values(qualities)].filter((rating) => rating !== null);
  const mean = rated.length === 0 ? null : rated.reduce<number>((sum, rating) => sum + rating, 0) / rated.length;
  if (answered === 'no' || (mean !== null && mean <= POOR_MAX)) return 'poor';
  return answered === 'yes' && (mean === null || mean >= GOOD_MIN) ? 'good' : 'fair';
}
