import { type CivilDate, type Language } from '#libs/kernel';

const LOCALES: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' };

/** A formatter is dear to make, and a page shows many dates. */
const LONG_DATE = {
  en: new Intl.DateTimeFormat(LOCALES.en, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat(LOCALES.ru, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `23 December 2026`, `23 декабря 2026 г.` A civil date has no zone: read and written in one and the same, it is shown as it is. */
export function formatDate(language: Language, date: CivilDate): string {
  return LONG_DATE[language].format(new Date(`${date}T00:00:00Z`));
}

/** Date and hour of an instant on the wall clock of the body's time zone. */
export function formatInstant(language: Language, instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return format.format(instant);
}
