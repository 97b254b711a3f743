import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What came of a measure, as it was counted on a day: the evidence that a measure is verified with. An estimate is never changed; a later one stands beside it. */
export class CreateEffectEstimate20261123202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.effect_estimate (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        made_at timestamptz(3) NOT NULL,
        made_by uuid,
        counted jsonb NOT NULL,
        before_from date NOT NULL,
        before_to date NOT NULL,
        after_from date NOT NULL,
        after_to date NOT NULL,
        before_weeks integer[] NOT NULL,
        after_weeks integer[] NOT NULL,
        before_count integer NOT NULL,
        after_count integer NOT NULL,
        before_days double precision NOT NULL,
        after_days double precision NOT NULL,
        ratio double precision,
        ratio_from double precision NOT NULL,
        ratio_to double precision,
        dispersion double precision NOT NULL,
        season jsonb,
        verdict text NOT NULL,
        warnings text[] NOT NULL
      )`);
    await runner.query('CREATE INDEX effect_of_measure ON feedback.effect_estimate (measure_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.effect_estimate');
  }
}
