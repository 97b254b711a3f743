import { LANGUAGES, type Language } from '#libs/kernel';
import { IntlMessageFormat } from 'intl-messageformat';

/**
 * One room's sentences in every language, in ICU message format. Write them as
 * `const en = {…} as const; const ru: Record<keyof typeof en, string> = {…}`: then a missing translation does not compile.
 */
export type Catalogues<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;
export type MessageParams = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, params?: MessageParams) => string;

/**
 * Turns catalogues into a function that speaks them: `createTranslator({ en, ru })('ru')('case.closed', { days: 3 })`.
 *
 * Errors: a parameter that the sentence asks for and nobody gave throws, since that is a fault of ours.
 */
export function createTranslator<Key extends string>(catalogues: Catalogues<Key>): (language: Language) => Translate<Key> {
  const speakers = Object.fromEntries(LANGUAGES.map((language) => [language, speaker(language, catalogues[language])])) as Record<
    Language,
    Translate<Key>
  >;
  return (language) => speakers[language];
}

/** A sentence is parsed when it is first spoken, and kept. */
function speaker<Key extends string>(language: Language, sentences: Readonly<Record<Key, string>>): Translate<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  return (key, params) => {
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(sentences[key], language, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return closed(String(format.format(params)));
  };
}

/** A Russian date ends with «г.»: where it ends a sentence too, one stop does for both. */
function closed(sentence: string): string {
  return sentence.replaceAll('г..', 'г.');
}
