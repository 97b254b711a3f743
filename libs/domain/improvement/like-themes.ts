/** By what two themes that share no word may be one. */
export const LIKENESS_SIGNS = ['place', 'cause', 'weeks'] as const;
export type LikenessSign = (typeof LIKENESS_SIGNS)[number];

interface Commonest {
  readonly value: string;
  readonly cases: number;
}

export interface ThemeProfile {
  readonly size: number;
  readonly place: Commonest | null;
  readonly cause: Commonest | null;
  /** Complaints by number of week; weeks of none are left out. */
  readonly weeks: Readonly<Record<string, number>> | null;
}

export interface LikeThemes<T> {
  readonly one: T;
  readonly other: T;
  readonly because: LikenessSign;
}

const PLACE_FROM = 0.3;
const CAUSE_FROM = 0.5;
const WEEKS_LIKE_FROM = 0.8;
const WEEKS_MIN = 6;
const SIZE_MIN = 10;

/** Pairs of themes in two languages that may be the same, each theme in one pair, the surest sign first. A person decides. */
export function likeThemes<T extends ThemeProfile>(some: readonly T[], others: readonly T[]): LikeThemes<T>[] {
  const pairs: LikeThemes<T>[] = [];
  const taken = (theme: T) => pairs.some(({ one, other }) => one === theme || other === theme);
  for (const because of LIKENESS_SIGNS) {
    for (const one of some) {
      const other = others.find((theme) => !taken(theme) && isLike(one, theme, because));
      if (other && !taken(one)) pairs.push({ one, other, because });
    }
  }
  return pairs;
}

function isLike(one: ThemeProfile, other: ThemeProfile, because: LikenessSign): boolean {
  if (because === 'place') return same(one, other, 'place', PLACE_FROM);
  if (because === 'cause') return same(one, other, 'cause', CAUSE_FROM);
  return one.size >= SIZE_MIN && other.size >= SIZE_MIN && likenessOfWeeks(one.weeks ?? {}, other.weeks ?? {}) >= WEEKS_LIKE_FROM;
}

function same(one: ThemeProfile, other: ThemeProfile, what: 'place' | 'cause', from: number): boolean {
  const [first, second] = [one[what], other[what]];
  if (!first || !second || first.value !== second.value) return false;
  return first.cases >= one.size * from && second.cases >= other.size * from;
}

/** Pearson's correlation of their weekly counts, from the first week of either to the last; 0 where they are too few to tell. */
function likenessOfWeeks(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): number {
  const weeks = [...Object.keys(one), ...Object.keys(other)].map(Number);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  const length = last - first + 1;
  if (weeks.length === 0 || length < WEEKS_MIN) return 0;
  const series = (counts: Readonly<Record<string, number>>) => Array.from({ length }, (_, week) => counts[first + week] ?? 0);
  const centred = (counts: readonly number[]) =>
    counts.map((count) => count - counts.reduce((sum, each) => sum + each, 0) / length);
  const [a, b] = [centred(series(one)), centred(series(other))];
  const product = a.reduce((sum, value, week) => sum + value * b[week]!, 0);
  const spread = Math.hypot(...a) * Math.hypot(...b);
  return spread === 0 ? 0 : product / spread;
}
