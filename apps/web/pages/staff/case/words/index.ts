import { createTranslator, type Translate } from '#libs/platform/i18n';
import { type Language } from '#libs/kernel';
import { type ListWord } from './list-word.js';
import { LISTS_EN } from './lists.en.js';
import { LISTS_RU } from './lists.ru.js';
import { en } from './page.en.js';
import { ru } from './page.ru.js';
import { ACTS_EN, type ActWord } from './acts.en.js';
import { ACTS_RU } from './acts.ru.js';

export { type ListWord } from './list-word.js';
export type CaseWord = keyof typeof en;

const lists = createTranslator<ListWord>({ en: LISTS_EN, ru: LISTS_RU });
const pages = createTranslator<CaseWord>({ en, ru });
const acts = createTranslator<ActWord>({ en: ACTS_EN, ru: ACTS_RU });

/** What the pages of a case say: of the closed lists, of the page itself, and of what can be done. */
export interface CaseWords {
  readonly list: Translate<ListWord>;
  readonly page: Translate<CaseWord>;
  readonly act: Translate<ActWord>;
}

const SPOKEN: Readonly<Record<Language, CaseWords>> = {
  en: { list: lists('en'), page: pages('en'), act: acts('en') },
  ru: { list: lists('ru'), page: pages('ru'), act: acts('ru') },
};

export function caseWords(language: Language): CaseWords {
  return SPOKEN[language];
}
