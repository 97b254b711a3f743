import { type Cell, type FromWords, type NameSource, type Profile, type Transform } from './profile.js';
import { Unreadable } from './reject.js';

/** A row by the names of its columns. */
export type Row = (column: string) => string;

const MAX_NAME_CHARS = 200;

const TRANSFORM: Readonly<Record<Transform, (text: string) => string>> = {
  collapseSpaces: (text) => text.replace(/\s+/g, ' '),
  upperCase: (text) => text.toUpperCase(),
  lowerCase: (text) => text.toLowerCase(),
  digitsOnly: (text) => text.replace(/\D/g, ''),
};

export function cellOf(row: Row, { column, transforms }: Cell): string {
  return transforms.reduce((text, transform) => TRANSFORM[transform](text), row(column));
}

/** Several cells as one text; empty when all of them are. */
export function joined(row: Row, cells: readonly Cell[], by: string): string {
  return cells
    .map((cell) => cellOf(row, cell))
    .filter((text) => text !== '')
    .join(by);
}

/** What a word of the file means here. Throws `Unreadable` for one that the profile does not name. */
export function meaningOf<Value>(row: Row, source: FromWords<Value>): Value {
  if ('always' in source) return source.always;
  const word = row(source.column);
  const known = Object.entries(source.words).find(([named]) => sameWord(named, word));
  if (known) return known[1];
  if (source.otherwise === undefined) throw new Unreadable('word_unknown', source.column);
  return source.otherwise;
}

/** The name that the file gives, or the one a person would rather read; empty for an empty cell. */
export function nameOf(row: Row, source: NameSource): { word: string; name: string } {
  if ('always' in source) return { word: source.always, name: source.always };
  const word = row(source.column);
  if (word.length > MAX_NAME_CHARS) throw new Unreadable('name_too_long', source.column);
  return { word, name: Object.entries(source.names).find(([named]) => sameWord(named, word))?.[1] ?? word };
}

/** The profile's own marks that this row sets. */
export function marksOf(row: Row, marks: Profile['marks']): string[] {
  return marks.filter(({ column, is }) => is.some((word) => sameWord(word, row(column)))).map(({ mark }) => mark);
}

/** Files are not of one mind about capitals, nor about how many spaces stand between words. */
function sameWord(one: string, other: string): boolean {
  const plain = (word: string) => word.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
