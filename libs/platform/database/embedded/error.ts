/** The embedded PostgreSQL cannot run here. The message says why, and what else can be done. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(reason: string) {
    super(`${reason}. Set DATABASE_URL to use a PostgreSQL of your own.`);
  }
}
