import { estimateEffect } from './effect.js';
import { atMost, expectedCount, GUARD_WEEKS, isSignal, quantile, SIGNAL_CHANCE } from './expected-count.js';
import { rateRatio } from './rate-ratio.js';

/** Mulberry32: the same worlds in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function poisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; product *= random()) count += 1;
  return count;
}

/** Marsaglia and Tsang; for shapes below 1 by the usual power. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Counts whose variance is `dispersion` times their mean. */
function uneven(mean: number, dispersion: number, random: Random): number {
  if (dispersion === 1) return poisson(mean, random);
  const shape = mean / (dispersion - 1);
  return poisson((gamma(shape, random) / shape) * mean, random);
}

describe('the interval of a rate ratio holds the true one', () => {
  it.each([
    [10, 5],
    [3, 3],
    [60, 20],
    [400, 380],
  ])('at least 95 times in a hundred, of means %s and %s', (before, after) => {
    const random = seeded(before * 1000 + after);
    const times = 3_000;
    let [exact, mid] = [0, 0];
    for (let time = 0; time < times; time += 1) {
      const [one, other] = [{ count: poisson(after, random), days: 60 }, { count: poisson(before, random), days: 90 }]; // prettier-ignore
      const truth = after / 60 / (before / 90);
      const holds = ({ from, to }: { from: number; to: number | null }) => from <= truth && (to === null || truth <= to);
      if (holds(rateRatio(one, other).interval)) exact += 1;
      if (holds(rateRatio(one, other, { midP: true }).interval)) mid += 1;
    }
    expect(exact / times).toBeGreaterThan(0.945); // 0.95 less three standard errors of the simulation is 0.938
    expect(mid / times).toBeGreaterThan(0.935);
    expect(mid).toBeLessThanOrEqual(exact);
  });
});

describe('the verdict on a measure that did nothing', () => {
  it.each([
    ['even weeks', 1, 0.05],
    ['weeks that vary three times as much as chance', 3, 0.1],
  ])('is seldom that it fell or rose: %s', (_what, dispersion, most) => {
    const random = seeded(dispersion * 77);
    const times = 1_500;
    let wrong = 0;
    for (let time = 0; time < times; time += 1) {
      const weeks = (count: number) => Array.from({ length: count }, () => uneven(8, dispersion, random));
      const facts = {
        before: { weeks: weeks(26), days: 182 },
        after: { weeks: weeks(13), days: 91 },
        earlier: null,
        yearBefore: null,
      };
      const { verdict } = estimateEffect({ ...facts, circumstances: QUIET });
      if (verdict !== 'noVisibleEffect') wrong += 1;
    }
    expect(wrong / times).toBeLessThan(most);
  });
});

const NONE = { part: 0, of: 0 };
const NOTHING = { count: 0, days: 1 };
const QUIET = {
  elsewhere: [NOTHING, NOTHING],
  channels: [],
  teams: [],
  coded: [NONE, NONE],
  decidedAfter: null,
  reclassified: [NONE, NONE],
  otherMeasures: 0,
  packs: [],
} as const;

/** Of so many series over a year, in how many weeks there is a signal. */
function signals(series: number, week: (number: number) => number): number {
  let found = 0;
  for (let one = 0; one < series; one += 1) {
    const counts = Array.from({ length: 80 }, (_, number) => week(number));
    for (let now = 28; now < 80; now += 1) {
      const expected = expectedCount(counts.slice(0, now - GUARD_WEEKS));
      if (expected && isSignal(counts.slice(0, now + 1), expected)) found += 1;
    }
  }
  return found / series;
}

describe('signals of series in which nothing happens', () => {
  it.each([
    [1, 1],
    [5, 1],
    [20, 1],
    [1, 2],
    [5, 2],
    [20, 3],
  ])('are fewer than one in three years of a series, of mean %s and dispersion %s', (mean, dispersion) => {
    const random = seeded(mean * 100 + dispersion);
    const perYear = signals(150, () => uneven(mean, dispersion, random));
    expect(perYear).toBeLessThan(1 / 3);
  });

  it('are fewer than one a year where the history is but ten weeks', () => {
    const random = seeded(10);
    let found = 0;
    for (let one = 0; one < 3_000; one += 1) {
      const counts = Array.from({ length: 13 }, () => uneven(5, 2, random));
      const expected = expectedCount(counts.slice(0, 10))!;
      if (isSignal(counts, expected)) found += 1;
    }
    expect((found / 3_000) * 52).toBeLessThan(1);
  });
});

/**
 * Nobody can hear a growth more surely at the same false alarms than who knows the mean beforehand, and has no need to learn it from the history: their bound is
 * the quantile of the true distribution.
 */
function powerOfWhoKnows(mean: number, growth: number): number {
  return 1 - atMost(quantile(1 - SIGNAL_CHANCE, mean, mean), mean * growth, mean * growth);
}

describe('signals of series that grow', () => {
  // Learning the mean and the dispersion of 26 weeks costs some of it: the dispersion is never taken for less than 1 (Farrington and others 1996), so
  // that half of all quiet series are thought a little wilder than they are. What it costs is held here; what is left is not a free choice.
  it.each([
    [5, 4],
    [10, 3],
    [20, 2],
  ])(
    'come in the first week of a growth from %s to %s times as many, nearly as surely as to who knows the mean',
    (mean, growth) => {
      const random = seeded(mean * growth);
      const times = 2_000;
      let found = 0;
      for (let one = 0; one < times; one += 1) {
        const counts = [...Array.from({ length: 28 }, () => poisson(mean, random)), poisson(mean * growth, random)];
        if (isSignal(counts, expectedCount(counts.slice(0, 26))!)) found += 1;
      }
      const lost = powerOfWhoKnows(mean, growth) - found / times;
      expect(lost).toBeGreaterThan(-0.03); // three standard errors of the simulation
      expect(lost).toBeLessThan(0.12);
    },
  );
});
