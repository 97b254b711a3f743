import { DomainError } from '#libs/kernel';
import { type Field, readFields } from './field.js';

const TEXT: Field = { kind: 'text', name: 'text', label: 'Text', rows: 5, min: 3, max: 10 };
const DAY: Field = { kind: 'day', name: 'on', label: 'Day' };
const ONE: Field = { kind: 'select', name: 'one', label: 'One', options: [{ value: 'a', text: 'A' }] };
const SEVERAL: Field = {
  kind: 'several',
  name: 'all',
  label: 'All',
  options: [
    { value: 'a', text: 'A' },
    { value: 'b', text: 'B' },
  ],
};
const NUMBER: Field = { kind: 'number', name: 'days', label: 'Days', min: 1, max: 30 };

const wrongIn = (field: Field, sent: Record<string, unknown>) => {
  try {
    readFields([field], sent);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.fields.map(({ code }) => code).join() : 'a fault';
  }
};
const day = (...[d, m, y]: [string, string, string]) => ({ 'on-day': d, 'on-month': m, 'on-year': y });

describe('the fields of a form', () => {
  it.each<[string, Field, Record<string, unknown>, string | null]>([
    ['a text that is not there', TEXT, {}, 'required'],
    ['a text of blanks', TEXT, { text: ' \r\n ' }, 'required'],
    ['no text where none is needed', { ...TEXT, optional: true }, {}, null],
    ['a text too short', TEXT, { text: 'ab' }, 'too_short'],
    ['a text too long', TEXT, { text: 'a'.repeat(11) }, 'too_long'],
    ['a list where a text belongs', TEXT, { text: ['abc', 'def'] }, 'required'],
    ['a day that is not there', DAY, day('', '', ''), 'required'],
    ['half a day', DAY, day('1', '', '2026'), 'invalid_date'],
    ['a day that no year has', DAY, day('30', '2', '2026'), 'invalid_date'],
    ['a year of two digits', DAY, day('1', '2', '26'), 'invalid_date'],
    ['an option that was not offered', ONE, { one: 'z' }, 'unknown'],
    ['one of several that was not offered', SEVERAL, { all: ['a', 'z'] }, 'unknown'],
    ['nothing ticked', SEVERAL, {}, 'required'],
    ['a number that is none', NUMBER, { days: '1.5' }, 'not_whole_number'],
    ['a number too small', NUMBER, { days: '0' }, 'too_small'],
    ['a number too large', NUMBER, { days: '31' }, 'too_large'],
  ])('%s', (_what, field, sent, code) => {
    expect(wrongIn(field, sent)).toBe(code);
  });

  it('are read as what they are', () => {
    const sent = { text: ' abc\r\nd ', ...day('5', '3', '2026'), one: 'a', all: 'b', days: '20', really: 'yes' };
    const given = readFields([TEXT, DAY, ONE, SEVERAL, NUMBER, { kind: 'flag', name: 'really', label: 'Really' }], sent);
    expect([given.text('text'), given.day('on'), given.choice('one'), given.list('all'), given.number('days')]).toEqual([
      'abc\nd',
      '2026-03-05',
      'a',
      ['b'],
      20,
    ]);
    expect([given.flag('really'), given.flag('not'), given.textOrNull('not')]).toEqual([true, false, null]);
  });

  it('say everything that is wrong at once', () => {
    expect(() => readFields([TEXT, DAY], {})).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ field: 'text' }), expect.objectContaining({ field: 'on' })],
      }) as Error,
    );
  });
});
