import { DomainError } from '#libs/kernel';
import { CONTACTS_MAX, readContacts } from './contacts-file.js';

const refused = (text: string): unknown[] => {
  try {
    return readContacts(text);
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
    throw error;
  }
};

describe('a list of contacts', () => {
  it.each([
    ['commas', 'email,language\nanna@example.org,ru\n'],
    ['semicolons, a mark at the start and the other end of line', '\uFEFFEmail;Language\r\nAnna@Example.org;RU\r\n\r\n'],
    ['tabs, quotes, other columns in another order', 'name\tlanguage\temail\n"Anna"\t"ru"\t"anna@example.org"'],
    ['somebody twice', 'email,language\nanna@example.org,en\nANNA@example.org,ru'],
  ])('is read with %s', (_what, text) => {
    expect(readContacts(text)).toEqual([{ email: 'anna@example.org', language: 'ru' }]);
  });

  it.each([
    ['', 'contacts.header', {}],
    ['anna@example.org,ru', 'contacts.header', {}],
    ['email,language\n\n', 'contacts.none', {}],
    ['email,language\n\nanna@example.org,ru\nnobody,ru', 'contacts.line', { line: 4, what: 'email' }],
    ['email,language\nanna@example.org,de', 'contacts.line', { line: 2, what: 'language' }],
    ['email,language\nanna@example.org', 'contacts.line', { line: 2, what: 'language' }],
  ])('%j is refused: %s', (text, code, params) => {
    expect(refused(text)).toEqual([code, params]);
  });

  it('has an end', () => {
    const people = Array.from({ length: CONTACTS_MAX + 1 }, (_, person) => `p${person}@example.org,en`);
    expect(refused(['email,language', ...people].join('\n'))).toEqual(['contacts.too_many', { max: CONTACTS_MAX }]);
  });
});
