import { type CivilDate, type Language } from '#libs/kernel';
import { createTranslator, formatDate } from '#libs/platform/i18n';
import { en } from '../messages.en.js';
import { ru } from '../messages.ru.js';

export const words = createTranslator({ en, ru });

/** `27 November 2026`, `27 ноября 2026`: in a letter the year needs no «г.». */
export function dateInWords(language: Language, date: CivilDate): string {
  return formatDate(language, date).replace(/\sг\.$/, '');
}

/** Anything that a sentence selects on is the word `none` when it is absent. */
export function orNone(text: string | null): string {
  return text === null || text === '' ? 'none' : text;
}
