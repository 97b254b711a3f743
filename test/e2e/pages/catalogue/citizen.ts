import { type PageEntry } from '../harness/page-entry.js';

/** What a citizen sees, from the start page to the end of their case; and what the public sees. */
export const citizen: readonly PageEntry[] = [];
