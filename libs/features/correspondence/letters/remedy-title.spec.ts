import { remedyTitle } from './remedy-title.js';
import { withOneStop } from './words.js';

describe('a remedy in a list', () => {
  it.each([
    ['The ramp will be repaired.', 'The ramp will be repaired'],
    ['The ramp will be repaired', 'The ramp will be repaired'],
    [' 500 for the coat. ', '500 for the coat'],
    ['Is that enough?', 'Is that enough?'],
    ['And more…', 'And more…'],
  ])('%p goes on in the middle of a sentence as %p', (description, said) => {
    expect(remedyTitle('en', { kind: 'correction', description })).toMatch(new RegExp(`: ${said.replace(/[?]/g, '\\?')}$`));
  });

  it('that does what was asked for is said without a heading before it', () => {
    expect(remedyTitle('ru', { kind: 'service', description: 'Заменить светильники.' })).toBe('Заменить светильники');
  });

  it('without a description is its kind alone', () => {
    expect(remedyTitle('en', { kind: 'service', description: null })).not.toContain(':');
  });
});

it.each([
  ['Ответим до 18 сентября 2026\u00a0г.. Ждите.', 'Ответим до 18 сентября 2026\u00a0г. Ждите.'],
  ['до **18 сентября 2026\u00a0г.**.', 'до **18 сентября 2026\u00a0г.**'],
  ['до 18 сентября 2026\u00a0г\\.\\. Мы', 'до 18 сентября 2026\u00a0г\\. Мы'],
  ['от 18 сентября 2026\u00a0г., сказано', 'от 18 сентября 2026\u00a0г., сказано'],
  ['Wait…', 'Wait…'],
])('a sentence that ends with a date has one stop: %p', (written, said) => {
  expect(withOneStop(written)).toBe(said);
});
