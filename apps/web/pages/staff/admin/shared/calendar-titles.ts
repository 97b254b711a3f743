import { type Language } from '#libs/kernel';
import { adminText } from './words.js';

const NAMED = ['RU-5day', 'GB-ENG', 'GB-SCT', 'GB-NIR', 'weekends-only'] as const;

/** What a calendar is called; one that came later goes by its code. */
export function calendarTitle(language: Language, name: string): string {
  const known = NAMED.find((one) => one === name);
  return known ? adminText(language)(`calendar.${known}`) : name;
}
