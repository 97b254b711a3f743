import { DomainError, type ServiceCode, type StaffId, type ThemeId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type WordFact } from '#libs/domain/improvement';
import { type ThemeState } from './theme.entity.js';

/** Whoever decides on a theme: what they saw, so that nobody decides on what has changed meanwhile. */
export interface ThemeAct {
  readonly themeId: ThemeId;
  readonly version: number;
  readonly staffId: StaffId;
}

export interface OpenTheme {
  readonly id: ThemeId;
  readonly state: ThemeState;
  readonly service: ServiceCode;
  readonly words: string[];
  readonly needs: string[];
  readonly lacks: string[];
  readonly wordFacts: WordFact[];
  readonly titleEn: string | null;
  readonly titleRu: string | null;
}

/** Locks a theme that can still be decided on. Errors: `theme.unknown`, `theme.changed`, `theme.not_open`. */
export async function openTheme(tx: Tx, { themeId, version }: Omit<ThemeAct, 'staffId'>): Promise<OpenTheme> {
  const [theme] = await tx.query<OpenTheme & { version: number }>(
    `SELECT id, state, service, words, needs, lacks, word_facts AS "wordFacts", title_en AS "titleEn", title_ru AS "titleRu", version
     FROM feedback.theme WHERE id = $1 FOR UPDATE`,
    [themeId],
  );
  if (!theme) throw new DomainError('theme.unknown');
  if (theme.version !== version) throw new DomainError('theme.changed');
  if (theme.state !== 'proposed' && theme.state !== 'accepted') throw new DomainError('theme.not_open');
  return theme;
}
