import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Routing rules by version. A version is never changed: what fired long ago can still be read. */
export class CreateTriage20261123150100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA triage');
    await runner.query(`
      CREATE TABLE triage.routing_version (
        version integer PRIMARY KEY CHECK (version > 0),
        at timestamptz(3) NOT NULL,
        made_by uuid
      )`);
    await runner.query(`
      CREATE TABLE triage.routing_rule (
        id uuid PRIMARY KEY,
        version integer NOT NULL REFERENCES triage.routing_version (version),
        ordinal integer NOT NULL,
        rule jsonb NOT NULL,
        UNIQUE (version, ordinal)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA triage CASCADE');
  }
}
