import { sharedWordsQuery } from './shared-words.js';

describe('sharedWordsQuery', () => {
  it.each([
    ['no words', [], null],
    ['one word', ['lamp'], "('lamp')"],
    ['three words: all of them', ['lamp', 'out', 'street'], "('street' & ('lamp' & ('out')))"],
    ['a quote and a backslash', ["o'neil\\"], "('o''neil\\\\')"],
  ])('%s', (_what, lexemes, query) => {
    expect(sharedWordsQuery(lexemes)).toBe(query);
  });

  it('asks for three of the eight longest', () => {
    const query = sharedWordsQuery('a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii'.split(' '))!;
    const words = [...query.matchAll(/'(\w+)'/g)].map(([, word]) => word!);
    expect(new Set(words)).toEqual(new Set('bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii'.split(' ')));
    const holds = (...text: string[]) => evaluated(query, new Set(text));
    expect([holds('bb', 'ccc', 'dddd'), holds('iiiiiiiii', 'dddd', 'bb'), holds('bb', 'ccc'), holds('a', 'bb', 'ccc')]).toEqual([true, true, false, false]); // prettier-ignore
  });
});

/** Whether a text of these words is what the query asks for: `&` binds closer than `|`, as in the index. */
function evaluated(query: string, text: ReadonlySet<string>): boolean {
  const tokens = query.match(/'\w+'|[()&|]/g)!;
  const one = (): boolean => {
    const token = tokens.shift()!;
    if (token !== '(') return text.has(token.slice(1, -1));
    const value = any();
    tokens.shift();
    return value;
  };
  const all = (): boolean => {
    let value = one();
    while (tokens[0] === '&') {
      tokens.shift();
      value = one() && value;
    }
    return value;
  };
  const any = (): boolean => {
    let value = all();
    while (tokens[0] === '|') {
      tokens.shift();
      value = all() || value;
    }
    return value;
  };
  return any();
}
