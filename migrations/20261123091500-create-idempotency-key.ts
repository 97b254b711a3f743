import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which requests were answered already, so that a repeated one makes no second case. */
export class CreateIdempotencyKey20261123091500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS intake');
    await runner.query(`
      CREATE TABLE intake.idempotency_key (
        key_hash text PRIMARY KEY,
        request_hash text NOT NULL,
        case_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intake.idempotency_key');
  }
}
