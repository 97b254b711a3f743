import { type Database } from './unit-of-work.js';

/** The names of the programs that are connected to this database now, each once. */
export async function connectedPrograms(db: Pick<Database, 'query'>): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE datname = current_database() ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
