import { isValidElement, type JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { type Slot } from './slot.js';

/** Stands in the template's output where JSX belongs. What a person wrote is escaped by the template, so it cannot spell one. */
const MARK = /<!--slot (\d+)-->/;

interface SlotsTaken {
  /** The options, with a mark wherever JSX stood. */
  readonly params: object;
  readonly slots: readonly Slot[];
}

/**
 * Takes the JSX out of a component's options, so that its template can be run on plain values.
 *
 * JSX is not rendered here: it takes its place in the page's own tree, keeps the page's contexts, and upstream's `indent` filter does not
 * push spaces into a textarea in it.
 */
export function takeSlots(options: object): SlotsTaken {
  const slots: Slot[] = [];
  const take = (slot: Slot) => `<!--slot ${slots.push(slot) - 1}-->`;

  const copy = (value: unknown, isSlot = false): unknown => {
    if (isSlot || isValidElement(value)) return isEmpty(value as Slot) ? undefined : take(value as Slot);
    if (Array.isArray(value)) return value.map((item) => copy(item));
    if (typeof value === 'object' && value !== null) return copyObject(value);
    return value;
  };
  const copyObject = (object: object): object => {
    const given = Object.entries(object).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name, copy(value, isSlotName(name))]));
  };
  return { params: copyObject(options), slots };
}

/** The template's output with the JSX back in its places. */
export function fillSlots(html: string, slots: readonly Slot[]): JSX.Element {
  const pieces = html.split(MARK);
  const texts = pieces.filter((_, index) => index % 2 === 0);
  const places = pieces.filter((_, index) => index % 2 === 1);
  // Wrapped in a list, because a string at the top of a template's place is taken for HTML.
  return jsxTemplate(texts, ...places.map((place) => [slots[Number(place)]]));
}

/** HTML that somebody has vouched for: upstream's own, or what our renderer of letters made. Never what a person wrote. */
export function TrustedHtml({ html }: { readonly html: string }): JSX.Element {
  return jsxTemplate([html]);
}

export function isSlotName(name: string): boolean {
  return name === 'html' || name.endsWith('Html');
}

function isEmpty(slot: Slot): boolean {
  return slot === null || slot === undefined || slot === '' || typeof slot === 'boolean';
}
