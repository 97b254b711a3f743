import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { openTheme, type ThemeAct } from '../open-theme.js';

/** A person says that this is a theme, and what it is called. Its complaints are then its own; later ones are proposed. */
@Injectable()
export class AcceptTheme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Naming an accepted one anew is the same act. Errors: `theme.unknown`, `theme.changed`, `theme.not_open`. */
  execute({ titleEn, titleRu, ...act }: ThemeAct & { readonly titleEn: string; readonly titleRu: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const theme = await openTheme(tx, act);
      const now = this.clock.now();
      await tx.execute(
        `UPDATE feedback.theme SET state = 'accepted', title_en = $2, title_ru = $3, decided_by = $4, decided_at = $5, version = version + 1
         WHERE id = $1`,
        [theme.id, titleEn, titleRu, act.staffId, now],
      );
      if (theme.state === 'proposed') {
        await tx.execute(
          `UPDATE feedback.theme_case SET state = 'in', decided_by = $2 WHERE theme_id = $1 AND state = 'proposed'`,
          [theme.id, act.staffId],
        );
      }
    });
  }
}
