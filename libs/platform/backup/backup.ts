import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Config, filesFolderOf, mailFolderOf, SECRET_FILE, secretOf } from '#libs/platform/config';
import { copyCluster, startEmbeddedPostgres } from '#libs/platform/database';
import { PART_ENDING } from '#libs/platform/mail';
import { RECEIVING_FOLDER } from '#libs/platform/storage';
import { BackupError } from './backup-error.js';
import { type Manifest, writeManifest } from './manifest.js';

export interface BackupOptions {
  readonly config: Config;
  /** Where `node_modules` stands. */
  readonly checkoutDir: string;
  /** Of Otklik. */
  readonly version: string;
  readonly now: Date;
}

/** Where things lie in a backup. */
export const PLACES = { database: 'database', files: 'files', mail: 'mail', secret: SECRET_FILE } as const;

/**
 * Copies the database, the documents, the letters that lie as files, and the secret into a folder that is empty or not there yet.
 * Otklik may be running. The documents are copied after the database, so that each one it speaks of is there.
 * Errors: `BackupError`.
 */
export async function backUp(target: string, { config, checkoutDir, version, now }: BackupOptions): Promise<Manifest> {
  const folder = resolve(target);
  assertEmbedded(config);
  assertEmpty(folder, 'A backup goes into an empty folder');
  if (!existsSync(join(config.dataDir, SECRET_FILE)) && config.secret === null) {
    throw new BackupError(`There is no Otklik in ${resolve(config.dataDir)} to back up.`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const newestMigration = await backUpDatabase(config, checkoutDir, join(folder, PLACES.database));
  copyFolder(filesFolderOf(config), join(folder, PLACES.files));
  copyFolder(mailFolderOf(config), join(folder, PLACES.mail));
  writeFileSync(join(folder, PLACES.secret), `${secretOf(config)}\n`, { mode: 0o600 });
  return writeManifest(folder, { version, takenAt: now.toISOString(), newestMigration });
}

/** Errors: `BackupError` with a PostgreSQL that is not ours to copy the files of. */
export function assertEmbedded(config: Config): void {
  if (config.databaseUrl === null) return;
  throw new BackupError(
    'DATABASE_URL names a PostgreSQL of your own: back it up with its own tools, and with it the documents and the secret.',
  );
}

export function assertEmpty(folder: string, reason: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError(`${reason}, and ${folder} is not empty.`);
}

/** A server that was running stays so. Returns the newest migration it has seen. */
async function backUpDatabase(config: Config, checkoutDir: string, target: string): Promise<string | null> {
  const postgres = await startEmbeddedPostgres({ folder: join(config.dataDir, 'postgres'), checkoutDir });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await copyCluster(postgres, target);
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1');
    return rows[0]?.name ?? null;
  } finally {
    await client.end();
    if (!postgres.adopted) await postgres.stop();
  }
}

/** Otklik goes on meanwhile: what is still being written belongs to no row yet, and what is taken away belongs to none any more. */
function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== RECEIVING_FOLDER) copyFolder(source, target);
    if (entry.isFile() && !entry.name.endsWith(PART_ENDING)) copyUnlessGone(source, target);
  }
}

function copyUnlessGone(source: string, target: string): void {
  try {
    copyFileSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
