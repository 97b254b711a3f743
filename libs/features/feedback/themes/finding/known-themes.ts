import { overlap, type ThemePattern, type WordFact } from '#libs/domain/improvement';
import { type CaseId, type ServiceCode, type ThemeId, type ThemeRunId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Period, THEMED } from './words-of-cases.js';
import { type ThemeState } from '../theme.entity.js';

export interface KnownTheme extends ThemePattern {
  readonly id: ThemeId;
  readonly state: ThemeState;
  /** Proposed by a search, and by nobody's hand. */
  readonly found: boolean;
}

/** A theme of this search: grown anew, or grown again where it was proposed before, under the id by which people may be looking at it. */
export interface GrownTheme extends ThemePattern {
  readonly id: ThemeId;
  readonly isNew: boolean;
}

export function knownThemes(tx: Tx, service: ServiceCode): Promise<KnownTheme[]> {
  return tx.query<KnownTheme & Record<string, unknown>>(KNOWN, [service]);
}

/** What was accepted or dismissed is not proposed again, and what was proposed and is not found any more goes. */
export async function reconcile(
  tx: Tx,
  known: readonly KnownTheme[],
  grown: readonly (readonly string[])[],
  made: { readonly runId: ThemeRunId; readonly service: ServiceCode; readonly period: Period; readonly now: Date },
): Promise<GrownTheme[]> {
  const settled = known.filter(({ found }) => !found);
  const open = known.filter(({ found }) => found);
  const themes: GrownTheme[] = [];
  for (const words of grown) {
    if (settled.some((theme) => overlap(theme.words, words) >= SAME_FROM)) continue;
    const before = open.find((theme) => overlap(theme.words, words) >= SAME_FROM && themes.every(({ id }) => id !== theme.id));
    themes.push({ id: before?.id ?? uuidv7<ThemeId>(made.now), words, needs: [], lacks: [], isNew: !before });
  }
  const kept = themes.map(({ id }) => id);
  await forget(tx, open.map(({ id }) => id).filter((id) => !kept.includes(id))); // prettier-ignore
  await tx.execute(`DELETE FROM feedback.theme_case WHERE theme_id = ANY($1) AND state = 'proposed'`, [kept]);
  for (const { id, words } of themes) {
    await tx.execute(KEEP, [id, made.runId, made.service, words, made.period.from, made.period.to, made.now]);
  }
  return themes;
}

const SAME_FROM = 0.5;

export async function forget(tx: Tx, themes: readonly ThemeId[]): Promise<void> {
  if (themes.length === 0) return;
  await tx.execute('DELETE FROM feedback.theme_case WHERE theme_id = ANY($1)', [themes]);
  await tx.execute('UPDATE feedback.theme SET like_theme = NULL, like_because = NULL WHERE like_theme = ANY($1)', [themes]);
  await tx.execute('DELETE FROM feedback.theme WHERE id = ANY($1)', [themes]);
}

export interface FoundCase {
  readonly themeId: ThemeId;
  readonly caseId: CaseId;
  readonly matched: readonly string[];
}

/** As proposals; what a person has put in or taken out stays as it is. */
export async function proposeCases(tx: Tx, found: readonly FoundCase[], now: Date): Promise<void> {
  if (found.length > 0) await tx.execute(PROPOSE, [JSON.stringify(found), now]);
}

/** How large each theme is, and over which days. */
export async function measureThemes(tx: Tx, themes: readonly ThemeId[]): Promise<{ id: ThemeId; size: number }[]> {
  return tx.query(MEASURE, [themes]);
}

export async function keepFacts(tx: Tx, id: ThemeId, facts: readonly WordFact[]): Promise<void> {
  await tx.execute('UPDATE feedback.theme SET word_facts = $2, words = $3 WHERE id = $1', [id, JSON.stringify(facts), facts.map(({ word }) => word)]); // prettier-ignore
}

/** Some texts of a theme, to find the whole words that its stems stand for. */
export async function someTexts(tx: Tx, id: ThemeId): Promise<string[]> {
  const rows = await tx.query<{ body: string }>(SOME_TEXTS, [id]);
  return rows.map(({ body }) => body);
}

const KNOWN = `
  SELECT id, state, words, needs, lacks, state = 'proposed' AND run_id IS NOT NULL AS found
  FROM feedback.theme WHERE service = $1 AND state <> 'joined' ORDER BY state, size DESC, id LIMIT 500`;

const KEEP = `
  INSERT INTO feedback.theme (id, run_id, state, service, words, word_facts, from_on, to_on, size, version, created_at)
  VALUES ($1, $2, 'proposed', $3, $4, '[]', $5, $6, 0, 1, $7)
  ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id, words = excluded.words, version = theme.version + 1`;

const PROPOSE = `
  INSERT INTO feedback.theme_case (theme_id, case_id, state, matched, added_at)
  SELECT f."themeId", f."caseId", 'proposed', f.matched, $2
  FROM jsonb_to_recordset($1) AS f ("themeId" uuid, "caseId" uuid, matched text[])
  ON CONFLICT (theme_id, case_id) DO NOTHING`;

const MEASURE = `
  UPDATE feedback.theme t SET size = s.size, from_on = coalesce(s.first, t.from_on), to_on = coalesce(s.last, t.to_on)
  FROM (
    SELECT k.id, count(c.id)::integer AS size, min(c.received_on) AS first, max(c.received_on) AS last
    FROM unnest($1::uuid[]) AS k (id)
    LEFT JOIN feedback.theme_case l ON l.theme_id = k.id AND l.state <> 'refused'
    LEFT JOIN casework.case c ON c.id = l.case_id AND ${THEMED}
    GROUP BY k.id
  ) s WHERE s.id = t.id RETURNING t.id, t.size`;

const SOME_TEXTS = `
  SELECT m.body FROM feedback.theme_case l JOIN casework.message m ON m.case_id = l.case_id AND m.kind = 'submission' AND m.body IS NOT NULL
  WHERE l.theme_id = $1 AND l.state <> 'refused' ORDER BY l.case_id LIMIT 40`;
