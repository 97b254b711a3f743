import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody has filled in of a request for a second look and not sent yet: one at a time for each case. */
export class CreateAskDraft20261123220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review.ask_draft (
        case_id uuid PRIMARY KEY REFERENCES casework.case (id),
        answers jsonb NOT NULL,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX ask_draft_expired ON review.ask_draft (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review.ask_draft');
  }
}
