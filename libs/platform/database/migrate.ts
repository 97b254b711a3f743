import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { connectionOptions } from './connection.js';
import { type Database } from './unit-of-work.js';

/** A migration's class; its name ends in the timestamp that puts it in order. */
export type Migration = new () => MigrationInterface;

const MIGRATIONS_TABLE = 'schema_migration';
/** Any number would do, so long as nothing else in the database takes the same one. */
const MIGRATION_LOCK = 7_245_501;

/**
 * Brings the database up to the last of `migrations`, each in its own transaction, and names those that were run now.
 * Processes that start together wait for one another, and the later ones find nothing left to do.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const turn = new pg.Client({ connectionString: url });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runPending(url, migrations);
  } finally {
    await turn.end(); // gives the lock back with the connection
  }
}

async function runPending(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const dataSource = new DataSource({
    ...connectionOptions({ url, applicationName: 'otklik migrate', poolSize: 2, statementTimeoutMs: 0 }),
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS_TABLE,
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

export interface SchemaVersion {
  /** The newest migration the database has seen; null before the first. */
  current: string | null;
  /** What this program knows and the database has not seen. */
  pending: readonly string[];
}

/** How far the database has come, against what this program was built with. */
export async function schemaVersion(database: Database, migrations: readonly Migration[]): Promise<SchemaVersion> {
  const [found] = await database.query<{ present: boolean }>('SELECT to_regclass($1) IS NOT NULL AS present', [MIGRATIONS_TABLE]);
  const rows = found?.present ? await database.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`) : [];
  const applied = new Set(rows.map((row) => row.name));
  return {
    current: rows.at(-1)?.name ?? null,
    pending: migrations.map((migration) => migration.name).filter((name) => !applied.has(name)),
  };
}
