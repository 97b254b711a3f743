import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** One row: by which secret this installation was begun. Its codes and salts can be checked with no other. */
export class CreateInstallation20261123070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;

      CREATE TABLE platform.installation (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        secret_fingerprint text NOT NULL,
        begun_at timestamptz(3) NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.installation');
  }
}
