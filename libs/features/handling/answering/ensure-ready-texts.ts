import { uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { SHIPPED_TEXTS } from './shipped-texts.js';

/** Makes rows of the texts that come with the program, where there are none. What the body changed or dropped is never put back. */
export async function ensureReadyTexts(tx: Tx, now: Date): Promise<void> {
  const known = await tx.query('SELECT FROM handling.ready_text LIMIT 1');
  if (known.length > 0) return;
  const rows = SHIPPED_TEXTS.map(({ use, titleEn, titleRu, textEn, textRu }, place) => {
    const id = uuidv7(new Date(now.getTime() + place)); // they are shown in the order in which they were made
    return { id, use, title_en: titleEn, title_ru: titleRu, text_en: textEn, text_ru: textRu, changed_at: now };
  });
  await tx.execute(
    `INSERT INTO handling.ready_text (id, use, team_id, title_en, title_ru, text_en, text_ru, changed_by, changed_at)
     SELECT id, use, NULL, title_en, title_ru, text_en, text_ru, NULL, changed_at FROM json_populate_recordset(null::handling.ready_text, $1)`,
    [JSON.stringify(rows)],
  );
}
