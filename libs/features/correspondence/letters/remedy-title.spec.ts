import { remedyTitle } from './remedy-title.js';

describe('a remedy in a list', () => {
  it.each([
    ['The ramp will be repaired.', 'The ramp will be repaired'],
    ['The ramp will be repaired', 'The ramp will be repaired'],
    [' 500 for the coat. ', '500 for the coat'],
    ['Is that enough?', 'Is that enough?'],
    ['And more…', 'And more…'],
  ])('%p goes on in the middle of a sentence as %p', (description, said) => {
    expect(remedyTitle('en', { kind: 'service', description })).toMatch(new RegExp(`: ${said.replace(/[?]/g, '\\?')}$`));
  });

  it('without a description is its kind alone', () => {
    expect(remedyTitle('en', { kind: 'service', description: null })).not.toContain(':');
  });
});
