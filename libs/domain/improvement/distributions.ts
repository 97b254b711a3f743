/** The few distributions that counts of complaints are judged by. Nothing here knows what is counted. */

const LANCZOS_G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/**
 * ln Γ(x) for x > 0, to about 14 figures.
 * Source: Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1 (1964), with Godfrey's coefficients.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1 + LANCZOS_G + 0.5;
  const sum = LANCZOS.reduce(
    (total, coefficient, place) => total + (place === 0 ? coefficient : coefficient / (x - 1 + place)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

const STEPS_MAX = 10_000;
const PRECISION = 1e-15;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function: the share of a Beta(a, b) that lies below `x`.
 * Source: the continued fraction of DLMF 8.17.22, evaluated by Lentz's method; Press and others, "Numerical Recipes", section 6.4.
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= STEPS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

/** Never so near to nothing that dividing by it fails. */
function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * The share of a chi-squared distribution that lies above `value`.
 * Source: the series and the continued fraction of the incomplete gamma function, DLMF 8.11.4 and 8.9.2; "Numerical Recipes", section 6.2.
 */
export function chiSquaredAbove(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2];
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * gammaSeries(x, a) : front * gammaFraction(x, a);
}

function gammaSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= STEPS_MAX && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / away(b);
  let fraction = d;
  for (let n = 1; n <= STEPS_MAX; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / away(numerator * d + b);
    c = away(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

/** Where a function that only rises, or only falls, crosses zero between two places at which it has different signs. */
export function crossing(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rises = of(low) < 0;
  for (let step = 0; step < 200 && high - low > 1e-14; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < 0 === rises) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
