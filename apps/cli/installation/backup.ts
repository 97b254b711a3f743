import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, restore } from '#libs/platform/backup';
import { SystemClock } from '#libs/kernel';
import { settings } from '#libs/platform/process';
import { MIGRATIONS } from '#migrations';
import { CHECKOUT_DIR } from './checkout.js';
import { asUsageError } from './expected-errors.js';

export async function takeBackup(folder: string): Promise<void> {
  const config = settings();
  const { version } = JSON.parse(readFileSync(join(CHECKOUT_DIR, 'package.json'), 'utf8')) as { version: string };
  const now = new SystemClock().now();
  const { files } = await asUsageError(() => backUp(folder, { config, checkoutDir: CHECKOUT_DIR, version, now }));
  console.log(
    `Backed up ${Object.keys(files).length} files to ${folder}. It holds the secret and personal data: keep it as safe as the original.`,
  );
}

export async function putBackupBack(folder: string): Promise<void> {
  const config = settings();
  const { takenAt } = await asUsageError(() => restore(folder, { config, checkoutDir: CHECKOUT_DIR, migrations: MIGRATIONS }));
  console.log(`Restored the backup of ${takenAt} to ${config.dataDir}.`);
}
