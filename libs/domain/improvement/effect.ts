import { CONFIDENCE, type Share, shareDifference } from '#libs/domain/indicators';
import { chiSquaredAbove } from './distributions.js';
import { type Rate, type RatioEstimate, type RatioInterval, rateRatio, ratioOfRatios } from './rate-ratio.js';

/** `tooFew`: so few that even none at all afterwards could be chance. */
export const EFFECT_VERDICTS = ['fell', 'rose', 'noVisibleEffect', 'tooFew'] as const;
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number];

/** Why a figure may say less, or something else, than it seems to. Each has a sentence on the page. */
export const EFFECT_WARNINGS = [
  'smallNumbers',
  'shortWindow',
  'unevenWeeks',
  'beforeUnusual',
  'noYearBefore',
  'seasonal',
  'undecided',
  'causesCodedOtherwise',
  'otherMeasure',
  'packChanged',
  'servicesChanged',
  'routingChanged',
  'channelsChanged',
  'elsewhereChanged',
] as const;
export type EffectWarning = (typeof EFFECT_WARNINGS)[number];

/** One window: what was counted in it, week by week, and over how many days. */
export interface CountedWindow {
  readonly weeks: readonly number[];
  /** Of the window; fewer where a part of what came is not known yet, as causes are before the decision. */
  readonly days: number;
}

/** The rest of the body, and how its work was recorded: what may explain a change in place of the measure. */
export interface Circumstances {
  /** Complaints that the measure is not about, before and after. */
  readonly elsewhere: readonly [before: Rate, after: Rate];
  /** How they came, by channel. */
  readonly channels: readonly { readonly before: number; readonly after: number }[];
  /** To which teams they went, of the measure's own. */
  readonly teams: readonly { readonly before: number; readonly after: number }[];
  /** Upheld points that were given a cause. */
  readonly coded: readonly [before: Share, after: Share];
  /** Of those counted by cause: how many are decided, and so known. */
  readonly decidedAfter: Share | null;
  /** Cases moved from one service to another, of those that came. */
  readonly reclassified: readonly [before: Share, after: Share];
  readonly otherMeasures: number;
  readonly packs: readonly { readonly before: number; readonly after: number }[];
}

export interface EffectFacts {
  readonly before: CountedWindow;
  readonly after: CountedWindow;
  readonly earlier: Rate | null;
  readonly yearBefore: { readonly before: Rate; readonly after: Rate } | null;
  readonly circumstances: Circumstances;
}

export interface SeasonComparison {
  /** What the same weeks did a year before. */
  readonly then: RatioEstimate;
  /** How much more it changed now than then. */
  readonly adjusted: RatioEstimate;
}

export interface Effect {
  readonly before: Rate;
  readonly after: Rate;
  readonly beforeWeeks: readonly number[];
  readonly afterWeeks: readonly number[];
  readonly ratio: number | null;
  readonly interval: RatioInterval;
  /** How many times as much the weeks vary as chance alone would make them; 1 where they do not. The interval is wider by it. */
  readonly dispersion: number;
  readonly season: SeasonComparison | null;
  readonly verdict: EffectVerdict;
  readonly warnings: readonly EffectWarning[];
}

/** Fewer than so many in a window is little to go by. */
const SMALL = 10;
const SHORT_DAYS = 8 * 7;
/** A change of the rest of the body, or of the shares of channels, by less than this is usual. */
const LARGE_CHANGE = 0.2;
const SELDOM = 0.05;

/**
 * Whether complaints fell: the ratio of the two rates with its exact interval, the same weeks of the year before where there were any, and all that may explain
 * the figure otherwise. "Fell" is said only where the interval lies below 1; where a year before the season alone moved the figure, only where it fell by more
 * than the season.
 */
export function estimateEffect(facts: EffectFacts, confidence = CONFIDENCE): Effect {
  const dispersion = dispersionOf([facts.before.weeks, facts.after.weeks]);
  const [before, after] = [rateOf(facts.before), rateOf(facts.after)];
  const { ratio, interval } = rateRatio(divided(after, dispersion), divided(before, dispersion), { confidence });
  const season = facts.yearBefore && seasonOf(before, after, facts.yearBefore, confidence);
  const seasonal = season !== null && isBeyondChance(season.then.interval);
  const judged = seasonal ? season.adjusted.interval : interval;
  const verdict = isTooFew(before, after, dispersion, confidence) ? 'tooFew' : verdictOf(judged);
  const warnings = warningsOf({ ...facts, rates: [before, after], dispersion, seasonal });
  const [beforeWeeks, afterWeeks] = [facts.before.weeks, facts.after.weeks];
  return { before, after, beforeWeeks, afterWeeks, ratio, interval, dispersion, season, verdict, warnings };
}

