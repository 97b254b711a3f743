import { wordsOf } from '#libs/domain/routing';

/** The word that people wrote most often for a stem: a stem is for machines to read. */
export function shownWord(stem: string, texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(wordsOf(text))])) {
    if (word.startsWith(stem) && word.length <= stem.length + 5) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || one.length - other.length);
  return most?.[0] ?? stem;
}
