import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A theme that was split is told from its other half by a word that the one needs and the other lacks. */
export class LetThemesPart20261123202200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE feedback.theme ADD COLUMN needs text[] NOT NULL DEFAULT '{}', ADD COLUMN lacks text[] NOT NULL DEFAULT '{}'`,
    );
    await runner.query('CREATE INDEX theme_of_service ON feedback.theme (service, state)');
    await runner.query('CREATE INDEX theme_run_asked ON feedback.theme_run (asked_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX feedback.theme_run_asked, feedback.theme_of_service');
    await runner.query('ALTER TABLE feedback.theme DROP COLUMN needs, DROP COLUMN lacks');
  }
}
