import { type Language, type StaffId, type TeamId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { generatePassword, hashPassword } from '../passwords.js';
import { setRoles, setTeams } from './staff-rows.js';
import { ensureTeam, type TeamName } from './teams.js';

export const FRONT_DESK = 'front-desk';
const ADMINISTRATOR = 'admin';
const TEAM_NAME: TeamName = { en: 'Front desk', ru: 'Приёмная' };
const NAMES: Record<Language, string> = { en: 'Administrator', ru: 'Администратор' };
/** What one person can carry who is alone at first. */
const CAPACITY = 1_000;
/** Processes may start together. Any number would do. */
const FIRST_STAFF_LOCK = 7_245_503;

export interface FirstStaff {
  readonly teamId: TeamId;
  readonly staffId: StaffId;
  readonly login: string;
  /** A password that was made here: print it once. Null when one was given. */
  readonly generatedPassword: string | null;
}

/**
 * The team `front-desk` and in it the administrator `admin`, who is clerk and supervisor too, so that the first case needs no setting up.
 * Null when anybody works here already: then nothing is changed, and the given password counts for nothing.
 */
export async function ensureFirstStaff(
  tx: Tx,
  { password, language }: { password: string | null; language: Language },
  now: Date,
): Promise<FirstStaff | null> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_STAFF_LOCK]);
  const somebody = await tx.query('SELECT 1 FROM identity.staff LIMIT 1');
  if (somebody.length > 0) return null;

  const generatedPassword = password === null ? generatePassword() : null;
  const teamId = await ensureTeam(tx, { code: FRONT_DESK, name: TEAM_NAME }, now);
  const staffId = uuidv7<StaffId>(now);
  await tx.execute(
    'INSERT INTO identity.staff (id, login, name, language, password_hash, capacity, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [staffId, ADMINISTRATOR, NAMES[language], language, await hashPassword(password ?? generatedPassword!), CAPACITY, now],
  );
  await setRoles(tx, staffId, ['administrator', 'supervisor', 'clerk'], null, now);
  await setTeams(tx, staffId, [{ teamId, lead: true }], now);
  return { teamId, staffId, login: ADMINISTRATOR, generatedPassword };
}
