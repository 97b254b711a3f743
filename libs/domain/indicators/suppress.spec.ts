import { isShareShown, shownCounts, shownParts } from './index.js';

describe('small numbers', () => {
  it.each([
    ['none is small', [10, 200, 0], [true, true, true]],
    [
      'one alone takes the smallest of the others with it, or it could be found by subtraction',
      [3, 40, 90],
      [false, false, true],
    ],
    ['nobody is no small number, and hides nobody', [0, 3, 40], [true, false, false]],
    ['two that are few together take a third', [2, 3, 50, 90], [false, false, false, true]],
    ['two that are many together need none', [6, 7, 50], [false, false, true]],
    ['the only one is hidden alone', [4], [false]],
    ['with nobody else to hide it, it is hidden alone', [4, 0], [false, true]],
    ['none at all', [], []],
  ])('%s', (_why, counts, expected) => {
    expect(shownCounts(counts)).toEqual(expected);
  });

  it.each([
    [
      'a small one that could be reckoned is hidden, with the smallest other',
      [40, 50, 60],
      [3, null, null],
      [false, false, true],
    ],
    [
      'small ones that could be reckoned together take one more',
      [40, 50, 60, 70],
      [3, 4, null, null],
      [false, false, false, true],
    ],
    ['what could be reckoned and is large hides nothing', [40, 50], [12, 30], [true, true]],
  ])('with numbers that are published already: %s', (_why, counts, leftOver, expected) => {
    expect(shownCounts(counts, 10, leftOver)).toEqual(expected);
  });

  it('can never be told from the total and what is shown', () => {
    for (let a = 0; a < 16; a += 1) {
      for (let b = 0; b < 16; b += 1) {
        for (let c = 0; c < 16; c += 1) {
          const counts = [a, b, c];
          const hidden = counts.filter((_, place) => !shownCounts(counts)[place]);
          expect(hidden.every((count) => count !== hidden.reduce((sum, one) => sum + one, 0)) || counts.filter(Boolean).length === 1 || hidden.length === 0).toBe(true); // prettier-ignore
        }
      }
    }
  });
});

describe('parts of groups that are told of too', () => {
  const parts = (...of: readonly (readonly [string, number])[]) => of.map(([within, count]) => ({ within, count }));

  it.each([
    ['a small part takes another of its own group with it', parts(['a', 7], ['a', 3], ['b', 9]), [false, false, true]],
    ['and never one of another group, which would not hide it', parts(['a', 3], ['b', 6], ['a', 90]), [false, true, false]],
    [
      'parts of a group that hides another are hidden with it',
      parts(['a', 3], ['b', 6], ['b', 7], ['c', 90]),
      [false, false, false, true],
    ],
    ['none is small', parts(['a', 5], ['a', 6], ['b', 5]), [true, true, true]],
  ])('%s', (_why, given, expected) => {
    expect(shownParts(given, 5)).toEqual(expected);
  });
});

it.each([
  [0, 9, false],
  [0, 10, true],
  [3, 40, false],
  [37, 40, false],
  [20, 40, true],
  [40, 40, true],
])('a share of %d in %d is shown: %p', (part, of, shown) => expect(isShareShown({ part, of })).toBe(shown));
