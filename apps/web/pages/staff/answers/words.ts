import { createTranslator } from '#libs/platform/i18n';
import { type AnswersMessage, en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const answersText = createTranslator<AnswersMessage>({ en, ru });

export const ANSWERS = '/staff/answers';
