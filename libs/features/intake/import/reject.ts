/** Why a row could not be read. */
export const REJECT_CODES = [
  'encoding_wrong',
  'too_long',
  'quotes_wrong',
  'columns_wrong',
  'key_missing',
  'key_too_long',
  'key_repeated',
  'date_unreadable',
  'word_unknown',
  'name_too_long',
  'case_incomplete',
  'rows_too_many',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** A row that was left out of the import, with what a person needs to find and mend it. */
export interface Reject {
  /** Where the row begins, from 1, the header counted. */
  readonly line: number;
  readonly code: RejectCode;
  /** The column, the numbers or the other line that it is about; never what stood in the cell. */
  readonly about: string;
  readonly raw: string;
}

/** Thrown while a row is read, and caught where its line is known. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly code: RejectCode,
    readonly about = '',
  ) {
    super(code);
  }
}
