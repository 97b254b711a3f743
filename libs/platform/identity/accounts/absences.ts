import { Injectable } from '@nestjs/common';
import { type CivilDate, Clock, DomainError, type StaffId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '../access/caller.js';
import { lockStaff } from './staff-rows.js';

export interface RecordAbsenceInput {
  staffId: StaffId;
  firstDay: CivilDate;
  lastDay: CivilDate;
  deputyId: StaffId | null;
  by: StaffActor;
}

/** Says that somebody will be away, and who stands in. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `permission.denied`, `staff.unknown`, `request.invalid` at `lastDay` or `deputyId`. */
  execute({ staffId, firstDay, lastDay, deputyId, by }: RecordAbsenceInput): Promise<string> {
    if (lastDay < firstDay) throw new DomainError('request.invalid', {}, [{ field: 'lastDay', code: 'invalid' }]);
    if (deputyId === staffId) throw new DomainError('request.invalid', {}, [{ field: 'deputyId', code: 'invalid' }]);
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      await lockStaff(tx, staffId);
      await requireSay(tx, by, staffId);
      if (deputyId !== null) await lockStaff(tx, deputyId);
      const id = uuidv7(now);
      await tx.execute(
        `INSERT INTO identity.absence (id, staff_id, from_on, to_on, deputy_id, entered_at, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, staffId, firstDay, lastDay, deputyId, now, by.staffId],
      );
      return id;
    });
  }
}

@Injectable()
export class CancelAbsence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `absence.unknown`, `permission.denied`. */
  execute({ absenceId, by }: { absenceId: string; by: StaffActor }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [absence] = await tx.query<{ staffId: StaffId }>('SELECT staff_id AS "staffId" FROM identity.absence WHERE id = $1', [
        absenceId,
      ]);
      if (!absence) throw new DomainError('absence.unknown');
      await requireSay(tx, by, absence.staffId);
      await tx.execute('DELETE FROM identity.absence WHERE id = $1', [absenceId]);
    });
  }
}

/** People speak for themselves, supervisors for their teams, administrators for everybody. */
async function requireSay(tx: Tx, by: StaffActor, staffId: StaffId): Promise<void> {
  if (by.staffId === staffId || by.roles.includes('administrator')) return;
  const shared = by.roles.includes('supervisor')
    ? await tx.query('SELECT 1 FROM identity.membership WHERE staff_id = $1 AND team_id = ANY ($2::uuid[]) LIMIT 1', [
        staffId,
        by.teamIds,
      ])
    : [];
  if (shared.length === 0) throw new DomainError('permission.denied');
}
