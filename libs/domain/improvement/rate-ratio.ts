import { CONFIDENCE } from '#libs/domain/indicators';
import { betaBelow, crossing, logGamma } from './distributions.js';

/** So many complaints in so many days. */
export interface Rate {
  readonly count: number;
  readonly days: number;
}

/** From and to, both included; `to` null: without end, as where nothing was counted before. */
export interface RatioInterval {
  readonly from: number;
  readonly to: number | null;
}

export interface RatioEstimate {
  /** Null where nothing was counted before: then no ratio is known. */
  readonly ratio: number | null;
  readonly interval: RatioInterval;
}

export interface RatioOptions {
  readonly confidence?: number;
  /** Half of what was seen counts to each tail: an interval a little shorter, right on the average and not for every rate. */
  readonly midP?: boolean;
}

/**
 * How many times as often, with the exact conditional interval: of all complaints in both windows, the share that fell into the first is binomial, and
 * Clopper and Pearson's limits of that share are turned into limits of the ratio. Counts need not be whole: those of an overdispersed series are divided.
 * Errors: `RangeError` for a window of no days.
 * Source: Przyborowski and Wilenski, Biometrika 31 (1940); Clopper and Pearson, Biometrika 26 (1934); R's `poisson.test`.
 */
export function rateRatio(
  after: Rate,
  before: Rate,
  { confidence = CONFIDENCE, midP = false }: RatioOptions = {},
): RatioEstimate {
  if (!(after.days > 0) || !(before.days > 0)) throw new RangeError('a window has at least one day');
  const tail = (1 - confidence) / 2;
  const scale = before.days / after.days;
  const odds = (share: number) => (share >= 1 ? null : (scale * share) / (1 - share));
  const [part, rest] = [after.count, before.count];
  return {
    ratio: rest === 0 ? null : scale * (part / rest),
    interval: { from: odds(lowerShare(part, rest, tail, midP)) ?? 0, to: odds(upperShare(part, rest, tail, midP)) },
  };
}

/** The share at which so many or more would be seen just that seldom. */
function lowerShare(part: number, rest: number, tail: number, midP: boolean): number {
  if (part === 0) return 0;
  return crossing((share) => atLeast(part, rest, share, midP) - tail, 0, 1);
}

function upperShare(part: number, rest: number, tail: number, midP: boolean): number {
  if (rest === 0) return 1;
  return crossing((share) => atLeast(rest, part, 1 - share, midP) - tail, 0, 1);
}

/** How likely it is to see so many or more of `part + rest`. */
function atLeast(part: number, rest: number, share: number, midP: boolean): number {
  const whole = part === 0 ? 1 : betaBelow(share, part, rest + 1);
  return midP ? whole - pointMass(part, rest, share) / 2 : whole;
}

function pointMass(part: number, rest: number, share: number): number {
  if (share <= 0) return part === 0 ? 1 : 0;
  if (share >= 1) return rest === 0 ? 1 : 0;
  const ways = logGamma(part + rest + 1) - logGamma(part + 1) - logGamma(rest + 1);
  return Math.exp(ways + part * Math.log(share) + rest * Math.log1p(-share));
}

/**
 * The ratio of two ratios: how much more it changed than in the year before. Of the four counts, all margins held, the first follows Fisher's noncentral
 * hypergeometric distribution; its exact tails give the interval. `scale`: by how much the windows' lengths alone would make the ratio differ from 1.
 * Source: Cornfield, "A statistical problem arising from retrospective studies", Proceedings of the Third Berkeley Symposium 4 (1956); R's `fisher.test`.
 */
export function ratioOfRatios(
  now: readonly [Rate, Rate],
  yearBefore: readonly [Rate, Rate],
  confidence = CONFIDENCE,
): RatioEstimate {
  const [after, before, afterThen, beforeThen] = [...now, ...yearBefore] as const;
  const tail = (1 - confidence) / 2;
  const scale = (before.days * afterThen.days) / (after.days * beforeThen.days);
  const table = tableOf(after.count, before.count, afterThen.count, beforeThen.count);
  const [low, high] = [table.low, table.low + table.weights.length - 1];
  const at = (limit: (logOdds: number) => number) => scale * Math.exp(crossing(limit, -LOG_ODDS_MAX, LOG_ODDS_MAX));
  const cross = before.count * afterThen.count;
  return {
    ratio: cross === 0 ? null : scale * ((after.count * beforeThen.count) / cross),
    interval: {
      from: after.count === low ? 0 : at((logOdds) => share(table, logOdds, after.count, high) - tail),
      to: after.count === high ? null : at((logOdds) => tail - share(table, logOdds, low, after.count)),
    },
  };
}

const LOG_ODDS_MAX = 30;

interface Table {
  /** The smallest first count that the margins allow, and the logarithms of the weights from there on. */
  readonly low: number;
  readonly weights: readonly number[];
}

/** Each weight from the one before: the first is taken as 1, since only their proportions count. */
function tableOf(a: number, b: number, c: number, d: number): Table {
  const [row, other, column] = [a + b, c + d, a + c];
  const low = Math.max(0, column - other);
  const weights = [0];
  for (let count = low; count < Math.min(row, column); count += 1) {
    const step = ((row - count) * (column - count)) / ((count + 1) * (other - column + count + 1));
    weights.push(weights.at(-1)! + Math.log(step));
  }
  return { low, weights };
}

/** How likely a first count from `from` to `to` is under those odds. The weights have one peak: what lies far from it weighs nothing. */
function share({ low, weights }: Table, logOdds: number, from: number, to: number): number {
  const log = (place: number) => weights[place]! + place * logOdds;
  let peak = 0;
  for (let place = 1; place < weights.length; place += 1) if (log(place) > log(peak)) peak = place;
  let [part, whole] = [0, 0];
  const add = (place: number) => {
    const mass = Math.exp(log(place) - log(peak));
    whole += mass;
    if (low + place >= from && low + place <= to) part += mass;
    return mass > NOTHING;
  };
  for (let place = peak; place < weights.length && add(place);) place += 1;
  for (let place = peak - 1; place >= 0 && add(place);) place -= 1;
  return part / whole;
}

const NOTHING = 1e-20;
