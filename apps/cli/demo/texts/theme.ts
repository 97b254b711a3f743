import { type Outcome, type RemedyKind } from '#libs/kernel';
import { type Random } from '../random.js';

/** How often people write about it, month by month from January on; 1 is usual. */
export type ByMonth = readonly [number, number, number, number, number, number, number, number, number, number, number, number];

export const ALL_YEAR: ByMonth = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
export const WINTER: ByMonth = [3, 2.6, 1.5, 0.4, 0.1, 0, 0, 0, 0.1, 0.3, 1.2, 2.6];
export const COLD: ByMonth = [1.8, 1.6, 1.2, 0.7, 0.3, 0.1, 0.1, 0.1, 0.6, 2.2, 1.8, 1.8];
export const DARK: ByMonth = [1.6, 1.3, 1, 0.7, 0.5, 0.4, 0.5, 0.8, 1.2, 1.6, 1.9, 1.9];
export const SUMMER: ByMonth = [0.2, 0.2, 0.4, 0.9, 1.5, 1.9, 1.9, 1.6, 1, 0.5, 0.2, 0.2];
export const SPRING: ByMonth = [0.6, 0.8, 1.8, 2.2, 1.6, 1.1, 1, 1, 1, 0.9, 0.7, 0.6];
export const SCHOOL: ByMonth = [1, 1, 1, 1, 0.9, 0.5, 0.3, 1, 1.8, 1.2, 1, 0.9];

/**
 * Sentences in one language. Where a list is as long as that of the facts, each of it belongs to the fact in its place; otherwise any fits.
 * `{street}`, `{house}`, `{day}` (a date of the last weeks) and the like are filled in.
 */
export interface ThemeWords {
  readonly facts: readonly string[];
  readonly wishes: readonly string[];
  /** What we found, where the person was right, and where they were not. */
  readonly found: readonly string[];
  readonly refused: readonly string[];
  readonly remedies: readonly string[];
}

/** Something that people of a town write about. */
export interface Theme {
  readonly code: string;
  readonly service: string;
  /** Against other themes. */
  readonly weight: number;
  readonly byMonth: ByMonth;
  /** From this share of the half year on it is written about more and more; left out: always alike. */
  readonly growsFrom?: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly causes: Readonly<Record<string, number>>;
  /** What is promised where the person was right; a service when left out. */
  readonly remedyKind?: RemedyKind;
  /** How long it takes against others; 1 is usual. */
  readonly pace?: number;
  readonly ru: ThemeWords;
  readonly en: ThemeWords;
}

export const MOSTLY_RIGHT = { upheld: 60, partlyUpheld: 15, notUpheld: 10, resolved: 15 };
export const HALF_RIGHT = { upheld: 34, partlyUpheld: 18, notUpheld: 28, resolved: 20 };
export const RARELY_RIGHT = { upheld: 14, partlyUpheld: 11, notUpheld: 45, resolved: 30 };

/** One of the sentences: the one that belongs to the fact, or any. */
export function ofFact({ facts }: ThemeWords, sentences: readonly string[], fact: number, random: Random): string {
  return sentences.length === facts.length ? sentences[fact]! : random.pick(sentences);
}
