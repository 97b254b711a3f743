import { type CivilDate, type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';

const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

/** `2 March 2026, 10:05`, in the body's zone. A formatter is dear to make, and a history shows many instants. */
export function formatInstant(language: Language, instant: Date | string, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  let formatter = FORMATTERS.get(key);
  if (!formatter) {
    const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
    const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat(locale, { ...parts, timeZone });
    FORMATTERS.set(key, formatter);
  }
  return formatter.format(new Date(instant));
}

/** A date, or a dash where there is none. */
export function dateOrDash(language: Language, date: CivilDate | null): string {
  return date === null ? '–' : formatDate(language, date);
}
