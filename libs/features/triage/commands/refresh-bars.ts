import { Injectable } from '@nestjs/common';
import { Casework } from '#libs/casework';
import { caseEvent, type CaseId, Clock, localDate, type StaffId, SYSTEM } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { superiorsOf } from '#libs/platform/identity';
import { barsNow } from '../placement/bars.js';
import { assigned, newAssignment } from '../placement/new-assignment.js';
import { placeAgain } from '../placement/place-again.js';

const BATCH = 200;

/**
 * Somebody answers to somebody else from now on: of every case that complains of one who is now above them, they and everybody under them are barred, and whoever
 * of them has one loses it. A bar that stands already stays.
 */
@Injectable()
export class RefreshBars {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** May run any number of times: a case whose bars stand is left as it is. */
  async execute({ staffId }: { staffId: StaffId }): Promise<void> {
    const above = await superiorsOf(this.db, [staffId]);
    for (let after: CaseId | null = null; ;) {
      const batch: { id: CaseId }[] = await this.db.query<{ id: CaseId }>(COMPLAINING, [above, after, BATCH]);
      for (const { id } of batch) await this.refresh(id);
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  }

  private refresh(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, caseId);
      const now = this.clock.now();
      const bars = await barsNow(tx, opened, now);
      if (bars.fresh.length === 0) return;
      const again = await placeAgain(tx, opened, bars, localDate(now, opened.procedure.timeZone));
      const events = again === null ? [] : [caseEvent('case.assigned', assigned(again), SYSTEM, now)];
      const assignments = again === null ? [] : [newAssignment(caseId, again, null, now)];
      await this.casework.record(tx, opened, events, { bars: bars.fresh, assignments });
    });
  }
}

const COMPLAINING = `
  SELECT DISTINCT y.case_id AS id FROM casework.party y
  WHERE y.staff_id = ANY ($1::uuid[]) AND y.role = 'subject' AND ($2::uuid IS NULL OR y.case_id > $2) ORDER BY y.case_id LIMIT $3`;
