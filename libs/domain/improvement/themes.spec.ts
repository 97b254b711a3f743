import { growThemes } from './grow-themes.js';
import { bestMatch, matchTheme } from './match-theme.js';
import { isThemeWord, timesAsOften, togetherness } from './theme-words.js';
import { WordPairs } from './word-pairs.js';

describe('how surely two words go together', () => {
  // The first of them is the example of page 72, which the tests of R's `wam.loglikelihood` ("Dunning 1993 : 72") repeat: 110, 2442, 111, 29114 → 270.72.
  it.each([
    ['the swiss', 110, 2442, 111, 29_114, 270.72],
    ['can be', 29, 13, 123, 31_612, 263.9],
    ['mineral water', 10, 0, 3, 31_764, 167.23],
    ['real terms', 16, 16, 51, 31_694, 157.03],
  ])('%s: Dunning, Computational Linguistics 19 (1993), table of bigrams', (_words, both, one, other, neither, figure) => {
    expect(togetherness(both, one, other, neither)).toBeCloseTo(figure, 1);
  });

  it('is nothing where they stand together as often as chance has it', () => {
    expect(togetherness(10, 90, 90, 810)).toBeCloseTo(0, 10);
  });
});

describe('words of a theme', () => {
  it.each(['пандус', 'lamp', 'ёлк'])('can be %s', (word) => expect(isThemeWord(word)).toBe(true));
  it.each(['12', 'дом7', 'пожалуйст', 'pleas', 'да', 'xxxx', 'though'])('cannot be %s', (word) =>
    expect(isThemeWord(word)).toBe(false),
  );

  it('say how many times as often they stand in it', () => {
    const fact = { word: 'ramp', shown: 'ramp', inside: 9, insideOf: 10, outside: 9, outsideOf: 90 };
    expect(timesAsOften(fact)).toBeCloseTo(9, 10);
    expect(timesAsOften({ ...fact, outside: 0 })).toBeNull();
  });
});

/** Complaints about a ramp and about rubbish, with a word that all have and words that stand anywhere. */
function complaints() {
  const stems = ['пандус', 'вход', 'коляск', 'мусор', 'контейнер', 'вывоз', 'город', 'шум', 'ramp', 'entranc'];
  const texts = [
    ...Array.from({ length: 30 }, (_, place) => [0, 1, ...(place % 3 ? [2] : []), 6]),
    ...Array.from({ length: 30 }, (_, place) => [3, 4, ...(place % 2 ? [5] : []), 6]),
    ...Array.from({ length: 60 }, (_, place) => [[0], [3], [7], [6, 7]][place % 4]!),
    ...Array.from({ length: 12 }, () => [8, 9]),
    ...Array.from({ length: 4 }, () => [2, 5]),
  ];
  return { stems, texts };
}

describe('themes', () => {
  const grown = () => {
    const { stems, texts } = complaints();
    const pairs = new WordPairs(stems.length);
    for (const text of texts) pairs.add(text);
    return growThemes(pairs, stems).map((theme) => theme.map((word) => stems[word]!));
  };

  it('grow from words that go together, never from what all have, never in two languages at once', () => {
    const themes = grown().map((words) => [...words].sort());
    expect(themes).toHaveLength(3);
    expect(themes).toEqual(
      expect.arrayContaining([
        ['вход', 'коляск', 'пандус'],
        ['вывоз', 'контейнер', 'мусор'],
        ['entranc', 'ramp'],
      ]),
    );
  });

  it('are the same however often they are looked for', () => {
    expect(grown()).toEqual(grown());
  });
});

describe('a complaint is of a theme', () => {
  const ramp = { words: ['пандус', 'вход', 'коляск', 'ramp', 'entranc'], needs: [], lacks: [] };
  const stems = (text: string) => new Set(text.split(' '));

  it.each([
    ['пандус вход', ['пандус', 'вход']],
    ['ramp entranc door', ['ramp', 'entranc']],
    ['пандус', null],
    ['пандус ramp', null], // a word of each language is one word
    ['шум', null],
  ])('«%s»', (text, matched) => expect(matchTheme(stems(text), ramp)).toEqual(matched));

  it('only if it has what parted the theme from another, and has not what parted the other', () => {
    expect(matchTheme(stems('пандус вход'), { ...ramp, needs: ['коляск'] })).toBeNull();
    expect(matchTheme(stems('пандус вход коляск'), { ...ramp, lacks: ['коляск'] })).toBeNull();
  });

  it('of the one that it shares most with', () => {
    const rubbish = { words: ['мусор', 'вход'], needs: [], lacks: [] };
    expect(bestMatch(stems('пандус вход коляск мусор'), [rubbish, ramp])?.theme).toBe(ramp);
    expect(bestMatch(stems('шум'), [rubbish, ramp])).toBeNull();
  });
});
