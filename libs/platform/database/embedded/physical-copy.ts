import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { accountToRunAs } from './account.js';
import { giveTo, placeBinaries } from './binaries.js';
import { homeFor } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres.js';

/** Of this run of the server only, or made anew when it starts. Source: PostgreSQL, "Making a Base Backup Using the Low Level API". */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|pg_(replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans|wal)\/.+|(.+\/)?pgsql_tmp.*)$/;

interface BackupStop {
  label: string;
  tablespaces: string;
}

/**
 * A consistent copy of a running server's files, in `target/data`, with `target/password`. Nobody has to stop writing: what is written meanwhile
 * stands in the log of changes, which is copied last and played back when the copy is first started.
 */
export async function copyCluster({ url, dataDir }: EmbeddedPostgres, target: string): Promise<void> {
  const copy = join(target, 'data');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // A temporary slot keeps the log of changes from being tidied away while we copy; it goes with this connection.
    await client.query(`SELECT pg_create_physical_replication_slot('otklik_backup_' || pg_backend_pid(), true, true)`);
    await client.query(`SELECT pg_backup_start('otklik', true)`);
    await copyTree(dataDir, copy, (path) => !LEFT_OUT.test(path));
    const { rows } = await client.query<BackupStop>(
      'SELECT labelfile AS label, spcmapfile AS tablespaces FROM pg_backup_stop(wait_for_archive => false)',
    );
    writeFileSync(join(copy, 'backup_label'), rows[0]!.label);
    await copyTree(join(dataDir, 'pg_wal'), join(copy, 'pg_wal'), (path) => /^([0-9A-F]{24}|[0-9A-F]{8}\.history)$/.test(path));
  } finally {
    await client.end();
  }
  await copyFile(join(dirname(dataDir), 'password'), join(target, 'password'));
}

/**
 * Puts such a copy where `startEmbeddedPostgres` will find it.
 * Errors: `EmbeddedPostgresError` when a database stands there already, or when the copy is of another major version.
 */
export function placeCluster(source: string, options: Pick<EmbeddedPostgresOptions, 'folder' | 'checkoutDir' | 'say'>): void {
  const { folder, checkoutDir, say = () => {} } = options;
  const account = accountToRunAs();
  assertSameMajor(join(source, 'data'), placeBinaries(checkoutDir, account, say));
  const home = homeFor(folder, account, say);
  if (existsSync(join(home, 'data'))) throw new EmbeddedPostgresError(`A database stands in ${home} already`);

  cpSync(source, home, { recursive: true });
  if (account) giveTo(account, home);
}

function assertSameMajor(dataDir: string, binaries: string): void {
  const made = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const version = execFileSync(join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const ours = /\d+/.exec(version)?.[0];
  if (made !== ours) throw new EmbeddedPostgresError(`The copy is of PostgreSQL ${made}, and this is PostgreSQL ${ours}`);
}

async function copyTree(from: string, to: string, wanted: (path: string) => boolean): Promise<void> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(from.length + 1);
    if (!wanted(path)) continue;
    if (entry.isDirectory()) mkdirSync(join(to, path), { recursive: true, mode: 0o700 });
    else if (entry.isFile()) await copyUnlessGone(join(from, path), join(to, path));
  }
}

/** A running server removes files; what it removed, the log of changes removes again. */
async function copyUnlessGone(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
