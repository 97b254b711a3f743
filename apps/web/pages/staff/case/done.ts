import { type CaseView } from './case-view.js';
import { ACTS_EN, type ActWord } from './words/acts.en.js';
import { type CaseWord } from './words/index.js';

/** What was just done, by the word that the address carries; null for any other. */
export function doneText({ words }: CaseView, done: string): string | null {
  const act = `${done}.done`;
  if (Object.hasOwn(ACTS_EN, act)) return words.act(act as ActWord);
  const word = OTHERS[done];
  return word === undefined ? null : words.page(word);
}

const OTHERS: Readonly<Record<string, CaseWord>> = {
  document: 'documents.added',
  saved: 'answer.nowSaved',
  sent: 'preview.sent',
  offered: 'review.offered.done',
  taken: 'review.taken.done',
  approved: 'review.approved.done',
  returned: 'review.returned.done',
};
