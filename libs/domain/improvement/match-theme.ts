import { scriptOf } from './theme-words.js';

/** What decides whether a complaint is of a theme. */
export interface ThemePattern {
  readonly words: readonly string[];
  /** Left over from a theme that was split: the word that parted them. */
  readonly needs: readonly string[];
  readonly lacks: readonly string[];
}

/** A theme of so many words is told by so many of them. */
const TOLD_BY = 1 / 3;
const TOLD_BY_MIN = 2;

/** The theme's words that stand in the complaint; null: too few, or not those that it needs. Of a theme in two languages, those of one count. */
export function matchTheme(words: ReadonlySet<string>, { words: own, needs, lacks }: ThemePattern): readonly string[] | null {
  if (needs.some((word) => !words.has(word)) || lacks.some((word) => words.has(word))) return null;
  for (const script of ['ru', 'en'] as const) {
    const side = own.filter((word) => scriptOf(word) === script);
    const matched = side.filter((word) => words.has(word));
    if (side.length > 0 && matched.length >= Math.max(TOLD_BY_MIN, Math.ceil(side.length * TOLD_BY))) return matched;
  }
  return null;
}

/** The theme that shares most words with the complaint, the earlier of two alike; null: none. */
export function bestMatch<T extends ThemePattern>(
  words: ReadonlySet<string>,
  themes: readonly T[],
): { readonly theme: T; readonly matched: readonly string[] } | null {
  let best: { theme: T; matched: readonly string[] } | null = null;
  for (const theme of themes) {
    const matched = matchTheme(words, theme);
    if (matched && (best === null || matched.length > best.matched.length)) best = { theme, matched };
  }
  return best;
}
