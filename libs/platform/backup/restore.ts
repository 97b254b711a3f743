import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, filesFolderOf, mailFolderOf, openDataFolder, SECRET_FILE } from '#libs/platform/config';
import { type Migration, placeCluster, startEmbeddedPostgres } from '#libs/platform/database';
import { assertEmbedded, assertEmpty, PLACES } from './backup.js';
import { BackupError } from './backup-error.js';
import { assertWhole, type Manifest, readManifest } from './manifest.js';

export interface RestoreOptions {
  readonly config: Config;
  /** Where `node_modules` stands. */
  readonly checkoutDir: string;
  /** What this program was built with: it cannot work on a database from its own future. */
  readonly migrations: readonly Migration[];
}

/**
 * Puts a backup into a data folder that is empty or not there yet, after every file of it was compared with the manifest, and starts the database
 * once, to see that it comes up.
 * Errors: `BackupError`; nothing is overwritten, ever.
 */
export async function restore(source: string, { config, checkoutDir, migrations }: RestoreOptions): Promise<Manifest> {
  const folder = resolve(source);
  assertEmbedded(config);
  const manifest = readManifest(folder);
  assertKnown(manifest, migrations);
  assertEmpty(resolve(config.dataDir), 'A backup is restored into an empty data folder');
  assertEmpty(filesFolderOf(config), 'Documents are restored into an empty folder');
  await assertWhole(folder, manifest);

  openDataFolder(config);
  const postgres = { folder: join(config.dataDir, 'postgres'), checkoutDir };
  placeCluster(join(folder, PLACES.database), postgres);
  copyFolder(join(folder, PLACES.files), filesFolderOf(config));
  copyFolder(join(folder, PLACES.mail), mailFolderOf(config));
  cpSync(join(folder, PLACES.secret), join(config.dataDir, SECRET_FILE));
  await (await startEmbeddedPostgres(postgres)).stop();
  return manifest;
}

function assertKnown({ newestMigration, version }: Manifest, migrations: readonly Migration[]): void {
  if (newestMigration === null || migrations.some((migration) => migration.name === newestMigration)) return;
  throw new BackupError(`The backup is of a newer Otklik (${version}): restore it with that one.`);
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  cpSync(from, to, { recursive: true });
}
