import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Many people told one thing at once, by the batch. No foreign keys: a hundred thousand rows are written by one statement, which reads the keys it writes. */
export class CreateFanOut20261123200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE casework.fan_out (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        measure_id uuid,
        wants text NOT NULL,
        words jsonb NOT NULL,
        recipients integer NOT NULL,
        digest text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        paused_at timestamptz(3)
      )`);
    await runner.query(`ALTER TABLE casework.notice
      ADD COLUMN measure_id uuid, ADD COLUMN fan_out_id uuid, ADD COLUMN batch integer, ADD COLUMN further_cases uuid[]`);
    await runner.query('CREATE INDEX notice_of_fan_out ON casework.notice (fan_out_id, batch) WHERE fan_out_id IS NOT NULL');
    await runner.query('CREATE INDEX notice_of_measure ON casework.notice (measure_id, kind) WHERE measure_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX notice_of_further_cases ON casework.notice USING gin (further_cases) WHERE further_cases IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE casework.notice
      DROP COLUMN measure_id, DROP COLUMN fan_out_id, DROP COLUMN batch, DROP COLUMN further_cases`);
    await runner.query('DROP TABLE casework.fan_out');
  }
}
