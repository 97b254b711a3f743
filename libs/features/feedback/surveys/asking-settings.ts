import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type Asking } from './survey.entity.js';

export type AskingSettings = Omit<Asking, 'id'>;

/** Each with the least and the most that makes sense. */
export const ASKING_LIMITS = {
  askAfterDays: { min: 0, max: 60 },
  remindAfterDays: { min: 1, max: 60 },
  closeAfterDays: { min: 7, max: 180 },
  effectAfterDays: { min: 1, max: 365 },
  effectPercent: { min: 1, max: 100 },
  effectMax: { min: 10, max: 100_000 },
} as const;

export async function askingSettings(db: Pick<Tx, 'query'>): Promise<AskingSettings> {
  const [row] = await db.query<AskingSettings & Record<string, unknown>>(
    `SELECT ask_after_days AS "askAfterDays", remind_after_days AS "remindAfterDays", close_after_days AS "closeAfterDays", by_post AS "byPost",
       effect_after_days AS "effectAfterDays", effect_percent AS "effectPercent", effect_max AS "effectMax", version
     FROM feedback.asking WHERE id = 1`,
  );
  return row!;
}

@Injectable()
export class ChangeAsking {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version`: the one that was looked at. Errors: `settings.changed` when somebody else was quicker. */
  execute({ version, ...to }: AskingSettings): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const changed = await tx.execute(
        `UPDATE feedback.asking SET ask_after_days = $2, remind_after_days = $3, close_after_days = $4, by_post = $5,
           effect_after_days = $6, effect_percent = $7, effect_max = $8, version = version + 1
         WHERE id = 1 AND version = $1`,
        [
          version,
          to.askAfterDays,
          to.remindAfterDays,
          to.closeAfterDays,
          to.byPost,
          to.effectAfterDays,
          to.effectPercent,
          to.effectMax,
        ],
      );
      if (changed === 0) throw new DomainError('settings.changed');
    });
  }
}
