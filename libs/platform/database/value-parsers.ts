import pg from 'pg';

const DATE_OID = 1082;
const INT8_OID = 20;

/**
 * How PostgreSQL's values arrive: a `date` stays the text `YYYY-MM-DD` (a civil date has no zone to be shifted by), a count is a number.
 * Errors: a count above 2^53 throws, since it would be rounded in silence.
 */
export function setValueParsers(): void {
  pg.types.setTypeParser(DATE_OID, (text) => text);
  pg.types.setTypeParser(INT8_OID, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`too large for a number: ${text}`);
    return value;
  });
}
