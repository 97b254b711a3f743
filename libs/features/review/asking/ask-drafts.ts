import { Injectable } from '@nestjs/common';
import { type CaseId, Clock } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { type AskAnswers } from './ask-draft.entity.js';

/** As long as any form of ours. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Keeps what somebody has filled in, page by page, so that a phone that dies loses nothing. Answers that are given again replace those before. */
@Injectable()
export class KeepAsk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ caseId, answers }: { caseId: CaseId; answers: AskAnswers }): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + KEPT_DAYS * DAY_MS);
    return this.unitOfWork.run(async (tx) => {
      await tx.execute(
        `INSERT INTO review.ask_draft (case_id, answers, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (case_id) DO UPDATE SET answers = ask_draft.answers || excluded.answers, expires_at = excluded.expires_at`,
        [caseId, JSON.stringify(answers), expiresAt],
      );
    });
  }
}

/** What was filled in so far; nothing where nobody has begun. For whoever has proved that the case is theirs. */
@Injectable()
export class AskDrafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(caseId: CaseId): Promise<AskAnswers> {
    const [found] = await this.db.query<{ answers: AskAnswers }>(
      'SELECT answers FROM review.ask_draft WHERE case_id = $1 AND expires_at > $2',
      [caseId, this.clock.now()],
    );
    return found?.answers ?? {};
  }
}

/** Forgets what was begun and never sent: all whose time is over, or that of one case. Any number of processes may do it at once. */
@Injectable()
export class ForgetAsks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(of: { caseId: CaseId | null }): Promise<number> {
    return this.unitOfWork.run((tx) =>
      of.caseId === null
        ? tx.execute('DELETE FROM review.ask_draft WHERE expires_at <= $1', [this.clock.now()])
        : tx.execute('DELETE FROM review.ask_draft WHERE case_id = $1', [of.caseId]),
    );
  }
}
