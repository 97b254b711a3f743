import { citation } from './citation.js';
import { loadPacks } from './index.js';

describe('how a law is called', () => {
  it.each([
    ['59-ФЗ', 'ст. 12 ч. 2', '59-FZ, art. 12(2)', '59-ФЗ, ст. 12 ч. 2'],
    ['59-ФЗ', 'ст. 10 ч. 1 п. 4', '59-FZ, art. 10(1)(4)', '59-ФЗ, ст. 10 ч. 1 п. 4'],
    ['59-ФЗ', 'ст. 5 п. 5', '59-FZ, art. 5(5)', '59-ФЗ, ст. 5 п. 5'],
    ['210-ФЗ', 'ст. 11.2 ч. 8.1, 8.2', '210-FZ, art. 11.2(8.1) and (8.2)', '210-ФЗ, ст. 11.2 ч. 8.1, 8.2'],
    ['248-ФЗ', 'гл. 9', '248-FZ, ch. 9', '248-ФЗ, гл. 9'],
    ['Own service standard', '5', 'our own service standard, 5', 'наш собственный стандарт, п. 5'],
  ])('%s, %s', (act, article, en, ru) => {
    expect(citation(act, article)).toEqual({ en, ru });
  });

  it.each([
    ['a law that nobody named', 'ст. 1'],
    ['59-ФЗ', 'somewhere'],
  ])('is not known of %s, %s', (act, article) => {
    expect(citation(act, article)).toBeNull();
  });

  it.each(loadPacks().map((pack) => [`${pack.pack} ${pack.version}`, pack] as const))(
    'no Russian word in the English of %s',
    (_name, pack) => {
      const cited = JSON.stringify(pack).match(/"cited":\{"en":"[^"]*"/g) ?? [];
      expect(cited.length).toBeGreaterThan(0);
      expect(cited.filter((text) => /[а-яё]/i.test(text))).toEqual([]);
    },
  );
});
