import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Account, canReach } from './account.js';
import { type Say, sharedFolderFor } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';

const run = promisify(execFile);

export const SUPERUSER = 'otklik';
/** Of the C library, for what counts as a letter; the order of words is PostgreSQL's own and the same on every machine. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8'];

/** One PostgreSQL's files on this machine. */
export interface Cluster {
  /** What `postgres -D` is given. */
  readonly dataDir: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/**
 * Where the cluster stands, made by `initdb` when it is not there yet.
 * Root's PostgreSQL runs under another account; where that one cannot reach `folder`, the cluster stands in /var/lib/otklik.
 */
export async function openCluster(folder: string, binaries: string, account: Account | null, say: Say): Promise<Cluster> {
  const home = homeFor(folder, account, say);
  const cluster: Cluster = {
    dataDir: join(home, 'data'),
    passwordFile: join(home, 'password'),
    logFile: join(home, 'postgres.log'),
  };
  if (!existsSync(cluster.dataDir)) await initialise(cluster, binaries, account);
  return cluster;
}

export function passwordOf({ passwordFile }: Cluster): string {
  return readFileSync(passwordFile, 'utf8').trim();
}

/** The folder of the cluster, its password and its log. */
export function homeFor(folder: string, account: Account | null, say: Say): string {
  const path = resolve(folder);
  mkdirSync(dirname(path), { recursive: true });
  const reachable = canReach(account, dirname(path));
  const home = reachable ? path : join(sharedFolderFor(path), 'postgres');
  if (!reachable) say(`Account ${account?.name} cannot reach ${path}; the database stands in ${home}`);
  mkdirSync(home, { recursive: true });
  try {
    chmodSync(home, 0o700);
    if (account) chownSync(home, account.uid, account.gid);
  } catch {
    throw new EmbeddedPostgresError(`${home} belongs to another user: start Otklik as the user who started it first`);
  }
  return home;
}

/** Made beside its place and then renamed: an `initdb` that was cut off is begun again. */
async function initialise(cluster: Cluster, binaries: string, account: Account | null): Promise<void> {
  writeFileSync(cluster.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account) chownSync(cluster.passwordFile, account.uid, account.gid);

  const draft = `${cluster.dataDir}.new`;
  let failure = '';
  for (const locale of LOCALES) {
    rmSync(draft, { recursive: true, force: true });
    failure = await initdb(binaries, account, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${cluster.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ]);
    if (failure === '') return renameSync(draft, cluster.dataDir);
  }
  throw new EmbeddedPostgresError(`The database could not be made: ${failure}`);
}

/** What went wrong; empty when nothing did. */
async function initdb(binaries: string, account: Account | null, args: string[]): Promise<string> {
  try {
    const identity = account ? { uid: account.uid, gid: account.gid } : {};
    await run(join(binaries, 'bin', 'initdb'), args, { ...identity, cwd: binaries, env: { LC_MESSAGES: 'C' } });
    return '';
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr?.trim() || message).split('\n').at(-1) ?? message;
  }
}
