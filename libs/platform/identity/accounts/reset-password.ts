import { Injectable, Optional } from '@nestjs/common';
import { Clock, type Language, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { addressKey } from '../throttle/guess-limits.js';
import { GuessThrottle } from '../throttle/guess-throttle.js';
import { mintStaffLink } from './staff-link.js';
import { StaffNotices } from './staff-notices.js';
import { lockStaff } from './staff-rows.js';

/** Somebody forgot their password and asks for a link by mail. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly throttle: GuessThrottle,
    @Optional() private readonly notices?: StaffNotices,
  ) {}

  /** Says the same of a login that nobody has. Errors: `rate.limited`. */
  async execute({ login, address }: { login: string; address: string }): Promise<void> {
    await this.throttle.count({ 'reset by login': login, 'reset by address': addressKey(address) });
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const [found] = await tx.query<{ staffId: StaffId; language: Language; invited: boolean }>(
        `SELECT id AS "staffId", language, password_hash IS NULL AS invited FROM identity.staff
          WHERE login = $1 AND email IS NOT NULL AND deactivated_at IS NULL`,
        [login.toLowerCase()],
      );
      if (found) await this.notices?.add(tx, found.invited ? 'invitation' : 'passwordReset', found, now);
    });
  }
}

/** An administrator makes a link for somebody and hands it over: it works without mail. */
@Injectable()
export class IssueStaffLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** An invitation while there is no password yet. Errors: `staff.unknown`. The token is shown once and kept nowhere. */
  execute({ staffId }: { staffId: StaffId }): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { hasPassword } = await lockStaff(tx, staffId);
      return mintStaffLink(tx, staffId, hasPassword ? 'passwordReset' : 'invitation', this.clock.now());
    });
  }
}
