import {
  compareDurations,
  compareShares,
  medianInterval,
  type Share,
  shareDifference,
  shareInterval,
  type Tally,
} from './index.js';

/**
 * Whether the intervals keep their word: worlds whose truth is known are drawn again and again, and it is counted how often the truth lies inside. The
 * numbers look drawn and are not, so that the counts are the same in each run.
 */
const TRIALS = 4_000;

/** Mulberry32, in the public domain. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawnShare(of: number, truth: number, next: () => number): Share {
  let part = 0;
  for (let one = 0; one < of; one += 1) if (next() < truth) part += 1;
  return { part, of };
}

/** Whole days, most of them few and some of them very many, as cases take: their truth is a median of 6. */
const MEDIAN_DAYS = 6;
function drawnDays(size: number, next: () => number): Tally[] {
  return Array.from({ length: size }, () => ({ value: Math.floor(MEDIAN_DAYS * 2 ** ((next() - 0.5) * 8)), count: 1 }));
}

function heldIn(trials: number, isHeld: () => boolean): number {
  let held = 0;
  for (let trial = 0; trial < trials; trial += 1) if (isHeld()) held += 1;
  return held / trials;
}

// Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001): Wilson's interval holds the truth about as often as
// it says for 10 cases already, a little less near 0 and 1; the usual one fails there for hundreds.
it.each([
  [10, 0.3],
  [10, 0.5],
  [30, 0.05],
  [30, 0.9],
  [100, 0.02],
  [100, 0.5],
  [1_000, 0.97],
])('of %d cases the interval of a share of %d holds it nineteen times in twenty', (of, truth) => {
  const next = numbersFrom(of + 1_000 * truth);
  const held = heldIn(TRIALS, () => {
    const { from, to } = shareInterval(drawnShare(of, truth, next))!;
    return from <= truth && truth <= to;
  });
  expect(held).toBeGreaterThan(0.92);
  expect(held).toBeLessThan(0.985);
});

it.each([
  [30, 0.5, 60, 0.5],
  [30, 0.9, 300, 0.8],
  [50, 0.05, 50, 0.1],
  [200, 0.6, 1_000, 0.3],
])('the interval of a difference holds it nineteen times in twenty: %d at %d, %d at %d', (of, truth, otherOf, otherTruth) => {
  const next = numbersFrom(of + otherOf);
  const held = heldIn(TRIALS, () => {
    const { from, to } = shareDifference(drawnShare(of, truth, next), drawnShare(otherOf, otherTruth, next))!;
    return from <= truth - otherTruth && truth - otherTruth <= to;
  });
  expect(held).toBeGreaterThan(0.935);
  expect(held).toBeLessThan(0.985);
});

it.each([10, 30, 200])(
  'the interval of a median of %d lopsided whole days holds it at least nineteen times in twenty',
  (size) => {
    const next = numbersFrom(size);
    const held = heldIn(1_000, () => {
      const { from, to } = medianInterval(drawnDays(size, next))!;
      return from <= MEDIAN_DAYS && MEDIAN_DAYS <= to;
    });
    expect(held).toBeGreaterThan(0.95);
  },
);

describe('of bodies that treat everybody alike', () => {
  const GROUPS = 7;
  const gapsIn = (hasGap: (next: () => number) => boolean) => {
    const next = numbersFrom(GROUPS);
    return heldIn(600, () => Array.from({ length: GROUPS }, () => hasGap(next)).includes(true));
  };

  it('no more than one in twenty is told of a gap of shares, however many groups are looked at', () => {
    const found = gapsIn((next) => compareShares(drawnShare(60, 0.8, next), drawnShare(400, 0.8, next), GROUPS).verdict === 'beyondChance'); // prettier-ignore
    expect(found).toBeLessThan(0.05);
    const unguarded = gapsIn((next) => compareShares(drawnShare(60, 0.8, next), drawnShare(400, 0.8, next), 1).verdict === 'beyondChance'); // prettier-ignore
    expect(unguarded).toBeGreaterThan(0.15);
  });

  it('nor of days', () => {
    const found = gapsIn(
      (next) => compareDurations(drawnDays(40, next), drawnDays(150, next), GROUPS).verdict === 'beyondChance',
    );
    expect(found).toBeLessThan(0.05);
  });

  it('while a gap that is there is found', () => {
    const next = numbersFrom(5);
    const found = heldIn(300, () => compareShares(drawnShare(200, 0.6, next), drawnShare(800, 0.8, next), GROUPS).verdict === 'beyondChance'); // prettier-ignore
    expect(found).toBeGreaterThan(0.95);
  });
});
