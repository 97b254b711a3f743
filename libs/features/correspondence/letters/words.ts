import { type CivilDate, type Language } from '#libs/kernel';
import { createTranslator, formatDate } from '#libs/platform/i18n';
import { en } from '../messages.en.js';
import { ru } from '../messages.ru.js';

export const words = createTranslator({ en, ru });

/** `27 November 2026`, `27 ноября 2026 г.` */
export function dateInWords(language: Language, date: CivilDate): string {
  return formatDate(language, date);
}

/** Where a sentence ends with a Russian date, the point of «г.» is its full stop too: also where a letter sets the date in bold, or escapes the points. */
export function withOneStop(text: string): string {
  return text.replace(/(\u00a0г\\?\.\**)\\?\./g, '$1');
}

/** Anything that a sentence selects on is the word `none` when it is absent. */
export function orNone(text: string | null): string {
  return text === null || text === '' ? 'none' : text;
}
