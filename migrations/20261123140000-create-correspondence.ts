import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What letters say, when each left the house, and what people decided on those that did not. */
export class CreateCorrespondence20261123140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA correspondence');
    await runner.query(`
      CREATE TABLE correspondence.template (
        kind text NOT NULL,
        language text NOT NULL CHECK (language IN ('ru', 'en')),
        version integer NOT NULL CHECK (version > 0),
        source text NOT NULL,
        author_id uuid,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (kind, language, version)
      )`);
    await runner.query(`
      CREATE TABLE correspondence.handover (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL REFERENCES casework.notice (id),
        template_version integer NOT NULL,
        at timestamptz(3) NOT NULL,
        result text CHECK (result IN ('sent', 'refused', 'failed', 'uncertain')),
        code text,
        settled_at timestamptz(3)
      )`);
    await runner.query('CREATE INDEX handover_of_notice ON correspondence.handover (notice_id, at)');
    await runner.query('CREATE UNIQUE INDEX handover_open ON correspondence.handover (notice_id) WHERE result IS NULL');
    await runner.query(`
      CREATE TABLE correspondence.resolution (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL REFERENCES casework.notice (id),
        staff_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('retry', 'sendAgain', 'sent')),
        at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX resolution_of_notice ON correspondence.resolution (notice_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA correspondence CASCADE');
  }
}
