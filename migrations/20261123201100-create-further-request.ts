import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody who is not content asks for, until a person accepts or refuses it. */
export class CreateFurtherRequest20261123201100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.further_request (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        answered_on date NOT NULL,
        way text NOT NULL,
        message_id uuid,
        state text NOT NULL,
        made_at timestamptz(3) NOT NULL,
        settled_by uuid,
        settled_at timestamptz(3),
        UNIQUE (case_id, answered_on)
      )`);
    await runner.query(`CREATE INDEX further_request_waiting ON feedback.further_request (made_at, id) WHERE state = 'waiting'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.further_request');
  }
}
