import { randomBytes } from 'node:crypto';
import { newReference, parseReference, READABLE } from './reference.js';

const reference = newReference(Uint8Array.from([3, 14, 15, 92, 65, 35, 89, 79, 32, 38]));
const signs = reference.replaceAll('-', '');

describe('a reference', () => {
  it('stands in groups that can be read aloud', () => {
    expect(reference).toMatch(/^[2-9AC-HJKMNP-RT-Z]{4}-[2-9AC-HJKMNP-RT-Z]{4}-[2-9AC-HJKMNP-RT-Z]{3}$/);
  });

  it.each([
    ['as it was printed', reference],
    ['in small letters, without dashes', signs.toLowerCase()],
    ['with spaces', signs.split('').join(' ')],
    ['with long dashes', reference.replaceAll('-', '—')],
  ])('is understood %s', (_, typed) => {
    expect(parseReference(typed)).toBe(reference);
  });

  it('is understood when a Russian keyboard gave letters of the same shape', () => {
    const cyrillic: Record<string, string> = { A: 'А', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', Y: 'У', X: 'Х' };
    const drawn = Array.from({ length: 200 }, () => newReference(randomBytes(10)));
    for (const one of drawn) expect(parseReference(Array.from(one, (sign) => cyrillic[sign] ?? sign).join(''))).toBe(one);
  });

  it('is refused for every single wrong sign', () => {
    for (let place = 0; place < signs.length; place += 1) {
      for (const sign of READABLE) {
        if (sign === signs[place]) continue;
        expect(parseReference(signs.slice(0, place) + sign + signs.slice(place + 1))).toBeNull();
      }
    }
  });

  it('is refused for every two neighbours swapped', () => {
    for (let place = 0; place + 1 < signs.length - 1; place += 1) {
      const [a, b] = [signs[place]!, signs[place + 1]!];
      if (a !== b) expect(parseReference(signs.slice(0, place) + b + a + signs.slice(place + 2))).toBeNull();
    }
  });

  it.each(['', 'K7QM', `${reference}2`, 'hello world', '😀'.repeat(11), "'; DROP TABLE --"])('is refused for %p', (typed) => {
    expect(parseReference(typed)).toBeNull();
  });
});
