import { type PageEntry } from '../harness/page-entry.js';

/** One case, and every act on it. */
export const casePages: readonly PageEntry[] = [];
