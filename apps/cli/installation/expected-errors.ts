import { ConfigError } from '#libs/platform/config';
import { BackupError } from '#libs/platform/backup';
import { EmbeddedPostgresError } from '#libs/platform/database';
import { UsageError } from '../usage-error.js';

/** What the operator can mend is told in a sentence; our own bugs keep their stack. */
export async function asUsageError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const expected = [BackupError, ConfigError, EmbeddedPostgresError].some((type) => error instanceof type);
    throw expected ? new UsageError((error as Error).message) : error;
  }
}
