import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';
import { type World } from '../../../support/world.js';

/** Latin words that Russian pages say too. */
const INTERNATIONAL = new Set(
  'Otklik PDF JPEG JPG PNG HEIC WEBP GIF TXT RTF DOC DOCX XLS XLSX ODT ODS CSV JSON XML ZIP EML SMS SMTP TLS URL IP ID API HTTP HTTPS RSS BullMQ PostgreSQL Redis JavaScript WCAG CPGRAMS EN RU GB ENG SCT NIR'.split(
    ' ',
  ),
);

/** Names that have no other language: of people and bodies, and what they are called by in addresses. Teams and services have one in each. */
export class NamesInUse {
  private constructor(private readonly words: ReadonlySet<string>) {}

  static async of(world: World): Promise<NamesInUse> {
    const rows = await world.rows<{ name: string | null }>(`
      SELECT code AS name FROM identity.team
      UNION SELECT name FROM identity.staff UNION SELECT login FROM identity.staff
      UNION SELECT name FROM casework.party WHERE name IS NOT NULL
      UNION SELECT organisation FROM casework.party WHERE organisation IS NOT NULL
      UNION SELECT name_en || ' ' || name_ru FROM casework.external_body
      UNION SELECT code FROM casework.service`);
    return NamesInUse.these(rows.map(({ name }) => name ?? ''));
  }

  static these(names: readonly string[]): NamesInUse {
    return new NamesInUse(new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? [])));
  }

  has(word: string): boolean {
    return this.words.has(word);
  }
}

/**
 * Words of the other language, wherever a reader meets them: in text, in the title, in what is read out. Left out are parts that name their
 * own language (`lang`), what a person wrote (`data-as-written`), keys of the keyboard, and what stands in fields.
 */
export async function languageFaults(page: Page, language: Language, names: NamesInUse): Promise<string[]> {
  const texts = await page.evaluate(readTexts);
  const foreign = texts.flatMap((text) =>
    foreignWords(text, language)
      .filter((word) => !names.has(word))
      .map((word) => ({ word, text })),
  );
  const first = new Map(foreign.reverse().map(({ word, text }) => [word, text]));
  return [...first].slice(0, 10).map(([word, text]) => `not in the page's language: "${word}" in "${text.slice(0, 80)}"`);
}

/** Runs in the page. */
function readTexts(): string[] {
  const READ_OUT = ['aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt', 'title'];
  const page = document.documentElement;
  const isForeign = (element: Element) =>
    element.closest('[data-as-written], script, style, noscript, kbd, code') !== null ||
    element.closest<HTMLElement>('[lang]')?.lang !== page.lang;
  const elements = [...page.querySelectorAll('*')].filter((element) => !isForeign(element));
  return elements.flatMap((element) => {
    const own =
      element.tagName === 'TEXTAREA' ? [] : [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const i18n = element.getAttributeNames().filter((name) => name.startsWith('data-i18n.'));
    const readOut = [...READ_OUT, ...i18n].map((name) => element.getAttribute(name) ?? '');
    return [...own.map(({ textContent }) => textContent ?? ''), ...readOut].filter((text) => text.trim() !== '');
  });
}

export function foreignWords(text: string, language: Language): string[] {
  if (language === 'en') return text.match(/[А-Яа-яЁё]+/g) ?? [];
  // Addresses, references and names of files are nobody's language.
  const words = text.split(/[\s\u00a0]+/).filter((word) => !/[@\d/]|\.\w|%\{|[A-Z]{4}-[A-Z]{4}-[A-Z]{3}/.test(word));
  return words.flatMap((word) => word.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !INTERNATIONAL.has(word));
}
