import { MATCH_BEGINS as B, MATCH_ENDS as E, snippetOf } from './snippets.js';

const shown = (headline: string, written: string | null) =>
  snippetOf(headline, written)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('the snippets of a search', () => {
  it.each([
    ['a text without ё', `the ${B}lamp${E} is out`, null, 'the [lamp] is out'],
    ['ё as it was typed', `Все ${B}елки${E} еще стоят`, 'Всё ёлки ещё стоят', 'Всё [ёлки] ещё стоят'],
    ['a capital one', `${B}Елка${E} упала`, 'Вчера Ёлка упала', '[Ёлка] упала'],
    [
      'two fragments, each from its place',
      `все ${B}мед${E} … все ${B}лед${E}`,
      'все мёд, а потом всё лёд',
      'все [мёд] … всё [лёд]',
    ],
    ['signs of two units before it', `😀 еще ${B}лед${E}`, '😀 ещё лёд', '😀 ещё [лёд]'],
    ['lines as one', `еще\n\n${B}лед${E}`, 'ещё\n\nлёд', 'ещё [лёд]'],
    ['what is not in the text as it stands there', `еще ${B}лед${E}`, 'ёж', 'еще [лед]'],
  ])('keep %s', (_, headline, written, expected) => {
    expect(shown(headline, written)).toBe(expected);
  });

  it('are none where nothing was found by words', () => {
    expect(snippetOf(null, 'ё')).toEqual([]);
  });
});
