import { medianInterval, shareDifference, shareInterval, twoSidedZ } from './index.js';

// As R's `qnorm` and Python's `NormalDist().inv_cdf` give them, both after Wichura, algorithm AS 241, Applied Statistics 37 (1988): another one than ours.
it.each([
  [0.8, 1.2815515655],
  [0.9, 1.644853627],
  [0.95, 1.9599639845],
  [0.99, 2.5758293035],
  [0.999, 3.2905267315],
  [0.9999, 3.8905918864],
])('%d of a normal distribution lies within %d standard deviations', (confidence, z) => {
  expect(twoSidedZ(confidence)).toBeCloseTo(z, 7);
});

describe('the interval of a share', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3; the last two by R's
  // `binom.wilson(0, 10)` and `(10, 10)`, which Newcombe's table of differences is made of.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0.0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [0, 10, 0.0, 0.2775],
    [10, 10, 0.7225, 1.0],
  ])('of %d in %d is %d to %d', (part, of, from, to) => {
    const interval = shareInterval({ part, of })!;
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  // `binom.confint(x, n)` of R's package binom, line "wilson", as statsmodels keeps them: statsmodels/stats/tests/results/results_proportion.py.
  it.each([
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [4, 20, 0.0806576625797981, 0.4160174322518935],
    [4, 200, 0.00780442641634947, 0.05028708690582643],
    [190, 200, 0.910421851861224, 0.972617354399236],
  ])('of %d in %d is what R says, to nine decimals', (part, of, from, to) => {
    const interval = shareInterval({ part, of })!;
    expect(interval.from).toBeCloseTo(from, 9);
    expect(interval.to).toBeCloseTo(to, 9);
  });

  it('stays between nobody and everybody, and needs somebody', () => {
    expect(shareInterval({ part: 5, of: 5 })!.to).toBeLessThanOrEqual(1);
    expect(shareInterval({ part: 0, of: 0 })).toBeNull();
  });
});

describe('the interval of a difference of two shares', () => {
  // Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), table II, method 10, all eight
  // examples; the last: SAS's PROC FREQ on a trial of HIV, as DescToolsX checks itself against it (WUSS 2016, paper 127, page 9 and on).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1.0],
    [10, 10, 0, 10, 0.6075, 1.0],
    [84, 101, 89, 105, -0.1177, 0.0851],
  ])('of %d in %d and %d in %d is %d to %d', (part, of, otherPart, otherOf, from, to) => {
    const interval = shareDifference({ part, of }, { part: otherPart, of: otherOf })!;
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('needs somebody on both sides', () => {
    expect(shareDifference({ part: 1, of: 2 }, { part: 0, of: 0 })).toBeNull();
  });
});

describe('the interval of a median', () => {
  const ranks = (size: number) => medianInterval(Array.from({ length: size }, (_, place) => ({ value: place + 1, count: 1 })));

  // 100: Altman and others, "Statistics with Confidence" (2000), chapter 8, the example of the method; 12 and 20: the examples of courses that teach it.
  // How often they hold the median is a sum of a binomial distribution, and so exact; printed tables of it, which go as far as 20, say the same.
  it.each([
    [6, 1, 6, 0.969],
    [10, 2, 9, 0.979],
    [12, 3, 10, 0.961],
    [20, 6, 15, 0.959],
    [30, 10, 21, 0.957],
    [50, 18, 33, 0.967],
    [100, 40, 61, 0.965],
  ])('of %d values goes from the %dth to the %dth', (size, from, to, held) => {
    expect(ranks(size)).toEqual({ from, to });
    expect(coverage(size, from, to)).toBeCloseTo(held, 3);
  });

  it('does not exist for five values, of which no two can hold the median so surely', () => {
    expect(ranks(5)).toBeNull();
    expect(ranks(6)).toEqual({ from: 1, to: 6 });
  });

  it.each([12, 30, 77, 400])('of %d values holds the median nineteen times in twenty', (size) => {
    const { from, to } = ranks(size)!;
    expect(coverage(size, from, to)).toBeGreaterThan(0.94);
    expect(coverage(size, from + 1, to - 1)).toBeLessThan(0.95);
  });
});

/** How often the median of a population lies between two ranks of a sample: that many of `size` tosses of a coin are heads. */
function coverage(size: number, from: number, to: number): number {
  let [term, sum] = [0.5 ** size, 0];
  for (let heads = 0; heads < to; heads += 1) {
    if (heads >= from) sum += term;
    term *= (size - heads) / (heads + 1);
  }
  return sum;
}
