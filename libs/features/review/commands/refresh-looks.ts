import { Injectable } from '@nestjs/common';
import { Casework } from '#libs/casework';
import { isUndecided } from '#libs/domain/procedure';
import { type CaseId, Clock, localDate } from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { recordReviewers } from '../opening/open-review.js';

const BATCH = 200;

/**
 * What bars somebody has changed: whom they answer to, an interest they declared, whom a matter complains of. Of every second look that is still open it is worked
 * out anew who may look; whoever looks and no longer may loses it, is told, and the case waits for somebody else.
 */
@Injectable()
export class RefreshLooks {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** `caseId`: of this matter alone; null: of all. May run any number of times. */
  async execute({ caseId }: { caseId: CaseId | null }): Promise<void> {
    for (let after: CaseId | null = null; ;) {
      const batch: { id: CaseId }[] = await this.db.query<{ id: CaseId }>(OPEN_LOOKS, [caseId, after, BATCH]);
      for (const { id } of batch) await this.unitOfWork.run((tx) => this.refresh(tx, id));
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  }

  private async refresh(tx: Tx, caseId: CaseId): Promise<void> {
    const now = this.clock.now();
    const opened = await this.casework.open(tx, caseId);
    if (!isUndecided(opened.row.state)) return;
    await recordReviewers(tx, this.casework, opened, { on: localDate(now, opened.procedure.timeZone) }, now);
  }
}

const OPEN_LOOKS = `
  SELECT c.id FROM casework.case c
  WHERE c.open AND c.previous_id IS NOT NULL
    AND ($1::uuid IS NULL OR c.root_id = (SELECT coalesce(root_id, id) FROM casework.case WHERE id = $1))
    AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`;
