import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en, type MeasuresMessage } from './messages.en.js';
import { ru } from './messages.ru.js';

export const measuresText = createTranslator({ en, ru });
export type MeasuresWords = Translate<MeasuresMessage>;
