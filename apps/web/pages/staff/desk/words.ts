import { createTranslator, type Translate } from '#libs/platform/i18n';
import { type DeskMessage, en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const deskText = createTranslator({ en, ru });
export type DeskText = Translate<DeskMessage>;
