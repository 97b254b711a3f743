import { newPlaceCode, parsePlaceCode } from './place-code.js';

describe('the code of a place', () => {
  it('is short, and is read however it was typed', () => {
    const code = newPlaceCode(Uint8Array.from([0, 1, 2, 3, 250, 251, 252, 253]));
    expect(code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}$/);
    for (const typed of [code.toLowerCase(), ` ${code.replace('-', ' ')} `, code.replace('-', '')]) {
      expect(parsePlaceCode(typed)).toBe(code);
    }
  });

  it.each(['', 'K7QM', 'K7QM-2X9F-4TD', 'ЖЖЖЖ-ЖЖЖЖ', '<script>'])('is not %j', (typed) => {
    expect(parsePlaceCode(typed)).toBeNull();
  });
});
