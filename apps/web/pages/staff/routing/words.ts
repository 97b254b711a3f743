import { createTranslator, type Translate } from '#libs/platform/i18n';
import { en, type RoutingMessage } from './messages.en.js';
import { ru } from './messages.ru.js';

export const routingText = createTranslator({ en, ru });
export type RoutingWords = Translate<RoutingMessage>;
