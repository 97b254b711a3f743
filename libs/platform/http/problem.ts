import { type DomainError, ERROR_CODES, type Language } from '#libs/kernel';
import { createTranslator, errorText, fieldText } from '#libs/platform/i18n';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

/** The body of every refusal. Source: RFC 9457; `code` and `errors` are our extension members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** What was wrong and what to do, in the reader's language. */
  detail: string;
  /** Stable: what a program should look at. */
  code: string;
  errors?: { field: string; code: string; message: string }[];
  /** Finds the request in our logs. Given for faults of ours only. */
  correlationId?: string;
}

const translate = createTranslator({ en, ru });
type Status = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

export function problemOf(refusal: DomainError, language: Language): Problem {
  const status: Status = ERROR_CODES[refusal.code];
  const errors = refusal.fields.map((error) => ({ field: error.field, code: error.code, message: fieldText(language, error) }));
  return {
    type: typeOf(refusal.code),
    title: translate(language)(`title_${status}`),
    status,
    detail: errorText(language, refusal),
    code: refusal.code,
    ...(errors.length > 0 && { errors }),
  };
}

/** A fault of ours, or of what we depend on: says nothing but the number under which we wrote it down. */
export function faultOf(status: 500 | 503, correlationId: string, language: Language): Problem {
  const t = translate(language);
  const code = status === 503 ? 'unavailable' : 'internal';
  return { type: typeOf(code), title: t(`title_${status}`), status, detail: t(code, { correlationId }), code, correlationId };
}

/** A name, not an address: nothing needs to be fetched to understand a problem. */
function typeOf(code: string): string {
  return `urn:otklik:problem:${code}`;
}
