import { type PageEntry } from '../harness/page-entry.js';

/** Setting the body up, and looking after it. */
export const admin: readonly PageEntry[] = [];
