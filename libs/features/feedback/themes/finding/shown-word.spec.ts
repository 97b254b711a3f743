import { shownWord } from './shown-word.js';

it.each([
  ['пандус', ['Пандуса нет', 'пандуса не видно', 'пандус'], [], 'пандуса'],
  ['unsatisfactori', ['an unsatisfactory answer'], [], 'unsatisfactory'],
  ['modif', ['a loan modification'], [], 'modification'],
  ['pay', ['payments', 'my payment', 'I pay'], ['payment'], 'pay'],
  ['payment', ['payments', 'the payments', 'I pay'], ['pay'], 'payments'],
  ['ramp', ['nothing of the kind'], [], 'ramp'],
])('shows %s as people wrote it', (stem, texts, stems, word) => {
  expect(shownWord(stem, texts, stems)).toBe(word);
});
