import { addDays, type CivilDate } from '#libs/kernel';

/** A number of a period, as a published review tells it. */
export interface Told {
  readonly from: CivilDate;
  /** The last day. */
  readonly to: CivilDate;
  /** Of every case, or of complaints alone: a part of them. */
  readonly scope: 'all' | 'complaints';
  /** Null where it is not shown: nothing can be taken from it or with it. */
  readonly count: number | null;
}

type Shown = Told & { readonly count: number };

/**
 * What somebody could reckon with a new number by taking published ones from it, or it and others from a published one: the smallest result but nought, as
 * it is without its sign. Null where nothing can be reckoned.
 *
 * Only whole periods within one another can be subtracted, and of those within a period as many as find room side by side: published numbers are nought or
 * large, so that leaving one of them out never makes the rest smaller. What remains when a period is covered to the day is no part of it but what was
 * corrected since, and tells of nobody.
 * Source: differencing of overlapping tables; Hundepool and others, "Statistical Disclosure Control" (2012), chapter 5.
 */
export function leastLeftOver(mine: Shown, published: readonly Told[]): number | null {
  const shown = published.filter((told): told is Shown => told.count !== null);
  const fromMine = coversOf(mine, shown.filter((told) => isWithin(told, mine))).map((parts) => ({ whole: mine, parts })); // prettier-ignore
  const withMine = shown
    .filter((whole) => isWithin(mine, whole))
    .flatMap((whole) => {
      const beside = shown.filter((told) => told !== whole && isWithin(told, whole) && isApart(told, mine));
      return coversOf(whole, beside).map((parts) => ({ whole, parts: [...parts, mine] }));
    });
  const left = [...fromMine, ...withMine]
    .filter(({ whole, parts }) => parts.length > 0 && !isCovered(whole, parts))
    .map(({ whole, parts }) => Math.abs(parts.reduce((rest, { count }) => rest - count, whole.count)))
    .filter((rest) => rest > 0);
  return left.length === 0 ? null : Math.min(...left);
}

function isWithin(part: Told, whole: Told): boolean {
  return whole.from <= part.from && part.to <= whole.to && (whole.scope === 'all' || part.scope === 'complaints');
}

function isApart(one: Told, other: Told): boolean {
  return one.to < other.from || other.to < one.from;
}

/** Every way to put periods side by side, none over another, until no further one finds room. */
function coversOf(whole: Told, parts: readonly Shown[]): Shown[][] {
  const ways = (after: CivilDate): Shown[][] => {
    const open = parts.filter(({ from }) => from >= after);
    if (open.length === 0) return [[]];
    const firstEnd = open.map(({ to }) => to).sort()[0]!;
    const next = open.filter(({ from }) => from <= firstEnd);
    return next.flatMap((first) => ways(addDays(first.to, 1)).map((rest) => [first, ...rest]));
  };
  return ways(whole.from);
}

/** To the day, and by what counts the same. */
function isCovered(whole: Told, parts: readonly Told[]): boolean {
  const inOrder = [...parts].sort((one, other) => (one.from < other.from ? -1 : 1));
  const end = inOrder.reduce<CivilDate | null>((next, { from, to }) => (next === from ? addDays(to, 1) : null), whole.from);
  return end === addDays(whole.to, 1) && parts.every(({ scope }) => scope === whole.scope);
}
