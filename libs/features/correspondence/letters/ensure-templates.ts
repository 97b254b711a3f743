import { LANGUAGES, NOTICE_KINDS } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { SHIPPED_LETTERS } from '../templates/index.js';

/**
 * Makes rows of the letters that come with the program: all of them at the first start, later the kinds that are new, and a newer text of those that
 * nobody here has edited. What the body wrote itself is never overwritten. Processes may start together.
 */
export async function ensureTemplates(tx: Tx, now: Date): Promise<void> {
  const shipped = NOTICE_KINDS.flatMap((kind) =>
    LANGUAGES.map((language) => ({ kind, language, source: SHIPPED_LETTERS[kind][language] })),
  );
  await tx.execute(
    `INSERT INTO correspondence.template (kind, language, version, source, author_id, created_at)
     SELECT s.kind, s.language, coalesce(newest.version, 0) + 1, s.source, NULL, $2
     FROM json_to_recordset($1) AS s (kind text, language text, source text)
     LEFT JOIN LATERAL (
       SELECT * FROM correspondence.template t WHERE t.kind = s.kind AND t.language = s.language ORDER BY version DESC LIMIT 1
     ) newest ON true
     WHERE newest.version IS NULL OR (newest.author_id IS NULL AND newest.source <> s.source)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(shipped), now],
  );
}
