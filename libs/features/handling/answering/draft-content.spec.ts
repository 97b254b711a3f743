import { type CivilDate, DomainError, type PointId } from '#libs/kernel';
import { decisionOf, type DraftPoint, type DraftRemedy } from './draft-content.js';

const REASONS = 'The lamp was reported in May, and nobody was sent.';
const FIXED: DraftRemedy = {
  kind: 'service',
  description: ' The lamp is replaced. ',
  ownerId: null,
  dueOn: '2026-04-10' as CivilDate,
};
const BLANK: DraftRemedy = { kind: null, description: '', ownerId: null, dueOn: null };
const WHOLE: DraftPoint = {
  pointId: 'one' as PointId,
  outcome: 'upheld',
  reasons: ` ${REASONS}\n`,
  rootCause: 'delay',
  remedies: [FIXED, BLANK],
};

const fieldsOf = (points: readonly DraftPoint[]) => {
  try {
    decisionOf(points);
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ field, code }) => `${field} ${code}`);
  }
  return [];
};

describe('a draft as a decision', () => {
  it('is what was written, without the blanks around it and the promises that nobody made', () => {
    expect(decisionOf([WHOLE])).toEqual([
      { ...WHOLE, reasons: REASONS, remedies: [{ ...FIXED, description: 'The lamp is replaced.' }] },
    ]);
  });

  it.each<[string, DraftPoint, readonly string[]]>([
    ['an outcome', { ...WHOLE, outcome: null }, ['points.0.outcome required']],
    ['reasons', { ...WHOLE, reasons: ' ' }, ['points.0.reasons required']],
    ['reasons that say something', { ...WHOLE, reasons: 'No.' }, ['points.0.reasons too_short']],
    ['the day of a promise', { ...WHOLE, remedies: [{ ...FIXED, dueOn: null }] }, ['points.0.remedies.0.dueOn required']],
    ['the kind of a promise', { ...WHOLE, remedies: [BLANK, { ...FIXED, kind: null }] }, ['points.0.remedies.1.kind required']],
    [
      'the words of a promise',
      { ...WHOLE, remedies: [{ ...FIXED, description: '' }] },
      ['points.0.remedies.0.description required'],
    ],
  ])('is refused without %s', (_what, point, fields) => {
    expect(fieldsOf([point])).toEqual(fields);
  });
});
