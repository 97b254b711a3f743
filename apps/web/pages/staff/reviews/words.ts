import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en, type ReviewMessage } from './messages.en.js';
import { ru } from './messages.ru.js';

export const reviewText = createTranslator({ en, ru });
export type ReviewWords = Translate<ReviewMessage>;
