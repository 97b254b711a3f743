import { type ThemeLine } from '#libs/features/feedback';
import { type CivilDate, type Language } from '#libs/kernel';
import { createTranslator } from '#libs/platform/i18n';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const themesText = createTranslator({ en, ru });

/** By the name that a person gave it, or else by its first words. */
export function nameOfTheme(language: Language, { titleEn, titleRu, number, wordFacts }: ThemeLine): string {
  const title = language === 'ru' ? titleRu : titleEn;
  const words = wordFacts.slice(0, 3).map(({ shown }) => shown);
  return title ?? themesText(language)('theme.unnamed', { number, words: words.join(', ') });
}

/** What stands where no words of another language may: above the page, and in a list of tabs. */
export function titleOfTheme(language: Language, { titleEn, titleRu, number }: ThemeLine): string {
  return (language === 'ru' ? titleRu : titleEn) ?? themesText(language)('theme.numbered', { number });
}

/** By its letters: a theme may hold words of both languages. */
export function languageOfWord(word: string): Language {
  return /\p{Script=Cyrillic}/u.test(word) ? 'ru' : 'en';
}

/** `27 Nov 2026`, `27 нояб. 2026 г.` */
export function dayText(language: Language, date: CivilDate): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T12:00:00Z`));
}
