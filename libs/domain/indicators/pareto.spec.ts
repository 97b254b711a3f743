import { paretoOf, vitalFew } from './pareto.js';

it('adds up the groups, the largest first', () => {
  expect(paretoOf([6, 3, 1], 10)).toEqual([
    { count: 6, share: 0.6, upTo: 0.6 },
    { count: 3, share: 0.3, upTo: 0.9 },
    { count: 1, share: 0.1, upTo: 1 },
  ]);
});

it.each([
  [[80, 10, 10], 100, 1],
  [[79, 11, 10], 100, 2],
  [[1, 1, 1, 1, 1], 5, 4],
  [[7], 7, 1],
  // 0.1 + 0.7 is a little less than 0.8.
  [[7, 1, 1, 1], 10, 2],
])('finds the vital few of %j', (counts, total, few) => {
  expect(vitalFew(paretoOf(counts, total))).toBe(few);
});

it('says nothing where the list ends before', () => {
  expect(vitalFew(paretoOf([3, 2], 100))).toBeNull();
  expect(vitalFew([])).toBeNull();
});
