import { catalogueFaults } from './catalogue-faults.js';
import { createTranslator } from './translator.js';

const en = { closed: '{days, plural, one {# day} other {# days}}', greeting: 'Hello, {name}' } as const;
const ru: Record<keyof typeof en, string> = {
  closed: '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  greeting: 'Здравствуйте, {name}',
};

describe('createTranslator', () => {
  const t = createTranslator({ en, ru });

  it('speaks each language by its own plurals', () => {
    expect([1, 2, 5, 21].map((days) => t('ru')('closed', { days }))).toEqual(['1 день', '2 дня', '5 дней', '21 день']);
    expect([1, 2].map((days) => t('en')('closed', { days }))).toEqual(['1 day', '2 days']);
  });

  it('closes a sentence that ends with a Russian date with one stop', () => {
    expect(t('ru')('greeting', { name: '3 мая 2026 г..' })).toBe('Здравствуйте, 3 мая 2026 г.');
  });

  it('takes a value as text, whatever it holds', () => {
    expect(t('en')('greeting', { name: '<b>{x}</b>' })).toBe('Hello, <b>{x}</b>');
  });

  it('throws when nobody gave a parameter', () => {
    expect(() => t('en')('greeting')).toThrow(/name/);
  });
});

describe('catalogueFaults', () => {
  it.each([
    [{ a: '{x}' }, { a: '{y}' }, 'a: parameters differ: en has (x), ru has (y)'],
    [
      { a: '{n, plural, one {#} other {#}}' },
      { a: '{n, plural, one {#} other {#}}' },
      'a: the Russian plural of n lacks few, many',
    ],
    [{ a: 'fine' }, { a: ' ' }, 'a: is empty'],
  ])('finds fault with %j and %j', (english, russian, fault) => {
    expect(catalogueFaults({ en: english, ru: russian })).toEqual([fault]);
  });

  it('finds a sentence that does not parse', () => {
    expect(catalogueFaults({ en: { a: 'fine' }, ru: { a: '{n' } })).toEqual([expect.stringMatching(/^a: does not parse/)]);
  });
});
