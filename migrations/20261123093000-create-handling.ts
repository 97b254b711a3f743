import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Enquiries to other teams and bodies, and the answer while it is being written. */
export class CreateHandling20261123093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA handling');
    await runner.query(`
      CREATE TABLE handling.enquiry (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES casework.case (id),
        team_id uuid,
        body_id uuid REFERENCES casework.external_body (id),
        question text,
        salt text,
        due_on date NOT NULL,
        asked_by uuid,
        asked_at timestamptz(3) NOT NULL,
        answer text,
        answer_salt text,
        answered_by uuid,
        answered_at timestamptz(3),
        version integer NOT NULL,
        CHECK ((team_id IS NULL) <> (body_id IS NULL))
      )`);
    await runner.query('CREATE INDEX enquiry_of_case ON handling.enquiry (case_id, asked_at)');
    await runner.query('CREATE INDEX enquiry_open ON handling.enquiry (team_id, due_on, id) WHERE answered_at IS NULL');
    await runner.query(`
      CREATE TABLE handling.draft (
        case_id uuid PRIMARY KEY REFERENCES casework.case (id),
        version integer NOT NULL,
        content jsonb NOT NULL,
        drafted_by uuid NOT NULL,
        drafted_at timestamptz(3) NOT NULL,
        approved_by uuid,
        approved_at timestamptz(3)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA handling CASCADE');
  }
}
