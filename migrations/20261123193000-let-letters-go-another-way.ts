import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person may decide that a letter which did not go out goes by its next way. */
export class LetLettersGoAnotherWay20261123193000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE correspondence.resolution DROP CONSTRAINT resolution_decision_check');
    await runner.query(`
      ALTER TABLE correspondence.resolution ADD CONSTRAINT resolution_decision_check
        CHECK (decision IN ('retry', 'sendAgain', 'sent', 'otherWay'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE correspondence.resolution DROP CONSTRAINT resolution_decision_check');
    await runner.query(`
      ALTER TABLE correspondence.resolution ADD CONSTRAINT resolution_decision_check
        CHECK (decision IN ('retry', 'sendAgain', 'sent'))`);
  }
}
