import { DomainError, type MeasureState } from '#libs/kernel';
import { type EffectVerdict } from './effect.js';

export const MEASURE_ACTS = ['adopt', 'start', 'complete', 'verify', 'drop'] as const;
export type MeasureAct = (typeof MEASURE_ACTS)[number];

/** From which states an act leads where. What is completed is no longer dropped: it was done, and whether it helped is said by its effect. */
const MOVES: Readonly<Record<MeasureAct, { readonly from: readonly MeasureState[]; readonly to: MeasureState }>> = {
  adopt: { from: ['proposed'], to: 'adopted' },
  start: { from: ['adopted'], to: 'underWay' },
  complete: { from: ['adopted', 'underWay'], to: 'completed' },
  verify: { from: ['completed'], to: 'verified' },
  drop: { from: ['proposed', 'adopted', 'underWay'], to: 'dropped' },
};

/** Whether a measure in this state can still be written differently, given milestones, and worked on. */
const OPEN: readonly MeasureState[] = ['proposed', 'adopted', 'underWay'];

/** Where an act leads. Errors: `measure.act_refused`. */
export function movedMeasure(state: MeasureState, act: MeasureAct): MeasureState {
  const { from, to } = MOVES[act];
  if (!from.includes(state)) throw new DomainError('measure.act_refused', { act, state });
  return to;
}

/** The acts that are open in a state, in the order of a measure's life. */
export function measureActs(state: MeasureState): MeasureAct[] {
  return MEASURE_ACTS.filter((act) => MOVES[act].from.includes(state));
}

export function isOpenMeasure(state: MeasureState): boolean {
  return OPEN.includes(state);
}

/** Cases join a measure until its effect is established: what is asked later is answered by it all the same. */
export function takesCases(state: MeasureState): boolean {
  return isOpenMeasure(state) || state === 'completed';
}

/** Errors: `measure.act_refused`. */
export function assertOpenMeasure(state: MeasureState, act: 'revise' | 'plan'): void {
  if (!isOpenMeasure(state)) throw new DomainError('measure.act_refused', { act, state });
}

/** Errors: `measure.act_refused`. */
export function assertTakesCases(state: MeasureState): void {
  if (!takesCases(state)) throw new DomainError('measure.act_refused', { act: 'link', state });
}

/** Errors: `measure.milestones_open` with their number: what is planned and neither done nor dropped is not complete. */
export function assertMilestonesSettled(planned: number): void {
  if (planned > 0) throw new DomainError('measure.milestones_open', { count: planned });
}

/** What a measure is verified by: the verdict of an estimate of its effect, and what was seen, in public words. */
export interface MeasureEvidence {
  /** Null where there is no estimate. */
  readonly verdict: EffectVerdict | null;
  readonly en: string;
  readonly ru: string;
}

/**
 * Complaints fell; or there were too few to tell by counting, and then the words bring figures of their own, in both languages. That nothing can be seen
 * is published as plainly, and is no verification. Errors: `measure.no_evidence`.
 */
export function assertEvidence({ verdict, en, ru }: MeasureEvidence): void {
  const said = [en, ru].every((text) => text.trim() !== '');
  const counted = [en, ru].every((text) => /\d/.test(text));
  if (!said || !(verdict === 'fell' || (verdict === 'tooFew' && counted))) throw new DomainError('measure.no_evidence');
}
