import pg from 'pg';

/** A lock on a whole database, held by one process until it lets go or dies. */
export interface HeldLock {
  /** Errors: none; it may have gone with its server. */
  release(): Promise<void>;
}

/** Takes the advisory lock of this number on a connection of its own, which carries `applicationName`; null when another process holds it. */
export async function holdLock(url: string, lock: number, applicationName: string): Promise<HeldLock | null> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName });
  client.on('error', () => {}); // the server went away: that is noticed by its process
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lock]);
  if (rows[0]?.held) return { release: () => client.end().catch(() => {}) };
  await client.end();
  return null;
}
