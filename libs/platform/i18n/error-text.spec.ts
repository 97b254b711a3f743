import {
  DomainError,
  ERROR_CODES,
  ERROR_MESSAGES_EN,
  ERROR_MESSAGES_RU,
  type ErrorCode,
  FIELD_CODES,
  FIELD_MESSAGES_EN,
  FIELD_MESSAGES_RU,
  LANGUAGES,
} from '#libs/kernel';
import { catalogueFaults } from './catalogue-faults.js';
import { errorText, fieldText } from './error-text.js';
import { messageArguments } from './message-arguments.js';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

describe('the words of refusals', () => {
  it('agree in both languages', () => {
    expect(catalogueFaults({ en: ERROR_MESSAGES_EN, ru: ERROR_MESSAGES_RU })).toEqual([]);
    expect(catalogueFaults({ en: FIELD_MESSAGES_EN, ru: FIELD_MESSAGES_RU })).toEqual([]);
  });

  it.each(CODES)('%s never prints a parameter that a refusal may leave out', (code) => {
    for (const sentence of [ERROR_MESSAGES_EN[code], ERROR_MESSAGES_RU[code]]) {
      const uses = messageArguments(sentence);
      const selects = uses.filter((use) => use.use === 'select');
      expect(selects.filter((use) => !use.branches.includes('none'))).toEqual([]);
      expect(uses.filter((use) => use.use === 'plain' && !use.within.includes(use.name))).toEqual([]);
    }
  });

  it('can be spoken for every code without any parameter', () => {
    for (const language of LANGUAGES) {
      for (const code of CODES) expect(errorText(language, new DomainError(code))).not.toMatch(/none|[{}]/);
      for (const code of FIELD_CODES) expect(fieldText(language, { code })).not.toMatch(/none|[{}]/);
    }
  });

  it('name the article and write out dates', () => {
    const late = new DomainError('extension_late', { dueOn: '2026-12-23', article: '59-FZ, art. 12(2)' });
    expect(errorText('en', late)).toContain('it ended on 23 December 2026. It may be extended');
    expect(errorText('en', late)).toContain('(59-FZ, art. 12(2))');
    expect(errorText('ru', late)).toContain('последним днём было 23 декабря 2026');
  });

  it.each([
    [1, '1 секунду'],
    [3, '3 секунды'],
    [25, '25 секунд'],
    [1.5, '1,5 секунды'],
  ])('count %s in Russian', (retryAfterSeconds, expected) => {
    expect(errorText('ru', { code: 'rate.limited', params: { retryAfterSeconds } })).toContain(`Подождите ${expected} и`);
  });
});
