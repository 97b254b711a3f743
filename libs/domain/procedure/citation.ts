import { type Language } from '#libs/kernel';
import names from './packs/names-of-law.json' with { type: 'json' };

type InBoth = Readonly<Record<Language, string>>;

const ACTS: Readonly<Record<string, InBoth | undefined>> = names.acts;
const ARTICLES: Readonly<Record<string, InBoth | undefined>> = names.articles;

/**
 * Where a rule stands, for readers of both languages: `59-ФЗ, ст. 12 ч. 2` and `59-FZ, art. 12(2)`. Null where a name is not known in both:
 * a reader is never shown a law by a name of the other language.
 */
export function citation(act: string, article: string): InBoth | null {
  const [actNames, articleNames] = [ACTS[act], ARTICLES[article] ?? numbered(article)];
  if (!actNames || !articleNames) return null;
  return { en: `${actNames.en}, ${articleNames.en}`, ru: `${actNames.ru}, ${articleNames.ru}` };
}

const RUSSIAN = /^(?<unit>ст|гл|п)\. (?<number>[\d.]+)(?: ч\. (?<parts>[\d., ]+))?(?: п\. (?<points>[\d.]+))?$/;
const ENGLISH_UNITS: Readonly<Record<string, string>> = { ст: 'art.', гл: 'ch.', п: 'para' };

/** Numbers are the same in every language; only what they number has a name. */
function numbered(article: string): InBoth | null {
  if (/^\d[\d.]*$/.test(article)) return { en: article, ru: `п. ${article}` };

  const { unit, number, parts, points } = RUSSIAN.exec(article)?.groups ?? {};
  if (unit === undefined || number === undefined) return null;
  const inBrackets = [...(parts?.split(', ') ?? []), ...(points ? [points] : [])].map((part) => `(${part})`);
  const separator = parts?.includes(',') ? ' and ' : '';
  return { en: `${ENGLISH_UNITS[unit]} ${number}${inBrackets.join(separator)}`, ru: article };
}
