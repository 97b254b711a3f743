import { chiSquaredAbove } from './distributions.js';
import { rateRatio, ratioOfRatios } from './rate-ratio.js';

/** An interval for a share is one for a ratio over windows of equal length: p / (1 - p). */
const share = (part: number, of: number, midP = false) => {
  const { from, to } = rateRatio({ count: part, days: 1 }, { count: of - part, days: 1 }, { midP }).interval;
  return [from / (1 + from), to === null ? 1 : to / (1 + to)] as const;
};

describe('the exact interval of a rate ratio', () => {
  // The example: https://stat.ethz.ch/R-manual/R-devel/library/stats/html/poisson.test.html. Its output, printed by R 4.3: 0.8584264 4.2772659, ratio 1.971488,
  // in the validation notes of p2a-core (docs on poisson.test); reckoned to 60 digits elsewhere: 0.85842640, 4.27726594.
  it('is that of R: poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)), the example of its manual (Fredericia and three other cities)', () => {
    const { ratio, interval } = rateRatio({ count: 11, days: 800 }, { count: 21, days: 3011 });
    expect(ratio).toBeCloseTo(1.971488, 6);
    expect(interval.from).toBeCloseTo(0.8584264, 7);
    expect(interval.to).toBeCloseTo(4.27726594, 7);
  });

  it('is that of exactci: the first example of Gu and others (Biometrical Journal 2008), as statsmodels quotes it in test_rates_poisson.py', () => {
    const { ratio, interval } = rateRatio({ count: 60, days: 51_477.5 }, { count: 30, days: 54_308.7 });
    expect(ratio).toBeCloseTo(2.11, 2);
    expect(interval.from).toBeCloseTo(1.33973572177265, 10);
    expect(interval.to).toBeCloseTo(3.388365573616252, 10);
  });

  it.each([
    [81, 263, 0.2527, 0.3676, 0.2544, 0.3658],
    [15, 148, 0.0578, 0.1617, 0.0601, 0.1581],
    [0, 20, 0, 0.1684, 0, 0.1391],
    [1, 29, 0.0009, 0.1776, 0.0017, 0.1585],
  ])('%s of %s: Newcombe, Statistics in Medicine 17 (1998), table I, methods 5 and 6', (part, of, from, to, midFrom, midTo) => {
    const [exact, mid] = [share(part, of), share(part, of, true)];
    expect(exact.map((value) => Number(value.toFixed(4)))).toEqual([from, to]);
    expect(mid.map((value) => Number(value.toFixed(4)))).toEqual([midFrom, midTo]);
  });

  it('knows no upper limit where nothing was counted before, and no lower one where nothing was counted after', () => {
    expect(rateRatio({ count: 5, days: 10 }, { count: 0, days: 10 })).toMatchObject({ ratio: null, interval: { to: null } });
    expect(rateRatio({ count: 0, days: 10 }, { count: 5, days: 10 })).toMatchObject({ ratio: 0, interval: { from: 0 } });
    expect(rateRatio({ count: 0, days: 10 }, { count: 0, days: 10 })).toEqual({ ratio: null, interval: { from: 0, to: null } });
  });

  it('does not take a window of no days', () => {
    expect(() => rateRatio({ count: 1, days: 0 }, { count: 1, days: 10 })).toThrow(RangeError);
  });
});

describe('the ratio of two ratios', () => {
  /** R looks for its limits with `uniroot`, which stops at 0.0001 of the odds or their inverse. */
  const R_TOLERANCE = 1.3e-4;
  const of = (a: number, b: number, c: number, d: number) => {
    const day = (count: number) => ({ count, days: 1 });
    return ratioOfRatios([day(a), day(b)], [day(c), day(d)]).interval;
  };

  it('has the exact interval of fisher.test: the lady tasting tea (Fisher 1935; output in Penn State STAT 504, TeaLady.out)', () => {
    const { from, to } = of(3, 1, 1, 3);
    expect(Math.abs(from - 0.2117329)).toBeLessThan(R_TOLERANCE);
    expect(Math.abs(1 / to! - 1 / 621.9337505)).toBeLessThan(R_TOLERANCE);
  });

  // The example: https://stat.ethz.ch/R-manual/R-devel/library/stats/html/fisher.test.html. Its output as SciDB's documentation of fishertest_p_value quotes it:
  // 95 percent confidence interval: 0.003325764 0.363182271, odds ratio 0.04693661.
  it('has the exact interval of fisher.test: convictions of twins (Fisher 1962; example of the manual)', () => {
    const { from, to } = of(2, 10, 15, 3);
    expect(Math.abs(from - 0.003325764)).toBeLessThan(R_TOLERANCE);
    expect(Math.abs(to! - 0.363182271)).toBeLessThan(R_TOLERANCE);
  });

  it('is 1 where it changed as much as in the year before, and takes windows of other lengths into account', () => {
    const { ratio, interval } = ratioOfRatios([{ count: 50, days: 30 }, { count: 200, days: 60 }], [{ count: 100, days: 60 }, { count: 200, days: 60 }]); // prettier-ignore
    expect(ratio).toBeCloseTo(1, 10);
    expect(interval.from).toBeLessThan(1);
    expect(interval.to).toBeGreaterThan(1);
  });

  it('is counted for thousands', () => {
    const { from, to } = of(20_000, 40_000, 30_000, 31_000);
    expect(from).toBeGreaterThan(0.5);
    expect(to).toBeLessThan(0.53);
  });
});

it.each([
  [3.841, 1, 0.05],
  [18.307, 10, 0.05],
  [63.691, 40, 0.01],
])('chi-squared above %s with %s degrees: the usual table', (value, degrees, above) => {
  expect(chiSquaredAbove(value, degrees)).toBeCloseTo(above, 4);
});
