import { createTranslator } from '#libs/platform/i18n';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const togetherText = createTranslator({ en, ru });
