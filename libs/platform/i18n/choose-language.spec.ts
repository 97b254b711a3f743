import { chooseLanguage } from './choose-language.js';

describe('chooseLanguage', () => {
  it.each([
    [undefined, 'ru', 'ru'],
    ['', 'en', 'en'],
    ['en-GB,en;q=0.9,ru;q=0.8', 'ru', 'en'],
    ['de, ru;q=0.4, en;q=0.3', 'en', 'ru'],
    ['en;q=0, ru;q=0.1', 'en', 'ru'],
    ['de-DE, fr', 'ru', 'ru'],
    ['*', 'ru', 'ru'],
    ['RU-ru', 'en', 'ru'],
    ['en;q=banana', 'ru', 'en'],
    [`${'de,'.repeat(5000)}en`, 'ru', 'ru'],
  ] as const)('%j with fallback %s is %s', (header, fallback, expected) => {
    expect(chooseLanguage(header, fallback)).toBe(expected);
  });
});
