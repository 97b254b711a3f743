import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Telling the people behind a measure that it has moved: asked for, agreed to by a second person where they are many, and sent. */
export class CreateTelling20261123200400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.telling (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        moment text NOT NULL,
        state text NOT NULL,
        people integer NOT NULL,
        requested_by uuid,
        requested_at timestamptz(3) NOT NULL,
        settled_by uuid,
        settled_at timestamptz(3),
        fan_out_id uuid,
        recipients integer,
        digest text
      )`);
    await runner.query(`CREATE UNIQUE INDEX telling_waiting ON feedback.telling (measure_id, moment) WHERE state = 'requested'`);
    await runner.query('CREATE INDEX telling_of_measure ON feedback.telling (measure_id, requested_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.telling');
  }
}
