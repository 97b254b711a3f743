import { type Sent, textOf } from '../admin/shared/sent.js';

/** The version of the measure that a form was drawn from; null where it does not say. */
export function seenIn(sent: Sent): number | null {
  const text = textOf(sent, 'seen');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
