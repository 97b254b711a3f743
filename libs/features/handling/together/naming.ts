/** What would show in a letter that somebody else reads: one person of a case, and its reference. */
export interface Recognisable {
  readonly reference: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
}

export const TRACES = ['reference', 'email', 'phone', 'address', 'name'] as const;
export type Trace = (typeof TRACES)[number];

/** So many last digits of a telephone number tell it from a house number or a date. */
const PHONE_DIGITS = 7;
/** A shorter first name or address is a word like any other. Characters. */
const NAME_MIN = 4;
const ADDRESS_MIN = 8;

/**
 * What of this person a text holds; null where nothing was found. A name counts with two of its words, written with capitals, whatever their endings:
 * one alone may be anybody's, and a person reads the letter besides.
 */
export function traceOf({ reference, name, email, phone, postalAddress }: Recognisable, text: string): Trace | null {
  const plain = plainOf(text);
  const holds = (part: string | null, min = 1) => part !== null && plainOf(part).length >= min && plain.includes(plainOf(part));
  if (holds(reference)) return 'reference';
  if (holds(email)) return 'email';
  const digits = (phone ?? '').replace(/\D/g, '').slice(-PHONE_DIGITS);
  if (digits.length === PHONE_DIGITS && numbersIn(text).some((number) => number.includes(digits))) return 'phone';
  if (holds(postalAddress, ADDRESS_MIN)) return 'address';
  return name !== null && isNamed(name, text) ? 'name' : null;
}

function isNamed(name: string, text: string): boolean {
  const parts = [...new Set(wordsOf(name).filter((word) => word.length > 1))];
  const capitals = wordsOf(text).filter((word) => word !== word.toLowerCase());
  const found = parts.filter((part) => capitals.some((word) => isSame(part, word)));
  if (parts.length === 1) return found.length === 1 && parts[0]!.length >= NAME_MIN;
  return found.length >= 2;
}

/** Russian names are declined: the beginning is compared, and how much may follow it. */
function isSame(part: string, word: string): boolean {
  const [one, other] = [plainOf(part), plainOf(word)];
  const stem = one.length >= NAME_MIN ? one.slice(0, -1) : one;
  return other.startsWith(stem) && other.length <= stem.length + 3;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}’'-]+/gu) ?? [];
}

function numbersIn(text: string): string[] {
  return (text.match(/[\d\s()+.-]{7,}/g) ?? []).map((run) => run.replace(/\D/g, ''));
}

function plainOf(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[\s,;]+/g, ' ').trim(); // prettier-ignore
}
