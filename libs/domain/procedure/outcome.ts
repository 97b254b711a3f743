import { type Outcome } from '#libs/kernel';
import { type Pack } from './pack.js';

/** From the worst for the body to what says nothing of it. */
const WORST_FIRST: readonly Outcome[] = [
  'upheld',
  'partlyUpheld',
  'resolved',
  'notUpheld',
  'outOfScope',
  'duplicate',
  'correspondenceTerminated',
  'withdrawn',
];

/** The outcome of the whole case, by the pack's rule; null while no point has one. */
export function caseOutcome(rule: Pack['caseOutcome'], outcomes: readonly Outcome[]): Outcome | null {
  const found = WORST_FIRST.filter((outcome) => outcomes.includes(outcome));
  const [worst] = found;
  if (!worst) return null;
  const mixed = rule === 'partlyWhenMixed' && worst === 'upheld' && found.length > 1;
  return mixed ? 'partlyUpheld' : worst;
}
