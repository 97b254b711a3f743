import {
  type CivilDate,
  type DomainError,
  ERROR_MESSAGES_EN,
  ERROR_MESSAGES_RU,
  type ErrorCode,
  type ErrorParams,
  FIELD_MESSAGES_EN,
  FIELD_MESSAGES_RU,
  type FieldCode,
  type FieldError,
  type Language,
} from '#libs/kernel';
import { formatDate } from './dates.js';
import { messageArguments } from './message-arguments.js';
import { createTranslator, type MessageParams } from './translator.js';

const errors = createTranslator<ErrorCode>({ en: ERROR_MESSAGES_EN, ru: ERROR_MESSAGES_RU });
const fields = createTranslator<FieldCode>({ en: FIELD_MESSAGES_EN, ru: FIELD_MESSAGES_RU });

/** A refusal in the reader's language. Works for every code with whatever parameters it carries: to refuse must never fail. */
export function errorText(language: Language, { code, params }: Pick<DomainError, 'code' | 'params'>): string {
  return errors(language)(code, complete(ERROR_MESSAGES_EN[code], params, language));
}

/** What is wrong with one field, in the reader's language. */
export function fieldText(language: Language, { code, params = {} }: Pick<FieldError, 'code' | 'params'>): string {
  return fields(language)(code, complete(FIELD_MESSAGES_EN[code], params, language));
}

/** A parameter that the refusal did not bring is `none`, on which the sentence selects, or 0 where it is counted. */
function complete(sentence: string, params: ErrorParams, language: Language): MessageParams {
  const missing = messageArguments(sentence).map(({ name, use }) => [name, use === 'plural' || use === 'number' ? 0 : 'none']);
  const given = Object.entries(params).map(([name, value]) => [name, spoken(value, language)]);
  return Object.fromEntries([...missing, ...given]) as MessageParams;
}

/** Dates are written out; of a name that is given in each language the reader's is taken. */
function spoken(value: ErrorParams[string], language: Language): string | number {
  if (typeof value === 'object') return value[language];
  return isCivilDate(value) ? formatDate(language, value) : value;
}

function isCivilDate(value: string | number): value is CivilDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
