import { Injectable } from '@nestjs/common';
import { type CaseId, DomainError, type StaffId, type ThemeId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { measureThemes } from '../finding/known-themes.js';

/** A person says of complaints that a theme was proposed for whether they are of it. What was taken out is not proposed again. */
@Injectable()
export class SettleThemeCases {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `cases`: all that wait, when left out. Answers how many were settled. Errors: `theme.unknown`. */
  execute(input: {
    readonly themeId: ThemeId;
    readonly staffId: StaffId;
    readonly are: 'in' | 'refused';
    readonly cases?: readonly CaseId[];
  }): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const known = await tx.query('SELECT id FROM feedback.theme WHERE id = $1 FOR UPDATE', [input.themeId]);
      if (known.length === 0) throw new DomainError('theme.unknown');
      const settled = await tx.execute(
        `UPDATE feedback.theme_case SET state = $2, decided_by = $3
         WHERE theme_id = $1 AND state <> $2 AND ($4::uuid[] IS NULL AND state = 'proposed' OR case_id = ANY($4))`,
        [input.themeId, input.are, input.staffId, input.cases ?? null],
      );
      await measureThemes(tx, [input.themeId]);
      return settled;
    });
  }
}
