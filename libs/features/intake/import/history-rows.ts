import { type Profile } from './profile.js';
import { type CsvRecord } from './records.js';
import { type Reject, Unreadable } from './reject.js';
import { type HistoryRow, keyOf, readRow } from './read-row.js';
import { type Row } from './words.js';

/** The file is not one that this profile reads: nothing of it was imported. */
export class WrongHeader extends Error {
  override readonly name = 'WrongHeader';

  constructor(
    readonly missing: readonly string[],
    readonly repeated: readonly string[],
  ) {
    super('the header is not the one that the profile describes');
  }
}

/** A row that could not be read, with its key where that much could. */
export interface UnreadRow extends Reject {
  readonly key: string | null;
}

export type ReadRow = HistoryRow | UnreadRow;

export function isReject(row: object): row is Reject {
  return 'code' in row;
}

/**
 * Reads the rows of a file by a profile; a row that cannot be read comes out as a reject in its place.
 * Errors: `WrongHeader` when a column that the profile names is not there, or is there twice.
 */
export async function* historyRowsOf(records: AsyncIterable<CsvRecord>, profile: Profile, now: Date): AsyncGenerator<ReadRow> {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const record of records) {
    if (places === null) {
      places = placesIn('cells' in record ? record.cells : [], profile);
      continue;
    }
    const { line, raw } = record;
    if ('cells' in record) yield { ...readCells(record.cells, places, profile, now), line, raw };
    else yield { line, raw, code: record.unreadable, about: record.about, key: null };
  }
  if (places === null) placesIn([], profile);
}

function placesIn(header: readonly string[], profile: Profile): ReadonlyMap<string, number> {
  const names = header.map((name) => name.trim());
  const wanted = columnsOf(profile);
  const missing = wanted.filter((column) => !names.includes(column));
  const repeated = wanted.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (missing.length > 0 || repeated.length > 0) throw new WrongHeader(missing, repeated);
  return new Map(names.map((name, place) => [name, place]));
}

/** Every column that a profile names, wherever it does so. */
export function columnsOf(profile: Profile): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'column' && typeof inner === 'string') found.add(inner);
      else if (key !== 'words' && key !== 'names') visit(inner);
    }
  };
  visit(profile);
  return [...found];
}

type Read = Omit<HistoryRow, 'line' | 'raw'> | Omit<UnreadRow, 'line' | 'raw'>;

function readCells(cells: readonly string[], places: ReadonlyMap<string, number>, profile: Profile, now: Date): Read {
  let cleaned = false;
  const row: Row = (column) => {
    const cell = cells[places.get(column)!] ?? '';
    if (!cell.includes('\0')) return cell.trim();
    cleaned = true; // PostgreSQL keeps no NUL in a text
    return cell.replaceAll('\0', '').trim();
  };
  try {
    const read = readRow(profile, row, now);
    return cleaned ? { ...read, marks: [...read.marks, 'characters_removed'] } : read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { code: error.code, about: error.about, key: keyIfAny(profile, row) };
  }
}

function keyIfAny(profile: Profile, row: Row): string | null {
  try {
    return keyOf(profile, row);
  } catch {
    return null;
  }
}
