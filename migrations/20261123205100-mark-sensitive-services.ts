import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Some complain of what somebody beside them must not see: their pages have a way out of sight, and say first where there is help at once. Where that way
 * leads, and for how many years a case is kept, the body decides.
 */
export class MarkSensitiveServices20261123205100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE casework.service ADD COLUMN sensitive boolean NOT NULL DEFAULT false,
        ADD COLUMN safety_en text NOT NULL DEFAULT '', ADD COLUMN safety_ru text NOT NULL DEFAULT ''`);
    await runner.query(`
      ALTER TABLE casework.service ALTER COLUMN sensitive DROP DEFAULT, ALTER COLUMN safety_en DROP DEFAULT, ALTER COLUMN safety_ru DROP DEFAULT`);
    await runner.query(`
      UPDATE casework.body SET version = version + 1,
        settings = '{"caseYears": 5, "exitAddress": "https://www.wikipedia.org/"}'::jsonb || settings`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.service DROP COLUMN sensitive, DROP COLUMN safety_en, DROP COLUMN safety_ru');
    await runner.query(`UPDATE casework.body SET version = version + 1, settings = settings - 'caseYears' - 'exitAddress'`);
  }
}
