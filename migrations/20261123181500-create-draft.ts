import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person has answered of the form so far, and the files they have put to it: kept here, so that a dead phone loses nothing. */
export class CreateDraft20261123181500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intake.draft (
        id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        answers jsonb NOT NULL,
        passed text[] NOT NULL,
        case_id uuid,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX draft_expires ON intake.draft (expires_at)');
    await runner.query(`
      CREATE TABLE intake.draft_file (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL REFERENCES intake.draft (id),
        name text NOT NULL,
        media_type text NOT NULL,
        size_bytes integer NOT NULL,
        sha256 text NOT NULL,
        storage_key text NOT NULL,
        at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX draft_file_of_draft ON intake.draft_file (draft_id)');
    await runner.query('CREATE INDEX draft_file_bytes ON intake.draft_file (storage_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intake.draft_file');
    await runner.query('DROP TABLE intake.draft');
  }
}
