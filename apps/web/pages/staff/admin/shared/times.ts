import { type Language } from '#libs/kernel';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' };
/** A formatter is dear to make, and a list shows many instants. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** `23 Nov 2026, 14:05` and `23 нояб. 2026 г., 14:05`, in the body's time zone. */
export function instantText(language: Language, instant: Date, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  let format = FORMATS.get(key);
  if (!format) {
    const shape = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat(LOCALES[language], { ...shape, timeZone });
    FORMATS.set(key, format);
  }
  return format.format(instant);
}
