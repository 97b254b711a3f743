import { Injectable } from '@nestjs/common';
import { Clock, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { hashPassword } from '../passwords.js';
import { endSessionsOf } from '../sessions/sessions.js';
import { useStaffLink } from './staff-link.js';

/** Accepts an invitation, or sets a forgotten password anew: the link proves who it is. Whoever was signed in as this person no longer is. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers whose password it is. Errors: `invitation.invalid`. */
  async execute({ token, password }: { token: string; password: string }): Promise<StaffId> {
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      const staffId = await useStaffLink(tx, token, this.clock.now());
      await tx.execute('UPDATE identity.staff SET password_hash = $2 WHERE id = $1', [staffId, passwordHash]);
      await endSessionsOf(tx, staffId);
      return staffId;
    });
  }
}
