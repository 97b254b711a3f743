import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Config, ConfigError, fingerprintOf, secretOf } from '#libs/platform/config';
import { Database } from './unit-of-work.js';

const UNDEFINED_TABLE = '42P01';

/**
 * Stops a start with another secret than the installation's: tracking codes that citizens hold would open nothing any more, and nobody would
 * know why. The first process to come writes down by what the secret is recognised.
 */
@Injectable()
export class Installation implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const begunWith = await this.begin(fingerprintOf(secretOf(this.config)));
    if (begunWith !== fingerprintOf(secretOf(this.config))) {
      throw new ConfigError([
        'OTKLIK_SECRET: expected the secret that this installation was begun with; put it back from a backup',
      ]);
    }
  }

  /** The fingerprint that stands in the database, this one when there was none. */
  private async begin(fingerprint: string): Promise<string | undefined> {
    try {
      await this.database.query(
        'INSERT INTO platform.installation (secret_fingerprint, begun_at) VALUES ($1, $2) ON CONFLICT (only_one) DO NOTHING',
        [fingerprint, this.clock.now()],
      );
      const [row] = await this.database.query<{ fingerprint: string }>(
        'SELECT secret_fingerprint AS fingerprint FROM platform.installation',
      );
      return row?.fingerprint;
    } catch (error) {
      if (Reflect.get(error as object, 'code') !== UNDEFINED_TABLE) throw error;
      throw new ConfigError(['DATABASE_URL: expected a database that has been migrated (`npm run cli -- migrate`)']);
    }
  }
}
