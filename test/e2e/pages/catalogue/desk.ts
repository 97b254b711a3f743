import { type PageEntry } from '../harness/page-entry.js';

/** A clerk's working day: the queue, search, the counter, the print queue. */
export const desk: readonly PageEntry[] = [];
