import { Injectable } from '@nestjs/common';
import { type CivilDate, Clock, DomainError, type ReportId, type StaffId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type ReportKind } from '../sections.js';

export interface NewReport {
  readonly kind: ReportKind;
  readonly fromOn: CivilDate;
  /** The last day. */
  readonly toOn: CivilDate;
  readonly staffId: StaffId;
}

/** Begins a review of complaints: from now on its figures can be looked at, and its texts written. */
@Injectable()
export class BeginReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Its number. Errors: `report.period` where the last day comes before the first. */
  execute({ kind, fromOn, toOn, staffId }: NewReport): Promise<number> {
    if (fromOn > toOn) throw new DomainError('report.period');
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const [made] = await tx.query<{ number: number }>(MAKE, [uuidv7<ReportId>(now), kind, fromOn, toOn, staffId, now]);
      return made!.number;
    });
  }
}

const MAKE = `
  INSERT INTO feedback.report (id, kind, from_on, to_on, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING number`;
