import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which files of history were read, and which case each of their keys became. */
export class CreateImport20261123110100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS intake');
    await runner.query(`
      CREATE TABLE intake.import_run (
        id uuid PRIMARY KEY,
        import_source text NOT NULL,
        file_name text NOT NULL,
        trial boolean NOT NULL,
        started_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        rows_read integer NOT NULL,
        rows_rejected integer NOT NULL,
        cases_added integer NOT NULL,
        cases_known integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE intake.import_key (
        run_id uuid NOT NULL REFERENCES intake.import_run (id) ON DELETE CASCADE,
        import_key text NOT NULL,
        line integer NOT NULL,
        case_id uuid,
        PRIMARY KEY (run_id, import_key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intake.import_key, intake.import_run');
  }
}
