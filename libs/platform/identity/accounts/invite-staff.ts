import { Injectable, Optional } from '@nestjs/common';
import { Clock, DomainError, type Language, type StaffId, type StaffRole, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { mintStaffLink } from './staff-link.js';
import { StaffNotices } from './staff-notices.js';
import { setManager, setRoles, setTeams, type TeamMembership } from './staff-rows.js';

export interface InviteStaffInput {
  login: string;
  name: string;
  email: string | null;
  language: Language;
  roles: readonly StaffRole[];
  teams: readonly TeamMembership[];
  managerId: StaffId | null;
  /** Open cases that this person can carry at once. */
  capacity: number;
  invitedBy: StaffId;
}

/** Makes an account that works as soon as its owner has chosen a password. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Optional() private readonly notices?: StaffNotices,
  ) {}

  /** Errors: `staff.login_taken`, `team.unknown`, `staff.unknown` (the manager). The token is the invitation itself: show it once, keep it nowhere. */
  execute(input: InviteStaffInput): Promise<{ staffId: StaffId; token: string }> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const staffId = await addStaff(tx, input, now);
      await setManager(tx, staffId, input.managerId, now);
      await setRoles(tx, staffId, input.roles, input.invitedBy, now);
      await setTeams(tx, staffId, input.teams, now);
      if (input.email !== null) await this.notices?.add(tx, 'invitation', { staffId, language: input.language }, now);
      return { staffId, token: await mintStaffLink(tx, staffId, 'invitation', now) };
    });
  }
}

async function addStaff(tx: Tx, { login, name, email, language, capacity }: InviteStaffInput, now: Date): Promise<StaffId> {
  const [added] = await tx.query<{ id: StaffId }>(
    `INSERT INTO identity.staff (id, login, name, email, language, capacity, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (login) DO NOTHING RETURNING id`,
    [uuidv7(now), login.toLowerCase(), name, email, language, capacity, now],
  );
  if (!added) throw new DomainError('staff.login_taken');
  return added.id;
}
