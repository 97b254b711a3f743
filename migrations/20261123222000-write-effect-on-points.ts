import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a second look did to the outcome of a point stands on the point: of our own cases, and of history that was looked at again where it comes from. */
export class WriteEffectOnPoints20261123222000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE casework.point ADD COLUMN effect text
      CHECK (effect IN ('stands', 'changed', 'cancelled', 'decidedAnew', 'sentBack'))`);
    await runner.query(`UPDATE casework.point p SET effect = 'changed' FROM casework.case c
      WHERE c.id = p.case_id AND c.import_source IS NOT NULL AND 'amended_at_review' = ANY (p.marks)`);
    await runner.query('CREATE INDEX point_looked_at_again ON casework.point (case_id) WHERE effect IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.point DROP COLUMN effect');
  }
}
