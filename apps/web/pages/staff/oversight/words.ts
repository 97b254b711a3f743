import { type CivilDate, type Language } from '#libs/kernel';
import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en, type OversightMessage } from './messages.en.js';
import { ru } from './messages.ru.js';

export const pageText = createTranslator({ en, ru });
export type PageWords = Translate<OversightMessage>;

const SHORT = formats({ day: 'numeric', month: 'short' });
const LONG = formats({ weekday: 'long', day: 'numeric', month: 'long' });
const MONTH = formats({ month: 'long', year: 'numeric' });

function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return {
    en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
    ru: new Intl.DateTimeFormat('ru-RU', { ...options, timeZone: 'UTC' }),
  };
}

const atNoon = (date: CivilDate) => new Date(`${date}T12:00:00Z`);

/** `27 Nov`, `27 нояб.` */
export const shortDate = (language: Language, date: CivilDate) => SHORT[language].format(atNoon(date));
/** `Friday 27 November`, `пятница, 27 ноября` */
export const longDate = (language: Language, date: CivilDate) => LONG[language].format(atNoon(date));
/** `November 2026`, `ноябрь 2026 г.` */
export const monthOf = (language: Language, date: CivilDate) => MONTH[language].format(atNoon(date));

/** `27 Nov, 14:05` in the body's own time. */
export function instantText(language: Language, instant: Date, timeZone: string): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const options = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat(locale, options).format(instant);
}

const NUMBERS = { en: new Intl.NumberFormat('en-GB'), ru: new Intl.NumberFormat('ru-RU') };
/** `1,204`, `1 204` */
export const numberText = (language: Language, value: number) => NUMBERS[language].format(value);
