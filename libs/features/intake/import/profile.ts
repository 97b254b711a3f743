import { z } from 'zod';
import { CASE_STATES, CHANNELS, DECISION_EFFECTS, KINDS, LANGUAGES, OUTCOMES } from '#libs/kernel';

/** How a date is written in the file. A day alone is its beginning, as a target its end. */
export const INSTANT_FORMATS = [
  'isoDate', // 2011-07-01
  'isoLocal', // 2011-07-01 01:32:33, or with a T; seconds may be missing
  'isoInstant', // 2011-07-01T01:32:33Z, or with an offset
  'usDate', // 07/31/2011
  'us12Hour', // 07/31/2011 01:32:33 PM
  'dottedDate', // 31.07.2011
  'dotted24Hour', // 31.07.2011 13:32, or with seconds
] as const;
export type InstantFormat = (typeof INSTANT_FORMATS)[number];

/** What may be done to a cell before it is used; all cells lose the white space around them. */
export const TRANSFORMS = ['collapseSpaces', 'upperCase', 'lowerCase', 'digitsOnly'] as const;
export type Transform = (typeof TRANSFORMS)[number];

const MAX_WORD_CHARS = 300;
const column = z.string().min(1).max(MAX_WORD_CHARS);
const word = z.string().max(MAX_WORD_CHARS);

const cell = z
  .union([column, z.strictObject({ column, transforms: z.array(z.enum(TRANSFORMS)).default([]) })])
  .transform((given) => (typeof given === 'string' ? { column: given, transforms: [] } : given));
export type Cell = z.output<typeof cell>;

/** Several cells make one text, the empty ones left out. */
const text = z.array(cell).max(10).default([]);
const instant = z.strictObject({ column, format: z.enum(INSTANT_FORMATS) });
export type InstantColumn = z.output<typeof instant>;

/** The file's own words for something of a closed list of ours; a word that is not named makes the row unreadable, unless there is an `otherwise`. */
function fromWords<Value extends z.ZodType>(value: Value) {
  return z.union([
    z.strictObject({ always: value }),
    z.strictObject({ column, words: z.record(word, value), otherwise: value.optional() }),
  ]);
}
export type FromWords<Value> =
  | { readonly always: Value }
  | { readonly column: string; readonly words: Readonly<Record<string, Value>>; readonly otherwise?: Value | undefined };

/** A name of the file's own, such as a department; `names` gives the ones a person would rather read. */
const name = z.union([z.strictObject({ always: word }), z.strictObject({ column, names: z.record(word, word).default({}) })]);
export type NameSource = z.output<typeof name>;

/** An offset such as `+03:00` knows nothing of summer time. */
const timeZone = z.string().refine((zone) => !/^[+-]/.test(zone) && isTimeZone(zone), {
  message: 'must be a time zone of the IANA database, such as Europe/Moscow',
});

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const mark = z.strictObject({
  mark: z.string().regex(/^[a-z][a-z_]{0,59}$/, 'must be small letters and underscores'),
  column,
  /** The words that set it; an empty one for an empty cell. */
  is: z.array(word).min(1),
});

/**
 * How a file of history is read: which column holds what, and what its words mean here. It is data without an expression language: what it can do
 * to a cell is in `TRANSFORMS`.
 */
export const profileSchema = z.strictObject({
  /** Together with the key it tells a case that is there already, so it never changes. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be small letters, digits and dashes'),
  about: z.string().max(1_000),
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'windows-1251', 'windows-1252']).default('utf-8'),
      delimiter: z.enum([',', ';', '\t', '|']).default(','),
    })
    .prefault({}),
  /** Of dates that carry none. */
  timeZone,
  /** `one`: a row is a case. `many`: rows that follow one another with the same key are the points of one case. */
  rowsPerCase: z.enum(['one', 'many']).default('one'),
  key: cell,
  received: instant.optional(),
  target: instant.optional(),
  closed: instant.optional(),
  state: fromWords(z.enum(CASE_STATES)),
  kind: fromWords(z.enum(KINDS)),
  language: fromWords(z.enum(LANGUAGES)),
  channel: fromWords(z.enum(CHANNELS)).default({ always: 'import' }),
  service: name,
  team: name.optional(),
  /** Where history stands at a later stage: at an ombudsman's, say. Its own name there, and which one it is in its order. */
  stage: z
    .strictObject({ code: z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/, 'must be letters and digits'), ordinal: z.int().min(2) })
    .optional(),
  /** The organisation complained of. */
  subject: cell.optional(),
  complainant: z
    .strictObject({ name: cell.optional(), email: cell.optional(), phone: cell.optional(), postalAddress: cell.optional() })
    .optional(),
  text,
  answer: text,
  place: text,
  /** What the person wanted to come of it, and when it happened, in words. */
  wanted: text,
  happened: text,
  point: z
    .strictObject({
      text,
      category: text,
      /** Null for a word that says nothing about who was right. The file's own word is kept beside. */
      outcome: fromWords(z.enum(OUTCOMES).nullable()).optional(),
      /** What a second look did to it, where the file comes from; null for a word that says there was none. The outcome is the one after it. */
      effect: fromWords(z.enum(DECISION_EFFECTS).nullable()).optional(),
    })
    .prefault({}),
  marks: z.array(mark).max(20).default([]),
});
export type Profile = z.output<typeof profileSchema>;
