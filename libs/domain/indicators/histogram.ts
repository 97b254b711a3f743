/** So many times this value. Counting whole days this way, a percentile of a million cases needs a few hundred rows, and is exact all the same. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

/** The percentiles that are shown of a duration: the usual case, the slow one, and the one that people complain of. Never a mean. */
export const SHOWN_PERCENTILES = [50, 85, 95] as const;

/** The same values by rank, each value once, with nothing that was not seen. */
export function inOrder(tallies: readonly Tally[]): Tally[] {
  const counts = new Map<number, number>();
  for (const { value, count } of tallies) if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => one.value - other.value);
}

export function countOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

/** The value of that rank, from 1; null where there are fewer. */
export function valueAtRank(tallies: readonly Tally[], rank: number): number | null {
  let seen = 0;
  for (const { value, count } of inOrder(tallies)) {
    seen += count;
    if (rank <= seen) return rank >= 1 ? value : null;
  }
  return null;
}

/**
 * The smallest value seen that at least so many per cent of the cases do not exceed; null when nothing was counted.
 * It is always a number of days that some case did take, so that nobody has to explain half a day.
 * Source: the nearest-rank method; Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 1.
 */
export function percentile(tallies: readonly Tally[], percent: number): number | null {
  const total = countOf(tallies);
  return total === 0 ? null : valueAtRank(tallies, Math.max(1, Math.ceil((percent / 100) * total)));
}

/** The middle value of plain numbers; between the two middle ones half way. Null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
