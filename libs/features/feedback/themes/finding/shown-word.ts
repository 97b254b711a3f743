import { wordsOf } from '#libs/domain/routing';

/** `modif` stands for `modification`; what is longer by more is another word. */
const ENDING_MAX = 7;

/**
 * The word that people wrote most often for a stem: a stem is for machines to read. `stems`: all of the theme, since a word that begins with a longer one of them
 * is that one's.
 */
export function shownWord(stem: string, texts: readonly string[], stems: readonly string[] = []): string {
  const longer = stems.filter((other) => other.length > stem.length && other.startsWith(stem));
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(wordsOf(text))])) {
    if (!standsFor(stem, word) || longer.some((other) => standsFor(other, word))) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || one.length - other.length);
  return most?.[0] ?? stem;
}

/** English stems end in `i` where the word ends in `y`: `alreadi`. Source: Porter, "An algorithm for suffix stripping", step 1c. */
function standsFor(stem: string, word: string): boolean {
  if (word.length > stem.length + ENDING_MAX) return false;
  return word.startsWith(stem) || (stem.endsWith('i') && word.startsWith(`${stem.slice(0, -1)}y`));
}
