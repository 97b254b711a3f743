/** How many of a text's words are looked for: the longest, which are the rarest more often than not. */
const LOOKED_FOR = 8;
/** How many of those another text must have to be looked at. */
const SHARED = 3;

/**
 * A query of PostgreSQL's full-text search for texts that share at least three of a text's longest words (all, where it has fewer); null for a text without
 * words. The index answers it without reading texts that share only one common word.
 */
export function sharedWordsQuery(lexemes: readonly string[]): string | null {
  const longest = [...lexemes].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, LOOKED_FOR);
  if (longest.length === 0) return null;
  const groups = choicesOf(longest.map(quoted), Math.min(SHARED, longest.length));
  return groups.map((group) => `(${group.join(' & ')})`).join(' | ');
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Every choice of `size` out of the items, in order. */
function choicesOf<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) => choicesOf(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]));
}
