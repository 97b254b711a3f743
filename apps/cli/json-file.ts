import { readFile } from 'node:fs/promises';
import { type z } from 'zod';
import { UsageError } from './usage-error.js';

/** More complaints than a person reads at once. */
const MAX_COMPLAINTS = 20;

/** Reads a JSON file whole. Throws a `UsageError` that names the file. */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown; // some editors put a byte order mark in front
  } catch (error) {
    throw new UsageError(`${path}: not JSON: ${(error as Error).message}`);
  }
}

/** `value` as the schema has it. Throws a `UsageError` with a line for each complaint: the place, as in `vectors[3].rule.unit`, and the reason. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;

  const { issues } = result.error;
  const lines = issues.slice(0, MAX_COMPLAINTS).map(({ path, message }) => `${placeOf(path)}: ${message}`);
  if (issues.length > lines.length) lines.push(`and ${issues.length - lines.length} more`);
  throw new UsageError(lines.join('\n'));
}

export function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return place.replace(/^\./, '') || 'the whole file';
}
