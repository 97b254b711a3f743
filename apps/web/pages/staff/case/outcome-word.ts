import { type Outcome } from '#libs/kernel';
import { type CaseView } from './case-view.js';

/** An outcome in the law's own word, where its procedure has effect by law and the reader reads its language; else in ours. */
export function outcomeWord({ opened, words, page }: CaseView, outcome: Outcome): string {
  const { effect, outcomes } = opened.procedure.pack;
  const native = outcomes.find((known) => known.outcome === outcome)?.nativeTerm;
  const isTheirs = effect.statutory && native !== undefined && /\p{Script=Cyrillic}/u.test(native) === (page.language === 'ru');
  return isTheirs ? native : words.list(`outcome.${outcome}`);
}
