import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { openTheme, type ThemeAct } from '../open-theme.js';

/** A person says that this is no theme. Its words are kept, so that it is not proposed again. */
@Injectable()
export class DismissTheme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `theme.unknown`, `theme.changed`, `theme.not_open`. */
  execute(act: ThemeAct): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { id } = await openTheme(tx, act);
      await tx.execute(
        `UPDATE feedback.theme SET state = 'dismissed', decided_by = $2, decided_at = $3, version = version + 1 WHERE id = $1`,
        [id, act.staffId, this.clock.now()],
      );
      await tx.execute('UPDATE feedback.theme SET like_theme = NULL, like_because = NULL WHERE like_theme = $1', [id]);
    });
  }
}
