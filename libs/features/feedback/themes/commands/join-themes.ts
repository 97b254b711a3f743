import { Injectable } from '@nestjs/common';
import { Clock, type ThemeId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { measureThemes } from '../finding/known-themes.js';
import { openTheme, type ThemeAct } from '../open-theme.js';

/** Two themes are one: the first goes up into the second, with its words and its complaints. So do themes in two languages. */
@Injectable()
export class JoinThemes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: of either, `theme.unknown`, `theme.changed`, `theme.not_open`; of both the same, `theme.unknown`. */
  execute(act: ThemeAct & { readonly into: { readonly themeId: ThemeId; readonly version: number } }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const both = [act, act.into].sort((one, other) => (one.themeId < other.themeId ? -1 : 1)); // always locked in the same order
      const opened = [await openTheme(tx, both[0]!), await openTheme(tx, both[1]!)];
      const from = opened.find(({ id }) => id === act.themeId)!;
      const into = opened.find(({ id }) => id === act.into.themeId)!;
      const words = [...new Set([...into.words, ...from.words])];
      const facts = [...into.wordFacts, ...from.wordFacts.filter(({ word }) => !into.words.includes(word))];
      await tx.execute(
        `INSERT INTO feedback.theme_case (theme_id, case_id, state, matched, decided_by, added_at)
         SELECT $2, case_id, CASE WHEN state = 'refused' THEN state WHEN $3 THEN 'in' ELSE 'proposed' END, matched, decided_by, added_at
         FROM feedback.theme_case WHERE theme_id = $1
         ON CONFLICT (theme_id, case_id) DO NOTHING`,
        [from.id, into.id, into.state === 'accepted'],
      );
      await tx.execute('DELETE FROM feedback.theme_case WHERE theme_id = $1', [from.id]);
      await tx.execute(
        'UPDATE feedback.theme SET like_theme = NULL, like_because = NULL WHERE id = ANY($1) OR like_theme = ANY($1)',
        [[from.id, into.id]],
      );
      await tx.execute(
        `UPDATE feedback.theme SET state = 'joined', joined_to = $2, decided_by = $3, decided_at = $4, size = 0, version = version + 1 WHERE id = $1`,
        [from.id, into.id, act.staffId, this.clock.now()],
      );
      // What a person has put together no search takes apart.
      await tx.execute(
        'UPDATE feedback.theme SET words = $2, word_facts = $3, run_id = NULL, version = version + 1 WHERE id = $1',
        [into.id, words, JSON.stringify(facts)],
      );
      await measureThemes(tx, [into.id]);
    });
  }
}
