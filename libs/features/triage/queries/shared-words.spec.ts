import { sharedWordsQuery } from './shared-words.js';

describe('sharedWordsQuery', () => {
  it.each([
    ['no words', [], null],
    ['one word', ['lamp'], "('lamp')"],
    ['three words: all of them', ['lamp', 'out', 'street'], "('street' & 'lamp' & 'out')"],
    ['a quote and a backslash', ["o'neil\\"], "('o''neil\\\\')"],
  ])('%s', (_what, lexemes, query) => {
    expect(sharedWordsQuery(lexemes)).toBe(query);
  });

  it('asks for three of the eight longest', () => {
    const query = sharedWordsQuery('a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii'.split(' '))!;
    expect(query.split(' | ')).toHaveLength(56);
    expect(query).not.toContain("'a'");
  });
});
