import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The answer of a lead case given to those that follow it: who had it given, and what came of it in each case. */
export class CreateSharedAnswer20261124003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handling.shared_answer (
        id uuid PRIMARY KEY,
        lead_id uuid NOT NULL REFERENCES casework.case,
        ordered_by uuid NOT NULL,
        ordered_at timestamptz(3) NOT NULL,
        decisions uuid[] NOT NULL,
        cases integer NOT NULL CHECK (cases > 0)
      )`);
    await runner.query('CREATE INDEX shared_answer_lead ON handling.shared_answer (lead_id, id)');
    await runner.query(`
      CREATE TABLE handling.shared_answer_case (
        shared_answer_id uuid NOT NULL REFERENCES handling.shared_answer,
        case_id uuid NOT NULL REFERENCES casework.case,
        batch integer NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'given', 'left')),
        why text CHECK ((why IS NOT NULL) = (state = 'left')),
        params jsonb,
        settled_at timestamptz(3) CHECK ((settled_at IS NULL) = (state = 'waiting')),
        PRIMARY KEY (shared_answer_id, case_id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX shared_answer_case_waiting ON handling.shared_answer_case (case_id) WHERE state = 'waiting'`);
    await runner.query(`
      CREATE INDEX shared_answer_case_left ON handling.shared_answer_case (shared_answer_id, case_id) WHERE state = 'left'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling.shared_answer_case, handling.shared_answer');
  }
}
