import { type CivilDate, type Language } from '#libs/kernel';

const LOCALES: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' };

/** `23 December 2026`, `23 декабря 2026 г.` A civil date has no zone, and is shown as it is. */
export function formatDate(language: Language, date: CivilDate): string {
  return Temporal.PlainDate.from(date).toLocaleString(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Date and hour of an instant on the wall clock of the body's time zone. */
export function formatInstant(language: Language, instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return format.format(instant);
}
