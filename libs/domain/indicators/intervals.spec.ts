import { medianInterval, shareDifference, shareInterval, twoSidedZ } from './index.js';

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
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0.0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (part, of, from, to) => {
    const interval = shareInterval({ part, of })!;
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('stays between nobody and everybody, and needs somebody', () => {
    expect(shareInterval({ part: 5, of: 5 })!.to).toBeLessThanOrEqual(1);
    expect(shareInterval({ part: 0, of: 0 })).toBeNull();
  });
});

describe('the interval of a difference of two shares', () => {
  // Newcombe (1998), "Interval estimation for the difference between independent proportions", table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1.0],
    [10, 10, 0, 10, 0.6075, 1.0],
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

  // Campbell and Gardner (1988), table of the ranks of the 95 % interval of a median.
  it.each([
    [10, 2, 9],
    [20, 6, 15],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
  ])('of %d values goes from the %dth to the %dth', (size, from, to) => {
    expect(ranks(size)).toEqual({ from, to });
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
