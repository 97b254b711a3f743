import { civilDate, DomainError, MEASURE_STATES } from '#libs/kernel';
import { assertMoment, assertSecondPerson, momentsReached } from './telling-rules.js';

const adoptedOn = civilDate('2026-03-02');

describe('what there is to tell', () => {
  it.each([
    ['proposed', []],
    ['adopted', ['adopted']],
    ['underWay', ['adopted']],
    ['completed', ['completed']],
    ['verified', ['verified']],
    ['dropped', ['dropped']],
  ] as const)('of a measure that is %s: %j', (state, moments) => {
    expect(momentsReached({ state, adoptedOn: state === 'proposed' ? null : adoptedOn })).toEqual(moments);
  });

  it('is nothing of a measure that nobody ever promised', () => {
    for (const state of MEASURE_STATES) expect(momentsReached({ state, adoptedOn: null })).toEqual([]);
    expect(() => assertMoment({ state: 'dropped', adoptedOn: null }, 'dropped')).toThrow(
      new DomainError('telling.not_reached', { moment: 'dropped' }),
    );
  });
});

describe('a second person', () => {
  it.each([
    ['not asked for up to the size', 50, 'a', 'a', true],
    ['asked for above it', 51, 'a', 'a', false],
    ['found', 51, 'a', 'b', true],
    ['found where the system asked', 51, null, 'b', true],
  ])('%s', (_name, recipients, requestedBy, releasedBy, passes) => {
    const check = () => assertSecondPerson({ recipients, above: 50, requestedBy, releasedBy });
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(new DomainError('telling.self_release', { above: 50 }));
  });
});
