import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config } from './config.js';

/**
 * The data folder, made when absent.
 * Nobody else may list it. For root it can be walked through, since PostgreSQL runs inside it under an account of its own.
 */
export function openDataFolder(config: Pick<Config, 'dataDir'>): string {
  const folder = resolve(config.dataDir);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  }
  return folder;
}

/** Where documents lie. */
export function filesFolderOf(config: Config): string {
  return resolve(config.filesDir ?? join(config.dataDir, 'files'));
}

/** Where each e-mail becomes a file when there is no mail server. */
export function mailFolderOf(config: Config): string {
  return resolve(config.dataDir, 'mail');
}
