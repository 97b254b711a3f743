import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './error.js';

/** Whom PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const FALLBACKS = ['postgres', 'nobody'];

/**
 * The account to drop to: PostgreSQL refuses to run as root. Null: run it as whoever we are.
 * Errors: `EmbeddedPostgresError` when root finds no such account, or when our own has no name, which `initdb` asks for.
 */
export function accountToRunAs(): Account | null {
  if (process.getuid?.() !== 0) {
    assertNamed();
    return null;
  }
  for (const name of FALLBACKS) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null && uid !== 0) return { name, uid, gid };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this machine has no account `postgres` or `nobody` to run it as',
  );
}

/** Whether an account may walk through every folder down to a path, by their permission bits. Null is ourselves, who are there already. */
export function canReach(account: Account | null, path: string): boolean {
  if (account === null) return true;
  const parent = dirname(path);
  return allows(account, path, 0o1) && (parent === path || canReach(account, parent));
}

function allows({ uid, gid }: Account, path: string, need: number): boolean {
  const stat = statSync(path);
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & need) === need;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

function assertNamed(): void {
  try {
    userInfo();
  } catch {
    throw new EmbeddedPostgresError(`PostgreSQL cannot be set up by user ${process.getuid?.()}, who has no entry in /etc/passwd`);
  }
}
