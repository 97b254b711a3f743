import {
  CASE_STATES,
  DomainError,
  ERROR_CODES,
  ERROR_MESSAGES_EN,
  ERROR_MESSAGES_RU,
  type ErrorCode,
  type ErrorParams,
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
    const cited = { en: '59-FZ, art. 12(2)', ru: '59-ФЗ, ст. 12 ч. 2' };
    const late = new DomainError('extension_late', { dueOn: '2026-12-23', cited });
    expect(errorText('en', late)).toContain('it ended on 23 December 2026. It may be extended');
    expect(errorText('en', late)).toContain('(59-FZ, art. 12(2))');
    expect(errorText('ru', late)).toContain('последним днём было 23 декабря 2026');
    expect(errorText('ru', late)).toContain('(59-ФЗ, ст. 12 ч. 2)');
  });

  it('say how long in the unit of the law, and give no advice that a hard cap refuses', () => {
    const above = (params: ErrorParams) => errorText('ru', { code: 'extension_above_cap', params });
    expect(above({ unit: 'calendar_days', cap: 30, kind: 'hard' })).toBe(
      'Это дольше, чем разрешено продлевать: не больше чем на 30 дней. Выберите меньший срок.',
    );
    expect(above({ unit: 'working_days', cap: 21, kind: 'unlessGoodReason' })).toBe(
      'Это дольше, чем разрешено продлевать: не больше чем на 21 рабочий день. Выберите меньший срок или укажите вескую причину.',
    );
  });

  it.each(CASE_STATES)('name the state %s in whole Russian sentences, without its code', (state) => {
    const text = errorText('ru', { code: 'case.transition_refused', params: { state } });
    expect(text).toMatch(/^Сейчас этот шаг невозможен: [а-яё ]+\. Откройте/u);
  });

  it('call what an answer lacks, and what a ground asks for, by words', () => {
    const lacks = { code: 'answer.element_missing', params: { element: 'apology' } } as const;
    expect([errorText('ru', lacks), errorText('en', lacks)]).toEqual([
      'В ответе не хватает извинений. Допишите и попробуйте снова.',
      'The answer lacks an apology. Add it and try again.',
    ]);
    const unmet = { code: 'decline.condition_unmet', params: { condition: 'precedentsAtLeast', count: 2 } } as const;
    expect(errorText('ru', unmet)).toContain('нужно 2 прежних обращения того же человека');
  });

  it('count long waits in minutes', () => {
    const wait = { code: 'rate.limited', params: { retryAfterSeconds: 892, retryAfterMinutes: 15 } } as const;
    expect(errorText('ru', wait)).toContain('Подождите 15 минут и');
    expect(errorText('en', wait)).toContain('Wait 15 minutes before');
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
