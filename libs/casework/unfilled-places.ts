import { DomainError } from '#libs/kernel';

/** What a ready-made text leaves for whoever writes: `{{the day of the visit}}`. */
const PLACE = /\{\{([^{}]*)\}\}/gu;
/** The name is said in a refusal: so much of it. */
const NAME_MAX = 60;

/** The places of a text that nobody has filled, each once, in the order in which they stand. */
export function unfilledPlaces(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name.trim().slice(0, NAME_MAX)))];
}

/** Errors: `letter.variable_missing` with the first place that is still empty: such a text is never sent. */
export function assertFilled(text: string): void {
  const [first] = unfilledPlaces(text);
  if (first !== undefined) throw new DomainError('letter.variable_missing', { variable: first === '' ? '…' : first });
}
