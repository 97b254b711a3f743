import { isEmail } from 'class-validator';
import { DomainError, type Language, LANGUAGES } from '#libs/kernel';
import { type InvitedContact } from '#libs/casework';

/** People of one list. More of them are several lists. */
export const CONTACTS_MAX = 2_000;

/**
 * Reads a list as spreadsheets write it: a line of column names, `email` and `language` (`ru` or `en`), then a person a line, parted by commas, semicolons or tabs.
 * Whoever stands in it twice is one person. Errors: `contacts.header`, `contacts.line` with the first line that is wrong and the code of why, `contacts.none`,
 * `contacts.too_many`.
 */
export function readContacts(text: string): InvitedContact[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = cellsOf(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const [email, language] = [header.indexOf('email'), header.indexOf('language')];
  if (email < 0 || language < 0) throw new DomainError('contacts.header');
  const people = new Map<string, InvitedContact>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const cells = cellsOf(line);
    const person = { email: addressIn(cells[email] ?? '', index + 1), language: languageIn(cells[language] ?? '', index + 1) };
    people.set(person.email, person);
  }
  if (people.size === 0) throw new DomainError('contacts.none');
  if (people.size > CONTACTS_MAX) throw new DomainError('contacts.too_many', { max: CONTACTS_MAX });
  return [...people.values()];
}

/** An address holds none of the three signs; a quoted cell loses its quotes. */
function cellsOf(line: string): string[] {
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim()); // prettier-ignore
}

function addressIn(cell: string, line: number): string {
  if (!isEmail(cell)) throw new DomainError('contacts.line', { line, what: 'email' });
  return cell.toLowerCase();
}

function languageIn(cell: string, line: number): Language {
  const found = LANGUAGES.find((language) => language === cell.toLowerCase());
  if (found === undefined) throw new DomainError('contacts.line', { line, what: 'language' });
  return found;
}
