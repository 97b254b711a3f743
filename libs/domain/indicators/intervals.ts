import { countOf, type Tally, valueAtRank } from './histogram.js';

/** From and to, both included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** So many of so many. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** How sure an interval is when it stands alone. */
export const CONFIDENCE = 0.95;

/**
 * The share of a population, as far as so many cases tell it: asymmetric near 0 and 1, and never outside them. Null when nothing was counted.
 * Source: Wilson's score interval without continuity correction; Newcombe, "Two-sided confidence intervals for the single proportion",
 * Statistics in Medicine 17 (1998), method 3.
 */
export function shareInterval({ part, of }: Share, confidence = CONFIDENCE): Interval | null {
  if (of === 0) return null;
  const z = twoSidedZ(confidence);
  const middle = 2 * part + z * z;
  const reach = z * Math.sqrt(z * z + 4 * part * (1 - part / of));
  const width = 2 * (of + z * z);
  return { from: Math.max(0, (middle - reach) / width), to: Math.min(1, (middle + reach) / width) };
}

/**
 * How much larger the first share is than the second. Null when one of them counts nothing.
 * Source: Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), method 10.
 */
export function shareDifference(first: Share, second: Share, confidence = CONFIDENCE): Interval | null {
  const [one, other] = [shareInterval(first, confidence), shareInterval(second, confidence)];
  if (!one || !other) return null;
  const [p, q] = [first.part / first.of, second.part / second.of];
  return {
    from: p - q - Math.hypot(p - one.from, other.to - q),
    to: p - q + Math.hypot(one.to - p, q - other.from),
  };
}

/**
 * The median of a population: two of the values seen, by their ranks, whatever the shape of the distribution. Null where there are too few values for
 * such ranks to exist (fewer than 6 at 95 %).
 * Source: Campbell and Gardner, "Calculating confidence intervals for some non-parametric analyses", British Medical Journal 296 (1988).
 */
export function medianInterval(tallies: readonly Tally[], confidence = CONFIDENCE): Interval | null {
  const total = countOf(tallies);
  const reach = (twoSidedZ(confidence) * Math.sqrt(total)) / 2;
  const [low, high] = [Math.round(total / 2 - reach), Math.round(1 + total / 2 + reach)];
  const [from, to] = [valueAtRank(tallies, low), valueAtRank(tallies, high)];
  return from === null || to === null ? null : { from, to };
}

/** How many standard deviations to each side hold so much of a normal distribution. */
export function twoSidedZ(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2);
}

const CENTRE_A = [2.50662823884, -18.61500062529, 41.39119773534, -25.44106049637] as const;
const CENTRE_B = [-8.4735109309, 23.08336743743, -21.06224101826, 3.13082909833] as const;
const TAIL = [
  0.3374754822726147, 0.9761690190917186, 0.1607979714918209, 0.0276438810333863, 0.0038405729373609, 0.0003951896511919,
  0.0000321767881768, 0.0000002888167364, 0.0000003960315187,
] as const;

/**
 * The value that so much of a standard normal distribution lies below, good to nine decimals up to 10⁻¹² from either end.
 * Source: Moro, "The full Monte", Risk 8 (1995), on the ground of Beasley and Springer, algorithm AS 111, Applied Statistics 26 (1977).
 */
function normalQuantile(probability: number): number {
  const y = probability - 0.5;
  if (Math.abs(y) < 0.42) {
    const r = y * y;
    return (y * polynomial(CENTRE_A, r)) / (1 + r * polynomial(CENTRE_B, r));
  }
  const tail = polynomial(TAIL, Math.log(-Math.log(y > 0 ? 1 - probability : probability)));
  return y > 0 ? tail : -tail;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
