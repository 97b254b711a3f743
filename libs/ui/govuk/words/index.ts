import { createContext } from 'preact';
import { type Language } from '#libs/kernel';
import { type ComponentName } from '../upstream.js';
import { en } from './en.js';
import { ru } from './ru.js';
import { type ComponentWords } from './words.js';

/**
 * The language in which components say what is theirs to say: "Show password", "Day", "You have 12 characters left".
 * A page's layout provides it once: `<SpokenLanguage.Provider value="ru">`.
 */
export const SpokenLanguage = createContext<Language>('en');

const WORDS: Readonly<Record<Language, ComponentWords>> = { en, ru };

/** A component's options, with its own words laid under what the page says. */
export function withWords(name: ComponentName, options: object, language: Language): object {
  const words = WORDS[language];
  const own: unknown = words[name];
  const given = defined(options);
  const spoken: { errorMessage?: unknown } = isFunction(own)
    ? { ...given, ...own(given) }
    : { ...(isObject(own) && own), ...given };
  if (!isObject(spoken.errorMessage)) return spoken;
  return { ...spoken, errorMessage: { ...words['error-message'], ...defined(spoken.errorMessage) } };
}

function defined(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function isFunction(value: unknown): value is (given: object) => object {
  return typeof value === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
