import { type Migration } from '#libs/platform/database';

/** Every change of the schema, oldest first. What was delivered once is never edited: a correction is a new one. */
export const MIGRATIONS: readonly Migration[] = [];
