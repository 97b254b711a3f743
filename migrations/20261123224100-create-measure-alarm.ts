import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of which dates of a measure somebody was told, so that each is told once. What is due stands in the measure and its milestones themselves. */
export class CreateMeasureAlarm20261123224100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.measure_alarm (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        milestone_id uuid,
        due_on date NOT NULL,
        kind text NOT NULL,
        level integer NOT NULL,
        rung_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX measure_alarm_once ON feedback.measure_alarm (measure_id, coalesce(milestone_id, measure_id), due_on, level)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.measure_alarm');
  }
}
