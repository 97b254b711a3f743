import { civilDate, type PointId } from '#libs/kernel';
import { answerHints } from './answer-hints.js';
import { type DraftPoint, type DraftRemedy } from './draft-content.js';

const LONG = `The lamp was reported three times in May and June. Each report was closed without anybody being sent, because the list of lamps
did not name this one. `;
const FIXED: DraftRemedy = {
  kind: 'service',
  description: 'The lamp is replaced.',
  ownerId: null,
  dueOn: civilDate('2026-04-10'),
};
const BLANK: DraftRemedy = { kind: null, description: ' ', ownerId: null, dueOn: null };

const TODAY = civilDate('2026-04-10');
const point = (more: Partial<DraftPoint>): DraftPoint => {
  return { pointId: 'point-1' as PointId, outcome: 'notUpheld', reasons: LONG, rootCause: null, remedies: [], ...more };
};
const codes = (more: Partial<DraftPoint>) => answerHints([point(more)], TODAY).map(({ code }) => code);

describe('hints on a draft', () => {
  it.each<[string, Partial<DraftPoint>, readonly string[]]>([
    ['nothing to say of a whole answer', {}, []],
    ['no outcome', { outcome: null }, ['outcomeMissing']],
    ['no reasons', { reasons: ' \n' }, ['reasonsMissing']],
    ['reasons that hardly say anything', { reasons: 'The lamp was not on the list.' }, ['reasonsThin']],
    ['fault without an apology or a remedy', { outcome: 'upheld' }, ['apologyMissing', 'remedyMissing']],
    ['fault in part likewise', { outcome: 'partlyUpheld' }, ['apologyMissing', 'remedyMissing']],
    ['a remedy that is not written is none', { outcome: 'upheld', remedies: [BLANK] }, ['apologyMissing', 'remedyMissing']],
    ['fault with both', { outcome: 'upheld', reasons: `${LONG}We are sorry.`, remedies: [FIXED] }, []],
    ['a promise by yesterday', { remedies: [{ ...FIXED, dueOn: civilDate('2026-04-09') }] }, ['dateGone']],
    ['a promise by today', { remedies: [{ ...FIXED, dueOn: TODAY }] }, []],
    ['an apology in Russian', { outcome: 'upheld', reasons: `${LONG}Приносим извинения.`, remedies: [FIXED] }, []],
    ['an apology as a remedy', { outcome: 'upheld', remedies: [{ ...FIXED, kind: 'apology' }] }, []],
    ['no apology where no fault was found', { outcome: 'resolved' }, []],
    [
      'a word that only looks sorry',
      { outcome: 'upheld', reasons: `${LONG}A sorryness.`, remedies: [FIXED] },
      ['apologyMissing'],
    ],
    ['a place to fill', { reasons: `${LONG}We came on {{day}}; {{day}}.` }, ['placeEmpty']],
    ['a place to fill in a promise', { remedies: [{ ...FIXED, description: 'By {{day}}.' }] }, ['placeEmpty']],
  ])('%s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('name the point, and the place that is empty', () => {
    expect(answerHints([point({}), point({ reasons: `${LONG}{{who}}` })], TODAY)).toEqual([
      { code: 'placeEmpty', place: 'who', point: 1 },
    ]);
  });
});
