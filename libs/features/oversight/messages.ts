import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const oversightText = createTranslator({ en, ru });
export type OversightWords = Translate<keyof typeof en>;
