import { bestMatch, growThemes, THEME_MIN, type WordFact, WordPairs } from '#libs/domain/improvement';
import { type ServiceCode, type ThemeId, type ThemeRunId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { forget, type FoundCase, type GrownTheme, keepFacts, knownThemes, measureThemes, proposeCases, reconcile, someTexts } from './known-themes.js'; // prettier-ignore
import { offerJoins } from './offer-joins.js';
import { shownWord } from './shown-word.js';
import { caseWords, MANY, type Period, themeWords } from './words-of-cases.js';

export interface ServiceSearch {
  readonly runId: ThemeRunId;
  readonly service: ServiceCode;
  readonly cases: number;
  readonly period: Period;
  readonly now: Date;
  /** Told after each batch: how many complaints were read. Each is read twice. */
  readonly read: (cases: number) => Promise<void>;
}

/**
 * Looks for themes among the complaints of one service. They are read twice: first to see which words go together, then to see which complaint has which of
 * them; in between only counts of words are held.
 */
export async function findInService(tx: Tx, search: ServiceSearch): Promise<number> {
  const { service, cases, period, now } = search;
  const counts = await themeWords(tx, service, period, cases, THEME_MIN);
  const stems = [...counts.keys()];
  const pairs = await pairsOf(tx, search, stems);
  const grown = growThemes(pairs, stems).map((theme) => theme.map((place) => stems[place]!));
  const known = await knownThemes(tx, service);
  const themes = await reconcile(tx, known, grown, search);
  const held = known.filter(({ state, found }) => state === 'accepted' || (state === 'proposed' && !found));

  const inside = new Map<ThemeId, Map<string, number>>(themes.map(({ id }) => [id, new Map()]));
  for await (const batch of caseWords(tx, service, period)) {
    const found: FoundCase[] = [];
    for (const { id: caseId, words } of batch) {
      const present = new Set(words);
      const best = bestMatch(present, held) ?? bestMatch(present, themes);
      if (!best) continue;
      found.push({ themeId: best.theme.id, caseId, matched: best.matched });
      const seen = inside.get(best.theme.id);
      if (seen) for (const word of best.theme.words) if (present.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
    await proposeCases(tx, found, now);
    await search.read(batch.length);
  }
  return settle(tx, search, [...themes, ...held.map((theme) => ({ ...theme, isNew: false }))], inside, counts);
}

async function pairsOf(tx: Tx, { service, period, cases, read }: ServiceSearch, stems: readonly string[]): Promise<WordPairs> {
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const pairs = new WordPairs(stems.length, Math.max(0, MANY - cases));
  for await (const batch of caseWords(tx, service, period)) {
    for (const { words } of batch) {
      const present = words.flatMap((word) => places.get(word) ?? []).sort((one, other) => one - other);
      pairs.add(present);
    }
    await read(batch.length);
  }
  return pairs;
}

/** Says of each theme how large it is and by what it is known; one that came out too small goes. Answers how many are new. */
async function settle(
  tx: Tx,
  { service, cases }: ServiceSearch,
  themes: readonly GrownTheme[],
  inside: ReadonlyMap<ThemeId, ReadonlyMap<string, number>>,
  counts: ReadonlyMap<string, number>,
): Promise<number> {
  const sizes = new Map((await measureThemes(tx, themes.map(({ id }) => id))).map(({ id, size }) => [id, size])); // prettier-ignore
  const small = themes.filter(({ id }) => inside.has(id) && sizes.get(id)! < THEME_MIN);
  await forget(tx, small.map(({ id }) => id)); // prettier-ignore
  const kept = themes.filter((theme) => !small.includes(theme));
  for (const { id, words } of kept) {
    const seen = inside.get(id);
    if (!seen) continue;
    const texts = await someTexts(tx, id);
    const facts = words.map((word): WordFact => {
      const here = seen.get(word) ?? 0;
      const size = sizes.get(id)!;
      const outside = Math.max(0, (counts.get(word) ?? here) - here);
      return {
        word,
        shown: shownWord(word, texts, words),
        inside: here,
        insideOf: size,
        outside,
        outsideOf: Math.max(0, cases - size),
      };
    });
    await keepFacts(tx, id, facts.sort((one, other) => other.inside - one.inside)); // prettier-ignore
  }
  await offerJoins(tx, service);
  return kept.filter(({ isNew }) => isNew).length;
}
