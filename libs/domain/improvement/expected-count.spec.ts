import { atMost, expectedCount, isSignal, outlierWeights, quantile } from './expected-count.js';

describe('bounds of a count', () => {
  it.each([
    [1.5, 1, 10, 0.03763657],
    [1, 2, 9, 0.01369527],
  ])(
    'of mean 5 and dispersion %s: those of nbPlugin in surveillance, tests/testthat/test-farringtonFlexible.R',
    (dispersion, low, high, above) => {
      const variance = 5 * dispersion;
      expect([quantile(0.05, 5, variance), quantile(0.95, 5, variance)]).toEqual([low, high]);
      expect(1 - atMost(10, 5, variance)).toBeCloseTo(above, 8);
    },
  );

  it('weigh outbreaks of the past down: the case checked by hand in the same file', () => {
    const weights = outlierWeights([0, 0, 0, 0, 0, 2, 2, 2, 2, 2], 0);
    expect(weights.slice(0, 5)).toEqual([1.6, 1.6, 1.6, 1.6, 1.6]);
    for (const weight of weights.slice(5)) expect(weight).toBeCloseTo(0.4, 12);
  });
});

describe('what a series is expected to bring', () => {
  const steady = [4, 5, 6, 5, 3, 7, 5, 4, 6, 5, 5, 4, 6];

  it('is its mean, and as much around it as chance makes', () => {
    const expected = expectedCount(steady)!;
    expect(expected.mean).toBeCloseTo(5, 10);
    expect(expected).toMatchObject({ low: 0, high: 14 });
  });

  it('is wider where its weeks vary more', () => {
    expect(expectedCount([0, 12, 1, 0, 15, 2, 0, 9, 0, 14, 1, 6, 5])!.high).toBeGreaterThan(25);
  });

  it('is not raised much by an outbreak of the past', () => {
    const outbreak = [...steady.slice(0, 6), 60, ...steady.slice(6), ...steady.slice(1)];
    expect(expectedCount(outbreak)!.mean).toBeLessThan(6);
  });

  it('is that of the season where it was higher a year before', () => {
    const season = { around: [20, 22, 18, 21, 19, 20, 20], history: steady };
    expect(expectedCount(steady, season)!.mean).toBeCloseTo(20, 0);
    expect(expectedCount(steady, { ...season, around: [1, 1, 1, 1, 1, 0, 1] })!.mean).toBeCloseTo(5, 10);
  });

  it('is not known after seven weeks', () => {
    expect(expectedCount(steady.slice(0, 7))).toBeNull();
    expect(expectedCount(steady.slice(0, 8))).not.toBeNull();
  });
});

describe('a signal', () => {
  const expected = { mean: 5, low: 0, high: 14 };
  it.each([
    [[5, 5, 5, 14], false],
    [[5, 5, 5, 15], true],
  ])('%j: %s', (weeks, is) => expect(isSignal(weeks, expected)).toBe(is));

  it('is never told of fewer than five in four weeks', () => {
    expect(isSignal([0, 0, 0, 4], { mean: 0.1, low: 0, high: 2 })).toBe(false);
    expect(isSignal([0, 0, 1, 4], { mean: 0.1, low: 0, high: 2 })).toBe(true);
  });
});
