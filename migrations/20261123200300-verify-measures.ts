import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a measure was verified by: an estimate of its effect, and what was seen, in public words. */
export class VerifyMeasures20261123200300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE feedback.measure
      ADD COLUMN estimate_id uuid, ADD COLUMN evidence_en text, ADD COLUMN evidence_ru text`);
    await runner.query('CREATE INDEX point_of_cause ON casework.point (root_cause, case_id) WHERE root_cause IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.point_of_cause');
    await runner.query('ALTER TABLE feedback.measure DROP COLUMN estimate_id, DROP COLUMN evidence_en, DROP COLUMN evidence_ru');
  }
}
