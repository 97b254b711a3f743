import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFaults } from '#libs/platform/i18n';
import { ROOT } from './planted-tree.js';

type Catalogue = Readonly<Record<string, string>>;
type Exports = Readonly<Record<string, unknown>>;

/** `en` and `ERRORS_EN` → the same without the language, so that the two files' exports can be laid beside each other. */
function cataloguesOf(exports: Exports, language: 'en' | 'ru'): Map<string, Catalogue> {
  const suffix = new RegExp(`(^|_)${language}$`, 'i');
  const named = Object.entries(exports).filter(([name, value]) => suffix.test(name) && typeof value === 'object');
  return new Map(named.map(([name, value]) => [name.replace(suffix, ''), value as Catalogue]));
}

/** What is wrong between the two message files of one folder. */
function faultsBetween(english: Exports, russian: Exports): string[] {
  const en = cataloguesOf(english, 'en');
  const ru = cataloguesOf(russian, 'ru');
  if (en.size === 0 || [...en.keys()].join() !== [...ru.keys()].join()) {
    return [`the exports differ: en has (${[...en.keys()].join()}), ru has (${[...ru.keys()].join()})`];
  }
  return [...en].flatMap(([name, inEnglish]) => {
    const inRussian = ru.get(name)!;
    const keys = [...new Set([...Object.keys(inEnglish), ...Object.keys(inRussian)])];
    const lone = keys.filter((key) => !(key in inEnglish && key in inRussian));
    if (lone.length > 0) return lone.map((key) => `${key}: stands in one language only`);
    return catalogueFaults({ en: inEnglish, ru: inRussian });
  });
}

const ENGLISH_FILES = globSync('{apps,libs}/**/messages.en.ts', { cwd: ROOT });
const RUSSIAN_FILES = globSync('{apps,libs}/**/messages.ru.ts', { cwd: ROOT });
const twin = (file: string) => file.replace(/en\.ts$/, 'ru.ts');

describe('the words', () => {
  it('stand in pairs of files', () => {
    expect(RUSSIAN_FILES.sort()).toEqual(ENGLISH_FILES.map(twin).sort());
    expect(existsSync(join(ROOT, 'libs/kernel/messages.en.ts'))).toBe(true);
  });

  it.each(ENGLISH_FILES)('agree in both languages: %s', async (file) => {
    const [english, russian] = [(await import(join(ROOT, file))) as Exports, (await import(join(ROOT, twin(file)))) as Exports];
    expect(faultsBetween(english, russian)).toEqual([]);
  });

  it.each([
    ['a key of one language', { en: { a: 'A', b: 'B' } }, { ru: { a: 'А' } }, /b: stands in one language only/],
    ['a catalogue of one language', { en: { a: 'A' }, MORE_EN: { a: 'A' } }, { ru: { a: 'А' } }, /exports differ/],
    ['a parameter of one language', { WORDS_EN: { a: 'on {date}' } }, { WORDS_RU: { a: 'в {day}' } }, /parameters differ/],
    ['an empty sentence', { en: { a: 'A' } }, { ru: { a: ' ' } }, /is empty/],
    ['a sentence that does not parse', { en: { a: 'A {' } }, { ru: { a: 'А' } }, /does not parse/],
    ['no catalogue at all', {}, {}, /exports differ/],
  ])('are refused with %s', (_what, english, russian, fault) => {
    expect(faultsBetween(english, russian).join()).toMatch(fault);
  });
});
