import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was promised in a transaction and is to be done after it: the row remembers, the queue does not. */
export class CreateOutbox20261123080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS platform');
    await runner.query(`
      CREATE TABLE platform.outbox (
        id uuid PRIMARY KEY,
        job text NOT NULL,
        payload jsonb NOT NULL,
        case_id uuid,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'enqueued', 'done', 'failed')),
        generation integer NOT NULL DEFAULT 1,
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz(3) NOT NULL DEFAULT '-infinity',
        last_error text,
        created_at timestamptz(3) NOT NULL,
        enqueued_at timestamptz(3),
        finished_at timestamptz(3)
      )`);
    // A row is written four times in its life and then forgotten: the vacuum comes early, or the relay wades through the dead.
    await runner.query(`
      ALTER TABLE platform.outbox SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000)`);
    await runner.query(`
      CREATE INDEX outbox_open ON platform.outbox (state, due_at, id) WHERE state IN ('pending', 'enqueued')`);
    await runner.query(`CREATE INDEX outbox_failed ON platform.outbox (id) WHERE state = 'failed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.outbox');
  }
}
