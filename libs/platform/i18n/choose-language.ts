import { LANGUAGES, type Language } from '#libs/kernel';

/** Longer headers are not read to the end: nobody lists so many languages in good faith. */
const MAX_RANGES = 20;

/**
 * The language a reader likes best out of those we speak, by `Accept-Language`; `fallback` when they name none of ours.
 * Source: RFC 9110, section 12.5.4 (weights from 0 to 1, 0 meaning "not this one").
 */
export function chooseLanguage(acceptLanguage: string | undefined, fallback: Language): Language {
  let best: { language: Language; weight: number } | null = null;
  for (const range of (acceptLanguage ?? '').split(',', MAX_RANGES)) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = spoken(tag.trim(), fallback);
    const weight = weightOf(parameters);
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? fallback;
}

function spoken(tag: string, fallback: Language): Language | undefined {
  if (tag === '*') return fallback;
  const primary = tag.split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return weight === undefined ? 1 : Number(weight);
}