function rateOf({ weeks, days }: CountedWindow): Rate {
  return { count: weeks.reduce((sum, count) => sum + count, 0), days };
}

function divided({ count, days }: Rate, by: number): Rate {
  return { count: count / by, days };
}

/**
 * How many times the variance of the weeks exceeds that of Poisson counts, where chance would seldom make it so: Pearson's statistic by its degrees of
 * freedom, each window about its own mean.
 * Source: Fisher's index of dispersion; McCullagh and Nelder, "Generalized Linear Models", 2nd edition (1989), section 6.2.3.
 */
export function dispersionOf(windows: readonly (readonly number[])[]): number {
  let [statistic, degrees] = [0, 0];
  for (const weeks of windows) {
    const mean = weeks.reduce((sum, count) => sum + count, 0) / weeks.length;
    if (weeks.length < 2 || mean === 0) continue;
    statistic += weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean;
    degrees += weeks.length - 1;
  }
  if (degrees === 0 || chiSquaredAbove(statistic, degrees) > SELDOM) return 1;
  return statistic / degrees;
}

function seasonOf(
  before: Rate,
  after: Rate,
  then: NonNullable<EffectFacts['yearBefore']>,
  confidence: number,
): SeasonComparison | null {
  if (then.before.count === 0 || then.after.count === 0) return null;
  return {
    then: rateRatio(then.after, then.before, { confidence }),
    adjusted: ratioOfRatios([after, before], [then.after, then.before], confidence),
  };
}

/** Even if nobody had complained afterwards, and if everybody had, chance alone might have done it. */
function isTooFew(before: Rate, after: Rate, dispersion: number, confidence: number): boolean {
  const all = (before.count + after.count) / dispersion;
  const best = rateRatio({ count: 0, days: after.days }, { count: all, days: before.days }, { confidence });
  return !isBeyondChance(best.interval);
}

export function isBeyondChance({ from, to }: RatioInterval): boolean {
  return from > 1 || (to !== null && to < 1);
}

function verdictOf(interval: RatioInterval): EffectVerdict {
  if (!isBeyondChance(interval)) return 'noVisibleEffect';
  return interval.from > 1 ? 'rose' : 'fell';
}

interface Judged extends EffectFacts {
  readonly rates: readonly [before: Rate, after: Rate];
  readonly dispersion: number;
  readonly seasonal: boolean;
}

function warningsOf({
  rates: [before, after],
  earlier,
  yearBefore,
  dispersion,
  seasonal,
  circumstances,
}: Judged): EffectWarning[] {
  const { elsewhere, channels, teams, coded, decidedAfter, reclassified, otherMeasures, packs } = circumstances;
  const holds: Record<EffectWarning, boolean> = {
    smallNumbers: Math.min(before.count, after.count) < SMALL,
    shortWindow: Math.min(before.days, after.days) < SHORT_DAYS,
    unevenWeeks: dispersion > 1,
    beforeUnusual: earlier !== null && earlier.count > 0 && isBeyondChance(rateRatio(before, earlier).interval),
    noYearBefore: yearBefore === null,
    seasonal,
    undecided: decidedAfter !== null && decidedAfter.part < decidedAfter.of * (1 - LARGE_CHANGE / 2),
    causesCodedOtherwise: differs(coded),
    otherMeasure: otherMeasures > 0,
    packChanged: moved(packs) > LARGE_CHANGE,
    servicesChanged: differs(reclassified),
    routingChanged: moved(teams) > LARGE_CHANGE,
    channelsChanged: moved(channels) > LARGE_CHANGE,
    elsewhereChanged: changedMuch(elsewhere),
  };
  return EFFECT_WARNINGS.filter((warning) => holds[warning]);
}

/** A share that is not the same as before, beyond chance and by a tenth or more. */
function differs([before, after]: readonly [Share, Share]): boolean {
  const difference = shareDifference(after, before);
  if (difference === null || (difference.from <= 0 && difference.to >= 0)) return false;
  return Math.abs(after.part / after.of - before.part / before.of) > LARGE_CHANGE / 2;
}

/** How much of the whole moved from one kind to another: half the sum of the differences of shares. */
function moved(kinds: Circumstances['channels']): number {
  const [before, after] = [kinds.reduce((sum, kind) => sum + kind.before, 0), kinds.reduce((sum, kind) => sum + kind.after, 0)];
  if (before === 0 || after === 0) return 0;
  return kinds.reduce((sum, kind) => sum + Math.abs(kind.after / after - kind.before / before), 0) / 2;
}

function changedMuch([before, after]: readonly [Rate, Rate]): boolean {
  if (before.days === 0 || after.days === 0) return false;
  const { ratio, interval } = rateRatio(after, before);
  return ratio !== null && isBeyondChance(interval) && Math.abs(Math.log(ratio)) > Math.log(1 + LARGE_CHANGE);
}
