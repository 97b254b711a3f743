import { Injectable } from '@nestjs/common';
import { Clock, type Language, type StaffId, type StaffRole } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { endSessionsOf } from '../sessions/sessions.js';
import { keepAnAdministrator, lockStaff, setManager, setRoles, setTeams, type TeamMembership } from './staff-rows.js';

export interface ChangeStaffInput {
  staffId: StaffId;
  changedBy: StaffId;
  name?: string;
  email?: string | null;
  language?: Language;
  capacity?: number;
  managerId?: StaffId | null;
  roles?: readonly StaffRole[];
  teams?: readonly TeamMembership[];
}

/** Changes what is given, and leaves the rest. Roles and teams hold from the next request of that person on. */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `staff.unknown`, `team.unknown`, `staff.last_administrator`, `request.invalid` at `managerId`. */
  execute(input: ChangeStaffInput): Promise<void> {
    const { staffId, managerId, roles, teams, changedBy } = input;
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      await lockStaff(tx, staffId);
      await tx.execute(
        `UPDATE identity.staff
            SET name = coalesce($2, name), language = coalesce($3, language), capacity = coalesce($4, capacity),
                email = CASE WHEN $5 THEN $6 ELSE email END
          WHERE id = $1`,
        [staffId, input.name, input.language, input.capacity, input.email !== undefined, input.email ?? null],
      );
      if (managerId !== undefined) await setManager(tx, staffId, managerId, now);
      if (roles && !roles.includes('administrator')) await keepAnAdministrator(tx, staffId);
      if (roles) await setRoles(tx, staffId, roles, changedBy, now);
      if (teams) await setTeams(tx, staffId, teams, now);
    });
  }
}

/** Somebody left: their name stays on what they did, and they can no longer sign in. */
@Injectable()
export class DeactivateStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `staff.unknown`, `staff.last_administrator`. */
  execute({ staffId }: { staffId: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockStaff(tx, staffId);
      await keepAnAdministrator(tx, staffId);
      await tx.execute('UPDATE identity.staff SET deactivated_at = coalesce(deactivated_at, $2) WHERE id = $1', [
        staffId,
        this.clock.now(),
      ]);
      await tx.execute('DELETE FROM identity.staff_link WHERE staff_id = $1', [staffId]);
      await endSessionsOf(tx, staffId);
    });
  }
}

/** Somebody came back. */
@Injectable()
export class ReactivateStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `staff.unknown`. */
  execute({ staffId }: { staffId: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockStaff(tx, staffId);
      await tx.execute('UPDATE identity.staff SET deactivated_at = NULL WHERE id = $1', [staffId]);
    });
  }
}
