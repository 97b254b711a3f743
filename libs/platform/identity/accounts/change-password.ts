import { Injectable } from '@nestjs/common';
import { DomainError, type StaffId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { hashPassword, passwordFits } from '../passwords.js';
import { endSessionsOf } from '../sessions/sessions.js';
import { GuessThrottle } from '../throttle/guess-throttle.js';

export interface ChangePasswordInput {
  staffId: StaffId;
  /** The one in force. */
  current: string;
  password: string;
  /** The session that asks: it goes on, and every other one of this person ends. */
  sessionId: string;
}

/** Somebody who is signed in chooses another password. Whoever else was signed in as them no longer is. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: GuessThrottle,
  ) {}

  /** Errors: `request.invalid` at `current` when it is not the password in force; `rate.limited`, since a session left open could be used to guess. */
  async execute({ staffId, current, password, sessionId }: ChangePasswordInput): Promise<void> {
    const account = await this.account(staffId);
    const guess = { 'sign-in by login': account.login };
    await this.throttle.count(guess);
    if (!(await passwordFits(account.passwordHash, current))) {
      throw new DomainError('request.invalid', {}, [{ field: 'current', code: 'invalid' }]);
    }
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('UPDATE identity.staff SET password_hash = $2 WHERE id = $1', [staffId, passwordHash]);
      await tx.execute('DELETE FROM identity.staff_link WHERE staff_id = $1', [staffId]);
      await endSessionsOf(tx, staffId, sessionId);
    });
    await this.throttle.forget(guess);
  }

  private async account(staffId: StaffId): Promise<{ login: string; passwordHash: string | null }> {
    const [found] = await this.database.query<{ login: string; passwordHash: string | null }>(
      'SELECT login, password_hash AS "passwordHash" FROM identity.staff WHERE id = $1',
      [staffId],
    );
    if (!found) throw new DomainError('staff.unknown');
    return found;
  }
}
