import { type CivilDate, type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';

/** `27 November 2026`, `27 ноября 2026`: at the end of a sentence «г.» would leave two full stops. */
export function dayText(language: Language, date: CivilDate): string {
  return formatDate(language, date).replace(/\sг\.$/, '');
}
