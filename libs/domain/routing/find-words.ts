/**
 * A text as its words: without case, and with ё as е, as people write. A hyphen parts words; figures are words.
 * Make it once of a text that is looked through for many patterns.
 */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PATTERN_WORD = /[\p{L}\p{M}\p{N}]+\*?/gu;

/**
 * The first of the patterns that stands in the text; null when none does. A pattern is one word or several in a row; a word that ends in `*` stands for all
 * that begin so: `утечк* газа` finds «утечку газа».
 */
export function findWords(words: readonly string[], patterns: readonly string[]): string | null {
  return patterns.find((pattern) => stands(words, pattern)) ?? null;
}

/** Whether a pattern can ever be found: it has at least one word. */
export function isPattern(text: string): boolean {
  return partsOf(text).length > 0;
}

function stands(words: readonly string[], pattern: string): boolean {
  const parts = partsOf(pattern);
  if (parts.length === 0) return false;
  return words.some((_, start) => parts.every((part, place) => fits(words[start + place], part)));
}

function partsOf(pattern: string): readonly string[] {
  return folded(pattern).match(PATTERN_WORD) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

function fits(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
