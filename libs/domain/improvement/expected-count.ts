import { betaBelow, chiSquaredAbove } from './distributions.js';

/** What a week of a series may bring by chance. */
export interface ExpectedCount {
  readonly mean: number;
  /** Within these, both included, chance explains it. */
  readonly low: number;
  readonly high: number;
}

/** The same weeks of the year before, where a year is known. */
export interface SeasonBefore {
  /** The three weeks before, the week itself and the three after. */
  readonly around: readonly number[];
  /** Of the weeks that the history is made of. */
  readonly history: readonly number[];
}

/** How seldom chance alone may go beyond the range: one week in a thousand, which is one false alarm in some twenty years of one series. */
export const SIGNAL_CHANCE = 0.001;
/** The last weeks are left out of the history: what grows slowly would otherwise explain itself. */
export const GUARD_WEEKS = 2;
export const HISTORY_WEEKS = 26;
export const HISTORY_MIN_WEEKS = 8;
/** A past week that stood out as much counts less. */
const OUTLIER_FROM = 2.58;
/** So few in four weeks are no signal, however unusual. */
const FEW = 5;
const FEW_WEEKS = 4;

/**
 * The range that the history of a series explains: the mean of its weeks, those weighed down that were outbreaks themselves, with as much variance beyond chance as
 * they show and as their number leaves open; where the same season of the year before was higher, its mean. Null for a history of fewer than eight weeks.
 * Source: Farrington and others, "A statistical algorithm for the early detection of outbreaks of infectious disease", Journal of the Royal Statistical
 * Society A 159 (1996); negative binomial bounds and weights after Noufaily and others, Statistics in Medicine 32 (2013); R's `surveillance`.
 */
export function expectedCount(
  history: readonly number[],
  season: SeasonBefore | null = null,
  chance = SIGNAL_CHANCE,
): ExpectedCount | null {
  const weeks = history.slice(-HISTORY_WEEKS);
  if (weeks.length < HISTORY_MIN_WEEKS) return null;
  const first = fit(weeks, weeks.map(() => 1)); // prettier-ignore
  const { mean, dispersion } = fit(weeks, outlierWeights(residuals(weeks, first)));
  const seasonal = season && seasonalMean(weeks, season);
  const level = seasonal !== null && seasonal.mean > mean ? seasonal : { mean, openness: 1 / (weeks.length * mean) };
  const variance = dispersion * level.mean + dispersion * level.mean ** 2 * level.openness;
  const [low, high] = [quantile(chance, level.mean, variance), quantile(1 - chance, level.mean, variance)];
  return { mean: level.mean, low, high };
}

/** Whether the last week lies above what the ones before it explain. `weeks`: the whole series, the last one last. */
export function isSignal(weeks: readonly number[], expected: ExpectedCount): boolean {
  const lately = weeks.slice(-FEW_WEEKS).reduce((sum, count) => sum + count, 0);
  return lately >= FEW && weeks.at(-1)! > expected.high;
}

/** Of nothing at all one knows no more than that it is less than one in all these weeks. */
function fit(weeks: readonly number[], weights: readonly number[]): { mean: number; dispersion: number } {
  const weighed = weeks.reduce((sum, count, week) => sum + count * weights[week]!, 0) / weeks.length;
  const mean = Math.max(weighed, 0.5 / weeks.length);
  const pearson = weeks.reduce((sum, count, week) => sum + (weights[week]! * (count - mean) ** 2) / mean, 0);
  return { mean, dispersion: Math.max(1, pearson / (weeks.length - 1)) };
}

/** Anscombe's residuals, standardised: about normal even for small counts. */
function residuals(weeks: readonly number[], { mean, dispersion }: { mean: number; dispersion: number }): number[] {
  const scale = Math.sqrt(dispersion * (1 - 1 / weeks.length));
  return weeks.map((count) => (1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - mean ** 0.5)) / scale);
}

/** Their sum stays that of the weeks. */
export function outlierWeights(standardised: readonly number[], from = OUTLIER_FROM): number[] {
  const raw = standardised.map((residual) => (residual > from ? residual ** -2 : 1));
  const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * scale);
}

/** What the season before brought, at the level of today; null where it was too little to say. */
function seasonalMean(weeks: readonly number[], { around, history }: SeasonBefore): { mean: number; openness: number } | null {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const [now, then, near] = [sum(weeks), sum(history), sum(around)];
  if (then < 20 || near < FEW || now === 0) return null;
  const mean = (near / around.length) * (now / weeks.length / (then / history.length));
  return { mean, openness: 1 / near + 1 / now + 1 / then };
}

/** The smallest count that so much of the distribution does not exceed: negative binomial, or Poisson where the variance is no larger than the mean. */
export function quantile(share: number, mean: number, variance: number): number {
  let [low, high] = [-1, Math.ceil(mean + 20 * Math.sqrt(variance) + 20)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle, mean, variance) >= share) high = middle;
    else low = middle;
  }
  return high;
}

/** How likely so many or fewer are. */
export function atMost(count: number, mean: number, variance: number): number {
  if (count < 0) return 0;
  if (variance <= mean * (1 + 1e-9)) return chiSquaredAbove(2 * mean, 2 * (count + 1));
  const size = mean ** 2 / (variance - mean);
  return betaBelow(size / (size + mean), size, count + 1);
}
