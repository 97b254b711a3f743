import { scriptOf } from './theme-words.js';
import { type WordPairs } from './word-pairs.js';

/** Fewer complaints than this are no theme; nor could so few be shown without showing whose they are. */
export const THEME_MIN = 5;
const THEMES_MAX = 20;
const WORDS_MAX = 6;
/** Of all pairs of 300 words not one is so by chance. */
const SURE_FROM = 30;
const LIFT_FROM = 1.5;
/** A word belongs to a theme when at least so many of those that have another of its words have this one too. */
const SHARED_FROM = 0.2;

/**
 * Themes as sets of words: each begins with two words that go together more than any two that are left, and takes in, one by one, the word that goes best with all
 * it has. Words of two themes may be the same; two themes may not.
 */
export function growThemes(pairs: WordPairs, stems: readonly string[], min = THEME_MIN): number[][] {
  const themes: number[][] = [];
  for (const { one, other } of seedsOf(pairs, stems, min)) {
    if (themes.length === THEMES_MAX) break;
    if (themes.some((theme) => theme.includes(one) && theme.includes(other))) continue;
    const grown = grow([one, other], pairs, stems, min);
    if (!themes.some((theme) => overlap(theme, grown) >= 0.5)) themes.push(grown);
  }
  return themes;
}

interface Seed {
  readonly one: number;
  readonly other: number;
  readonly sure: number;
}

function seedsOf(pairs: WordPairs, stems: readonly string[], min: number): Seed[] {
  const seeds: Seed[] = [];
  for (let one = 0; one < pairs.words; one += 1) {
    for (let other = one + 1; other < pairs.words; other += 1) {
      if (!goTogether(pairs, stems, one, other, min)) continue;
      const sure = pairs.togetherness(one, other);
      if (sure >= SURE_FROM) seeds.push({ one, other, sure });
    }
  }
  return seeds.sort((first, second) => second.sure - first.sure);
}

function goTogether(pairs: WordPairs, stems: readonly string[], one: number, other: number, min: number): boolean {
  return (
    pairs.withBoth(one, other) >= min && pairs.lift(one, other) >= LIFT_FROM && scriptOf(stems[one]!) === scriptOf(stems[other]!)
  );
}

function grow(seed: readonly number[], pairs: WordPairs, stems: readonly string[], min: number): number[] {
  const theme = [...seed];
  while (theme.length < WORDS_MAX) {
    let [best, bestShared] = [-1, SHARED_FROM];
    for (let word = 0; word < pairs.words; word += 1) {
      if (theme.includes(word) || !theme.every((own) => goTogether(pairs, stems, own, word, min))) continue;
      const shared = theme.reduce((sum, own) => sum + pairs.withBoth(own, word) / Math.max(pairs.with(own), pairs.with(word)), 0);
      if (shared / theme.length > bestShared) [best, bestShared] = [word, shared / theme.length];
    }
    if (best === -1) break;
    theme.push(best);
  }
  return theme;
}

/** Of the smaller set, how much stands in the other. */
export function overlap<T>(one: readonly T[], other: readonly T[]): number {
  const common = one.filter((word) => other.includes(word)).length;
  return common / Math.min(one.length, other.length);
}
