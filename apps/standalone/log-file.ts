import { existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BYTES_MAX = 20 * 1_048_576;

/** A process's log in the data folder, opened to be added to. One that has grown long is laid aside first, over the one laid aside before. */
export function openLogFile(dataDir: string, name: string): number {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > BYTES_MAX) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
