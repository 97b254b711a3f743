import { Injectable } from '@nestjs/common';
import { Clock, type Language, type StaffId, type StaffRole, type TeamId, uuidv7 } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform/database';
import { type Caller } from '../access/caller.js';
import { newToken, tokenHash } from '../token.js';

const MINUTE_MS = 60_000;
/** A clerk may be at the counter for a while; somebody who went home has not signed out. */
const IDLE_MS = 60 * MINUTE_MS;
/** One long working day. */
const LIFETIME_MS = 12 * 60 * MINUTE_MS;
/** How old the note of the last use may grow before it is written anew. */
const SEEN_EVERY_MS = MINUTE_MS;

interface FoundSession {
  id: string;
  seenAt: Date;
  staffId: StaffId;
  login: string;
  name: string;
  language: Language;
  singleKeys: boolean;
  roles: StaffRole[];
  teamIds: TeamId[];
}

/** One place where somebody is signed in. Nothing is kept of the machine or its address. */
export interface SessionInUse {
  id: string;
  startedAt: Date;
  /** To the minute. */
  seenAt: Date;
}

const FIND = `
  SELECT session.id, session.seen_at AS "seenAt", staff.id AS "staffId", staff.login, staff.name, staff.language, staff.single_keys AS "singleKeys",
         ARRAY(SELECT role FROM identity.staff_role WHERE staff_id = staff.id ORDER BY role) AS roles,
         ARRAY(SELECT team_id FROM identity.membership WHERE staff_id = staff.id ORDER BY team_id) AS "teamIds"
    FROM identity.session
    JOIN identity.staff ON staff.id = session.staff_id
   WHERE session.token_hash = $1 AND session.expires_at > $2 AND session.seen_at > $3 AND staff.deactivated_at IS NULL`;

/** Sessions stand in the database: they hold in every process, survive a restart, and can be ended from elsewhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whose session this is, by one statement; null when it ended, went stale, or never was. Roles and teams are those of this moment. */
  async find(token: string): Promise<Caller | null> {
    const now = this.clock.now();
    const values = [tokenHash(token), now, new Date(now.getTime() - IDLE_MS)];
    const [found] = await this.database.prepared<FoundSession>('identity.find-session', FIND, values);
    if (!found) return null;
    if (now.getTime() - found.seenAt.getTime() >= SEEN_EVERY_MS) await this.markSeen(found.id, now);
    const { id, staffId, login, name, language, singleKeys, roles, teamIds } = found;
    return { actor: { kind: 'staff', staffId, roles, teamIds }, session: { id, token, login, name, language, singleKeys } };
  }

  /** Where somebody is signed in now, the latest first. */
  of(staffId: StaffId): Promise<SessionInUse[]> {
    const now = this.clock.now();
    return this.database.query<SessionInUse & Record<string, unknown>>(
      `SELECT id, created_at AS "startedAt", seen_at AS "seenAt" FROM identity.session
        WHERE staff_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY created_at DESC, id LIMIT 100`,
      [staffId, now, new Date(now.getTime() - IDLE_MS)],
    );
  }

  private async markSeen(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE identity.session SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [id, now]);
  }
}

/** Starts a session and returns its token; clears away what has expired of the same person. */
export async function startSession(tx: Tx, staffId: StaffId, now: Date): Promise<string> {
  const token = newToken();
  await tx.execute('DELETE FROM identity.session WHERE staff_id = $1 AND (expires_at <= $2 OR seen_at <= $3)', [
    staffId,
    now,
    new Date(now.getTime() - IDLE_MS),
  ]);
  await tx.execute(
    `INSERT INTO identity.session (id, token_hash, staff_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
    [uuidv7(now), tokenHash(token), staffId, now, new Date(now.getTime() + LIFETIME_MS)],
  );
  return token;
}

/** `except`: the session that may go on. */
export async function endSessionsOf(tx: Tx, staffId: StaffId, except: string | null = null): Promise<void> {
  await tx.execute('DELETE FROM identity.session WHERE staff_id = $1 AND ($2::uuid IS NULL OR id <> $2)', [staffId, except]);
}
