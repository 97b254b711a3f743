import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What an import says of one point and not of the whole case, such as that it was amended at a review. */
export class AddPointMarks20261123110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE casework.point ADD COLUMN marks text[] NOT NULL DEFAULT '{}'");
    await runner.query('ALTER TABLE casework.point ALTER COLUMN marks DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.point DROP COLUMN marks');
  }
}
