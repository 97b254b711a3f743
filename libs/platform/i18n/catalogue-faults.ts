import { type Catalogues } from './translator.js';
import { type MessageArgument, messageArguments } from './message-arguments.js';

/** Russian counts in four ways: 1 дело, 2 дела, 5 дел, 1,5 дела. Source: CLDR, plural rules for `ru`. */
const RUSSIAN_PLURALS = ['one', 'few', 'many', 'other'];

/**
 * What is wrong with a pair of catalogues, for a room's spec to expect none of: a sentence that does not parse, a parameter that one language
 * has and the other has not, a Russian plural without one of its four forms, an empty sentence.
 */
export function catalogueFaults<Key extends string>({ en, ru }: Catalogues<Key>): string[] {
  return (Object.keys(en) as Key[]).flatMap((key) => pairFaults(en[key], ru[key]).map((fault) => `${key}: ${fault}`));
}

function pairFaults(english: string, russian: string): string[] {
  if (!english.trim() || !russian.trim()) return ['is empty'];
  let inEnglish: MessageArgument[];
  let inRussian: MessageArgument[];
  try {
    inEnglish = messageArguments(english);
    inRussian = messageArguments(russian);
  } catch (error) {
    return [`does not parse: ${(error as Error).message}`];
  }
  const names = [namesOf(inEnglish), namesOf(inRussian)];
  const faults = names[0] === names[1] ? [] : [`parameters differ: en has (${names[0]}), ru has (${names[1]})`];
  return [...faults, ...pluralFaults(inRussian)];
}

function namesOf(uses: readonly MessageArgument[]): string {
  return [...new Set(uses.map((use) => use.name))].sort().join(', ');
}

function pluralFaults(uses: readonly MessageArgument[]): string[] {
  return uses
    .filter((use) => use.use === 'plural')
    .flatMap((use) => {
      const missing = RUSSIAN_PLURALS.filter((form) => !use.branches.includes(form));
      return missing.length === 0 ? [] : [`the Russian plural of ${use.name} lacks ${missing.join(', ')}`];
    });
}
