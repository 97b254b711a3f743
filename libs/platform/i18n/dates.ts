import { type CivilDate, type Language } from '#libs/kernel';

/** A formatter is dear to make, and a page shows many dates. */
const LONG_DATE = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `23 December 2026`, `23 декабря 2026 г.` A civil date has no zone: read and written in one and the same, it is shown as it is. «г.» stays with its year. */
export function formatDate(language: Language, date: CivilDate): string {
  return LONG_DATE[language].format(new Date(`${date}T00:00:00Z`)).replace(' г.', '\u00a0г.');
}
