import { type PageEntry } from '../harness/page-entry.js';

/** What a supervisor looks at. */
export const oversight: readonly PageEntry[] = [];
