import { DataSource } from 'typeorm';
import { type Config } from '#libs/platform/config';
import {
  assertSecret,
  connectionOptions,
  migrate,
  type Migration,
  setValueParsers,
  type Tx,
  UnitOfWork,
} from '#libs/platform/database';

/** Makes something that a new installation must have, or finds it there. Returns what a person should be told, once. */
export type FirstStep = (tx: Tx, config: Config, now: Date) => Promise<readonly string[]>;

export interface Preparation {
  readonly url: string;
  readonly config: Config;
  readonly migrations: readonly Migration[];
  readonly firstSteps: readonly FirstStep[];
  readonly now: Date;
}

/**
 * Brings an installation to where this program can work on it: migrated, begun with this secret, and with what the first case needs.
 * Any number of times, and by several processes at once. Returns what a person should be told.
 * Errors: `ConfigError` for another secret than the one it was begun with.
 */
export async function prepareInstallation({ url, config, migrations, firstSteps, now }: Preparation): Promise<string[]> {
  const migrated = await migrate(url, migrations);
  const told = migrated.length > 0 ? [`Database: ${migrated.length} migrations run.`] : [];

  setValueParsers();
  const dataSource = await new DataSource(
    connectionOptions({ url, applicationName: 'otklik prepare', poolSize: 2 }),
  ).initialize();
  try {
    return await new UnitOfWork(dataSource).run(async (tx) => {
      await assertSecret(tx, config, now);
      for (const step of firstSteps) told.push(...(await step(tx, config, now)));
      return told;
    });
  } finally {
    await dataSource.destroy();
  }
}
