import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '#libs/kernel';

export const MAX_PAGE_SIZE = 100;

/** Asked of every list: how many, and after which place. Extend it with a list's own filters. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  limit: number = 50;

  /** `next` of the page before; absent for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** `next` is null on the last page. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** What a cursor's parts may be: exactly what the list's SQL compares with, so that a forged cursor cannot reach it in another type. */
const PARTS = {
  uuid: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  instant: (value: unknown) => typeof value === 'string' && isInstant(value),
  date: (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  integer: (value: unknown) => Number.isSafeInteger(value),
  boolean: (value: unknown) => typeof value === 'boolean',
  text: (value: unknown) => typeof value === 'string' && value.length <= 300 && !value.includes('\0'),
} as const;
export type CursorPart = keyof typeof PARTS;
type ValueOf<Part extends CursorPart> = Part extends 'integer' ? number : Part extends 'boolean' ? boolean : string;
export type CursorValues<Parts extends readonly CursorPart[]> = { -readonly [At in keyof Parts]: ValueOf<Parts[At]> };

/** `infinity` stands for "no date" in an order where such rows come last. */
function isInstant(text: string): boolean {
  if (text === 'infinity' || text === '-infinity') return true;
  return (
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}(:\d{2})?)$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** The place after a row, as a word that means nothing to the reader. */
export function encodeCursor(values: readonly (string | number | boolean)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values by which the list goes on; null for the first page. Instants are text from SQL, since a JS date would lose its microseconds.
 * Errors: `request.invalid` for anything that is not a cursor of this list.
 */
export function decodeCursor<const Parts extends readonly CursorPart[]>(
  cursor: string | undefined,
  parts: Parts,
): CursorValues<Parts> | null {
  if (cursor === undefined) return null;
  const values = parsed(cursor);
  const fits = values?.length === parts.length && parts.every((part, at) => PARTS[part](values[at]));
  if (!fits) throw new DomainError('request.invalid', {}, [{ field: 'cursor', code: 'invalid_cursor' }]);
  return values as CursorValues<Parts>;
}

function parsed(cursor: string): unknown[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}

/** A page out of `limit + 1` rows: the one too many says that there is a next page, and is not shown. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly (string | number | boolean)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null };
}
