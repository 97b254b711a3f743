import { inOrder, medianOf, percentile, type Tally, valueAtRank } from './index.js';

const once = (...values: readonly number[]): Tally[] => values.map((value) => ({ value, count: 1 }));

describe('a percentile', () => {
  // The worked examples of the nearest-rank method in the article "Percentile" of Wikipedia.
  it.each([
    [[15, 20, 35, 40, 50], 5, 15],
    [[15, 20, 35, 40, 50], 30, 20],
    [[15, 20, 35, 40, 50], 40, 20],
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 100, 50],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 25, 7],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 50, 8],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 75, 15],
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 50, 9],
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 25, 7],
  ])('of %j at %d is %d', (values, percent, expected) => {
    expect(percentile(once(...values), percent)).toBe(expected);
  });

  it('does not mind in which order, or in how many parts, the values were counted', () => {
    const tallies = [
      { value: 9, count: 2 },
      { value: 1, count: 1 },
      { value: 9, count: 3 },
      { value: 4, count: 0 },
    ];
    expect(inOrder(tallies)).toEqual([
      { value: 1, count: 1 },
      { value: 9, count: 5 },
    ]);
    expect([1, 16, 17, 85].map((percent) => percentile(tallies, percent))).toEqual([1, 1, 9, 9]);
  });

  it('of nothing is nothing, and there is no rank before the first or after the last', () => {
    expect(percentile([], 50)).toBeNull();
    expect([0, 1, 2, 3].map((rank) => valueAtRank(once(7, 8), rank))).toEqual([null, 7, 8, null]);
  });
});

it.each([
  [[], null],
  [[4], 4],
  [[9, 0, 1], 1],
  [[4, 1], 2.5],
])('the median of %j is %p', (values, expected) => expect(medianOf(values)).toBe(expected));
