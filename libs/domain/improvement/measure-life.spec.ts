import { DomainError, MEASURE_STATES, type MeasureState } from '#libs/kernel';
import {
  assertEvidence,
  assertMilestonesSettled,
  assertOpenMeasure,
  assertTakesCases,
  MEASURE_ACTS,
  type MeasureAct,
  measureActs,
  movedMeasure,
} from './measure-life.js';

const ALLOWED: readonly [MeasureState, MeasureAct, MeasureState][] = [
  ['proposed', 'adopt', 'adopted'],
  ['adopted', 'start', 'underWay'],
  ['adopted', 'complete', 'completed'],
  ['underWay', 'complete', 'completed'],
  ['completed', 'verify', 'verified'],
  ['proposed', 'drop', 'dropped'],
  ['adopted', 'drop', 'dropped'],
  ['underWay', 'drop', 'dropped'],
];

describe('the life of a measure', () => {
  const every = MEASURE_STATES.flatMap((state) => MEASURE_ACTS.map((act) => [state, act] as const));

  it.each(every)('%s: %s', (state, act) => {
    const move = ALLOWED.find(([from, by]) => from === state && by === act);
    if (move) expect(movedMeasure(state, act)).toBe(move[2]);
    else expect(() => movedMeasure(state, act)).toThrow(new DomainError('measure.act_refused', { act, state }));
    expect(measureActs(state).includes(act)).toBe(move !== undefined);
  });

  it('reaches every state from the first', () => {
    const reached = new Set<MeasureState>(['proposed']);
    for (const state of reached) for (const act of measureActs(state)) reached.add(movedMeasure(state, act));
    expect([...reached].sort()).toEqual([...MEASURE_STATES].sort());
  });

  it.each([
    ['proposed', true, true],
    ['adopted', true, true],
    ['underWay', true, true],
    ['completed', false, true],
    ['verified', false, false],
    ['dropped', false, false],
  ] as const)('%s: can be revised %s, takes cases %s', (state, revised, takes) => {
    const passes = (check: () => void) => {
      try {
        check();
        return true;
      } catch (error) {
        expect(error).toMatchObject({ code: 'measure.act_refused' });
        return false;
      }
    };
    expect(passes(() => assertOpenMeasure(state, 'revise'))).toBe(revised);
    expect(passes(() => assertTakesCases(state))).toBe(takes);
  });

  it('is not complete while something planned is open', () => {
    expect(() => assertMilestonesSettled(0)).not.toThrow();
    expect(() => assertMilestonesSettled(2)).toThrow(new DomainError('measure.milestones_open', { count: 2 }));
  });

  it.each([
    ['complaints fell', { verdict: 'fell', en: 'Fewer.', ru: 'Меньше.' }, true],
    ['too few, and figures of its own', { verdict: 'tooFew', en: 'From 3 to 0.', ru: 'С 3 до 0.' }, true],
    ['too few, and no figure', { verdict: 'tooFew', en: 'Much better.', ru: 'Гораздо лучше.' }, false],
    ['too few, and a figure in one language', { verdict: 'tooFew', en: 'From 3 to 0.', ru: 'Меньше.' }, false],
    ['nothing can be seen', { verdict: 'noVisibleEffect', en: 'From 14 to 13.', ru: 'С 14 до 13.' }, false],
    ['complaints rose', { verdict: 'rose', en: 'From 14 to 30.', ru: 'С 14 до 30.' }, false],
    ['no estimate', { verdict: null, en: 'From 14 to 3.', ru: 'С 14 до 3.' }, false],
    ['no words', { verdict: 'fell', en: ' ', ru: 'Меньше.' }, false],
  ] as const)('is verified by evidence alone: %s', (_name, evidence, enough) => {
    if (enough) expect(() => assertEvidence(evidence)).not.toThrow();
    else expect(() => assertEvidence(evidence)).toThrow(new DomainError('measure.no_evidence'));
  });
});
