import { Injectable } from '@nestjs/common';
import { THEME_MIN, type WordFact } from '#libs/domain/improvement';
import { Clock, DomainError, type ThemeId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { keepFacts, measureThemes } from '../finding/known-themes.js';
import { type OpenTheme, openTheme, type ThemeAct } from '../open-theme.js';

/** Parts a theme by one of its words: those that have it become a theme of their own, which a person then accepts or not. */
@Injectable()
export class SplitTheme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `theme.unknown`, `theme.changed`, `theme.not_open`; `theme.word_unknown` where one side would be left with too few. */
  execute({ word, ...act }: ThemeAct & { readonly word: string }): Promise<ThemeId> {
    return this.unitOfWork.run(async (tx) => {
      const theme = await openTheme(tx, act);
      if (!theme.words.includes(word)) throw new DomainError('theme.word_unknown');
      const id = uuidv7<ThemeId>(this.clock.now());
      await tx.execute(SPLIT, [id, theme.id, [...theme.needs, word], this.clock.now()]);
      // What a person has parted no search puts together again.
      await tx.execute(
        `UPDATE feedback.theme SET lacks = $2, run_id = NULL, version = version + 1, like_theme = NULL, like_because = NULL WHERE id = $1`,
        [theme.id, [...theme.lacks, word]],
      );
      await tx.execute('UPDATE feedback.theme_case SET theme_id = $2 WHERE theme_id = $1 AND $3 = ANY(matched)', [
        theme.id,
        id,
        word,
      ]);
      await settleHalves(tx, theme, id, word);
      return id;
    });
  }
}

/** Both halves as they are now. Errors: `theme.word_unknown` where one has too few. */
async function settleHalves(tx: Tx, theme: OpenTheme, other: ThemeId, word: string): Promise<void> {
  for (const { id, size } of await measureThemes(tx, [theme.id, other])) {
    if (size < THEME_MIN) throw new DomainError('theme.word_unknown');
    const rows = await tx.query<{ word: string; cases: number }>(MATCHED, [id]);
    const own = theme.wordFacts.filter((fact) => id === other || fact.word !== word);
    const facts = own.map((fact): WordFact => {
      const inside = rows.find((row) => row.word === fact.word)?.cases ?? 0;
      const [having, all] = [fact.inside + fact.outside, fact.insideOf + fact.outsideOf];
      return { ...fact, inside, insideOf: size, outside: having - inside, outsideOf: all - size };
    });
    await keepFacts(tx, id, facts);
  }
}

const MATCHED = `
  SELECT word, count(*)::integer AS cases FROM feedback.theme_case l CROSS JOIN LATERAL unnest(l.matched) AS word
  WHERE l.theme_id = $1 AND l.state <> 'refused' GROUP BY word`;

/** It waits to be accepted, whatever the first was. */
const SPLIT = `
  INSERT INTO feedback.theme (id, run_id, state, service, words, needs, lacks, word_facts, from_on, to_on, size, split_from, version, created_at)
  SELECT $1, NULL, 'proposed', service, words, $3, lacks, word_facts, from_on, to_on, 0, id, 1, $4 FROM feedback.theme WHERE id = $2`;
