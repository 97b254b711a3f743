import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Config, ConfigError, fingerprintOf, secretOf } from '#libs/platform/config';
import { type Tx } from './tx.js';
import { Database } from './unit-of-work.js';

const UNDEFINED_TABLE = '42P01';

/** Every process looks, before it does anything, whether the secret it was given is the installation's. */
@Injectable()
export class Installation implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    try {
      await assertSecret(this.database, this.config, this.clock.now());
    } catch (error) {
      if (Reflect.get(error as object, 'code') !== UNDEFINED_TABLE) throw error;
      throw new ConfigError(['DATABASE_URL: expected a database that has been migrated (`npm run cli -- migrate`)']);
    }
  }
}

/**
 * Refuses another secret than the one the installation was begun with: the tracking codes that citizens hold would open nothing any more, and
 * nobody would know why. The first to come writes down by what the secret is recognised.
 * Errors: `ConfigError`.
 */
export async function assertSecret(database: Pick<Tx | Database, 'query'>, config: Config, now: Date): Promise<void> {
  const fingerprint = fingerprintOf(secretOf(config));
  await database.query(
    'INSERT INTO platform.installation (secret_fingerprint, begun_at) VALUES ($1, $2) ON CONFLICT (only_one) DO NOTHING',
    [fingerprint, now],
  );
  const [begunWith] = await database.query<{ fingerprint: string }>(
    'SELECT secret_fingerprint AS fingerprint FROM platform.installation',
  );
  if (begunWith?.fingerprint !== fingerprint) {
    throw new ConfigError([
      'OTKLIK_SECRET: expected the secret that this installation was begun with; put it back from a backup',
    ]);
  }
}
