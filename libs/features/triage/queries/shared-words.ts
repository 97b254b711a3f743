/** How many of a text's words are looked for: the longest, which are the rarest more often than not. */
const LOOKED_FOR = 8;
/** How many of those another text must have to be looked at. */
const SHARED = 3;

/**
 * A query of PostgreSQL's full-text search for texts that share at least three of a text's longest words (all, where it has fewer); null for a text without
 * words. The index answers it without reading texts that share only one common word; each word is asked about once for all that may follow it, since the
 * index goes through the query for every text that holds any of them.
 */
export function sharedWordsQuery(lexemes: readonly string[]): string | null {
  const longest = [...lexemes].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, LOOKED_FOR);
  if (longest.length === 0) return null;
  return atLeast(Math.min(SHARED, longest.length), longest.map(quoted));
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** So many of the words: the first of them, and one fewer of those after it; or the second, and so on. */
function atLeast(count: number, words: readonly string[]): string {
  if (count === 1) return `(${words.join(' | ')})`;
  const firsts = words.slice(0, words.length - count + 1);
  return `(${firsts.map((word, place) => `${word} & ${atLeast(count - 1, words.slice(place + 1))}`).join(' | ')})`;
}
