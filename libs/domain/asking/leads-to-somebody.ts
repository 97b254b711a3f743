/** What in a text leads straight to somebody, as far as a program can tell. A name it cannot: that is for a person to see. */
export type Lead = 'email' | 'phone' | 'reference' | 'link';

const LEADS: readonly (readonly [Lead, RegExp])[] = [
  ['email', /\S@\S+\.\S/u],
  ['link', /\b(https?:\/\/|www\.|t\.me\/|vk\.com\/)/iu],
  // A case, as letters write it: three or four groups of letters and digits.
  ['reference', /(?<![\p{L}\d])[A-Z\d]{3,4}(-[A-Z\d]{3,4}){2,3}(?![\p{L}\d])/u],
  // Seven digits or more, with whatever people put between them; a date has fewer groups or dots between all.
  ['phone', /(?<!\d)\+?\d(?:[\s().\u00a0-]{0,3}\d){6,14}(?!\d)/u],
];
/** A day with its year has eight digits and is nobody's number. */
const DATES = /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b/gu;

export function leadsIn(text: string): Lead[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(DATES, ' ');
  return LEADS.filter(([, pattern]) => pattern.test(plain)).map(([lead]) => lead);
}
