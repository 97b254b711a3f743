import { DomainError } from '#libs/kernel';
import { assertFilled, unfilledPlaces } from './unfilled-places.js';

describe('the places of a text that nobody has filled', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing left to fill', 'We came on Monday.', []],
    ['one place', 'We came on {{day of the visit}}.', ['day of the visit']],
    ['the same place twice, said once', '{{name}}, {{ name }}!', ['name']],
    ['several, in their order', '{{when}} … {{who}}', ['when', 'who']],
    ['a place without a name', 'Here {{}}.', ['']],
    ['single braces, which are nothing special', '{day} and {', []],
    ['in Russian', 'Мы были {{день осмотра}}.', ['день осмотра']],
    ['over two lines', '{{day\nof the visit}}', ['day\nof the visit']],
  ])('%s', (_what, text, places) => {
    expect(unfilledPlaces(text)).toEqual(places);
  });

  it('block the sending, and are named', () => {
    expect(() => assertFilled('All is said.')).not.toThrow();
    expect(() => assertFilled('On {{day}}.')).toThrow(new DomainError('letter.variable_missing', { variable: 'day' }));
  });
});
