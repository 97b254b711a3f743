import { toldShare } from './told-share.js';

it.each([
  [4, 4, 'tooFew'],
  [0, 0, 'tooFew'],
  [5, 5, 'share'],
  [0, 6, 'share'],
  [6, 7, 'most'],
  [20, 24, 'most'],
  [4, 9, 'divided'],
  [4, 40, 'few'],
  [12, 24, 'share'],
])('of %d of %d people it is told as %s', (part, of, told) => {
  expect(toldShare({ part, of }).told).toBe(told);
});

it.each([5, 10])('never tells a number by which fewer than %d people can be counted', (min) => {
  for (let of = 0; of <= 60; of += 1) {
    for (let part = 0; part <= of; part += 1) {
      const told = toldShare({ part, of }, min);
      const small = [part, of - part].some((side) => side > 0 && side < min);
      if (small || of < min) expect(Object.keys(told)).toEqual(['told']);
    }
  }
});
