import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type StaffId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { passwordFits } from '../passwords.js';
import { addressKey } from '../throttle/guess-limits.js';
import { GuessThrottle } from '../throttle/guess-throttle.js';
import { endSessionsOf, startSession } from './sessions.js';

export interface SignInInput {
  login: string;
  password: string;
  /** The caller's network address. */
  address: string;
}

/** Starts a session for whoever knows the password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: GuessThrottle,
    private readonly clock: Clock,
  ) {}

  /** Returns the token of the session. Errors: `session.credentials_wrong`, whatever was wrong; `rate.limited`. */
  async execute({ login, password, address }: SignInInput): Promise<string> {
    const byLogin = { 'sign-in by login': login };
    await this.throttle.count({ ...byLogin, 'sign-in by address': addressKey(address) });
    const account = await this.account(login);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!account || !fits) throw new DomainError('session.credentials_wrong');

    const token = await this.unitOfWork.run((tx) => startSession(tx, account.id, this.clock.now()));
    await this.throttle.forget(byLogin);
    return token;
  }

  private async account(login: string): Promise<{ id: StaffId; passwordHash: string | null } | undefined> {
    const rows = await this.database.query<{ id: StaffId; passwordHash: string | null }>(
      'SELECT id, password_hash AS "passwordHash" FROM identity.staff WHERE login = $1 AND deactivated_at IS NULL',
      [login.toLowerCase()],
    );
    return rows[0];
  }
}

/** Starts a session for whoever has proved who they are by other means than a password: the link in a letter, just now. */
@Injectable()
export class StartSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Returns the token of the session. */
  execute({ staffId }: { staffId: StaffId }): Promise<string> {
    return this.unitOfWork.run((tx) => startSession(tx, staffId, this.clock.now()));
  }
}

/** Ends one session of this person; all of them when none is named. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ staffId, sessionId }: { staffId: StaffId; sessionId?: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (sessionId === undefined) return endSessionsOf(tx, staffId);
      await tx.execute('DELETE FROM identity.session WHERE staff_id = $1 AND id = $2', [staffId, sessionId]);
    });
  }
}
