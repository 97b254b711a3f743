import { createTranslator } from '#libs/platform/i18n';
import { type Language } from '#libs/kernel';
import { REOPENING } from '#libs/domain/asking';
import { type Pack } from '#libs/domain/procedure';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const staffSurveyText = createTranslator({ en, ru });

/** What somebody asks for, by the name that their procedure gives it. */
export function nameOfWay(language: Language, way: string, pack: Pack): string {
  if (way === REOPENING) return staffSurveyText(language)('requests.reopening');
  return pack.further.find(({ code }) => code === way)?.title[language] ?? way;
}
