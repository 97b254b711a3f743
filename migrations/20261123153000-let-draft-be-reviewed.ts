import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A draft is given to a colleague to read, who approves it or gives it back. */
export class LetDraftBeReviewed20261123153000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handling.draft
        ADD reviewer_id uuid,
        ADD offered_at timestamptz(3),
        ADD returned_at timestamptz(3)`);
    await runner.query(
      'CREATE INDEX draft_of_reviewer ON handling.draft (reviewer_id, offered_at, case_id) WHERE reviewer_id IS NOT NULL AND approved_at IS NULL AND returned_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX handling.draft_of_reviewer');
    await runner.query('ALTER TABLE handling.draft DROP reviewer_id, DROP offered_at, DROP returned_at');
  }
}
