import { type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { measuresText } from './words.js';

const DONE = [
  ...(['proposed', 'saved', 'adopted', 'started', 'completed', 'verified', 'dropped', 'step', 'settled'] as const),
  ...(['linked', 'unlinked', 'counted', 'requested', 'released', 'cancelled', 'paused', 'resumed'] as const),
];

/** What was just done, as the address says it. */
export function doneText({ language }: PageContext, query: Sent): string | null {
  const done = DONE.find((known) => known === textOf(query, 'done'));
  const count = textOf(query, 'count');
  return done ? measuresText(language)(`done_${done}`, { count: /^\d{1,7}$/.test(count) ? Number(count) : 0 }) : null;
}
