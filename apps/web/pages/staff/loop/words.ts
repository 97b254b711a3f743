import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en, type LoopMessage } from './messages.en.js';
import { ru } from './messages.ru.js';

export const loopText = createTranslator({ en, ru });
export type LoopWords = Translate<LoopMessage>;
