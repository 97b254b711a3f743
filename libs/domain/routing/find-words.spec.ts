import { findWords, isPattern, wordsOf } from './index.js';

describe('findWords', () => {
  it.each([
    ['a word, whatever its case', 'Here is a FIRE.', ['fire'], 'fire'],
    ['a word and no part of one', 'The fireman came.', ['fire'], null],
    ['a stem', 'После самоубийства соседа', ['самоубийств*'], 'самоубийств*'],
    ['ё as е, in the text and in the pattern', 'оголЁнный провод, оголенный провод', ['оголённ* провод'], 'оголённ* провод'],
    ['words in a row', 'Сильный запах газа в подъезде', ['запах газа'], 'запах газа'],
    ['words in a row, over a comma and a line', 'запах,\nгаза', ['запах газа'], 'запах газа'],
    ['not words that stand apart', 'запах свежего газа', ['запах газа'], null],
    ['stems in a row', 'об утечку газа', ['утечк* газ*'], 'утечк* газ*'],
    ['the first pattern that stands, by the order of the patterns', 'gas and fire', ['fire', 'gas'], 'fire'],
    ['a pattern longer than the text', 'gas', ['gas leak'], null],
    ['a decomposed ё', 'оголе\u0308нный', ['оголен*'], 'оголен*'],
    ['an empty text', '', ['fire'], null],
    ['a pattern without a word', 'anything', ['*', ' - '], null],
    ['a number', 'house 17a', ['17a'], '17a'],
  ])('finds %s', (_what, text, patterns, found) => {
    expect(findWords(wordsOf(text), patterns)).toBe(found);
  });

  it.each([
    ['fire', true],
    ['gas leak*', true],
    ['*', false],
    [' -- ', false],
  ])('takes %s for a pattern: %s', (text, is) => {
    expect(isPattern(text)).toBe(is);
  });
});
