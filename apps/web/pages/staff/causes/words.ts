import { createTranslator, type Translate } from '#libs/platform/i18n';
import { type CausesMessage, en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const causesText = createTranslator({ en, ru });
export type CausesWords = Translate<CausesMessage>;
