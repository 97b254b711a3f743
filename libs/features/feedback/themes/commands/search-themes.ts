import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { WINDOW_MAX_DAYS } from '#libs/domain/improvement';
import { addDays, Clock, DomainError, localDate, type StaffId, type ThemeRunId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { promiseJobs } from '#libs/platform/outbox';
import { type Period } from '../finding/words-of-cases.js';

/** A search that has not ended after so long never will: its worker is gone. */
const GIVEN_UP_AFTER_MS = 60 * 60_000;

/** Has themes looked for, in the worker. */
@Injectable()
export class SearchThemes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `period`: the last half year when left out. Errors: `theme.run_under_way`. */
  execute({ askedBy, period }: { readonly askedBy: StaffId | null; readonly period?: Period }): Promise<ThemeRunId> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { body } = await this.bodies.current(tx);
      const today = localDate(now, body.timeZone);
      await refuseSecond(tx, now);
      const { from, to } = period ?? { from: addDays(today, -WINDOW_MAX_DAYS), to: today };
      const runId = uuidv7<ThemeRunId>(now);
      await tx.execute(
        `INSERT INTO feedback.theme_run (id, asked_by, asked_at, from_on, to_on, state, cases, done, found)
         VALUES ($1, $2, $3, $4, $5, 'waiting', 0, 0, 0)`,
        [runId, askedBy, now, from, to],
      );
      await promiseJobs(tx, [{ job: 'themes.find', payload: { runId } }], now);
      return runId;
    });
  }
}

async function refuseSecond(tx: Tx, now: Date): Promise<void> {
  await tx.execute('LOCK TABLE feedback.theme_run IN SHARE ROW EXCLUSIVE MODE');
  const open = await tx.query(`SELECT id FROM feedback.theme_run WHERE state <> 'done' AND asked_at > $1 LIMIT 1`, [
    new Date(now.getTime() - GIVEN_UP_AFTER_MS),
  ]);
  if (open.length > 0) throw new DomainError('theme.run_under_way');
}
