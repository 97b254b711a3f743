import pg from 'pg';

/** As whom web and worker work on a database that is ours: a role that may read and write rows, and owns no table of the program. */
export const APPLICATION_ROLE = 'otklik_app';

/** BullMQ makes and changes its own tables; nothing of a case stands in them. */
const QUEUE_SCHEMA = 'bullmq';

/** The role that web and worker are to work as is not there. */
export class UnknownRoleError extends Error {
  override readonly name = 'UnknownRoleError';

  constructor(readonly role: string) {
    super(`there is no role "${role}" on this server`);
  }
}

/** Makes the role where it is not there, with this password from now on. `url`: the owner's. */
export async function makeApplicationRole(url: string, password: string): Promise<string> {
  await asOwner(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(
      `${verb} ROLE ${APPLICATION_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });
  const own = new URL(url);
  own.username = APPLICATION_ROLE;
  own.password = password;
  await allowApplication(url, APPLICATION_ROLE);
  return own.href;
}

/**
 * Lets a role do what web and worker do, after each migration: rows of every table of the program, none of its structure. It can neither empty a
 * table at a stroke, nor switch off a trigger, nor change what one does; of the record of migrations it sees only how far it has come.
 * Errors: `UnknownRoleError`.
 */
export async function allowApplication(url: string, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  await asOwner(url, async (client) => {
    const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (known.rowCount === 0) throw new UnknownRoleError(role);
    const { rows } = await client.query<{ database: string; schemas: string[] }>(
      `SELECT current_database() AS database, array_agg(quote_ident(nspname) ORDER BY nspname) AS schemas FROM pg_namespace
       WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', $1)`,
      [QUEUE_SCHEMA],
    );
    const { database, schemas } = rows[0]!;
    const all = schemas.join(', ');
    await client.query('BEGIN');
    // The queue's own schema is made by the queue, and is the role's.
    await client.query(`GRANT CONNECT, CREATE ON DATABASE ${pg.escapeIdentifier(database)} TO ${name}`);
    await client.query(`GRANT USAGE ON SCHEMA ${all}, public TO ${name}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${all} TO ${name}`);
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${all} TO ${name}`);
    await client.query(`GRANT SELECT ON schema_migration TO ${name}`);
    await client.query('COMMIT');
  });
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
