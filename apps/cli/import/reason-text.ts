import { type Reject, type RejectCode } from '#libs/features/intake';

/** What a person reads beside a row that was left out. */
const REASONS: Readonly<Record<RejectCode, (about: string) => string>> = {
  encoding_wrong: () => 'not in the encoding of the profile',
  too_long: () => 'longer than a row can be',
  quotes_wrong: () => 'a quote is missing or out of place',
  columns_wrong: (about) => `${about} columns`,
  key_missing: (column) => `${column}: empty, so the case could not be told from others`,
  key_too_long: (column) => `${column}: too long for a key`,
  key_repeated: (line) => `the same key as on ${line}`,
  date_unreadable: (column) => `${column}: not a date of the form that the profile gives`,
  word_unknown: (column) => `${column}: a word that the profile does not name`,
  name_too_long: (column) => `${column}: too long for a name`,
  case_incomplete: (line) => `another row of this case cannot be read: ${line}`,
  rows_too_many: (about) => `${about} rows with this key`,
};

export function reasonText({ code, about }: Reject): string {
  return REASONS[code](about);
}
