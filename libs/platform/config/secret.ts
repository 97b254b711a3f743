import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from './config.js';
import { openDataFolder } from './data-folder.js';
import { ConfigError } from './read-config.js';

export const SECRET_FILE = 'secret';
const SECRET_BYTES = 32;

/**
 * The installation's secret: from the environment, else from the data folder, where the first start makes it (mode 0600).
 * Two processes that start together end up with the same one: the file appears whole, and the second to come finds it.
 */
export function secretOf(config: Config): string {
  if (config.secret !== null) return config.secret;

  const path = join(openDataFolder(config), SECRET_FILE);
  if (!existsSync(path)) writeOnce(path, `${randomBytes(SECRET_BYTES).toString('base64')}\n`);
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < SECRET_BYTES)
    throw new ConfigError([`OTKLIK_SECRET: the file ${path} is damaged; put the installation's secret back from a backup`]);
  return secret;
}

/** By this the database recognises the secret it was begun with, and from it nobody learns the secret. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('otklik installation').digest('hex');
}

function writeOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
