import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether a measure helped, asked of a sample of those who were told of it; what they say stands apart from them. */
export class CreateEffectSurvey20261123201200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.effect_round (
        measure_id uuid PRIMARY KEY REFERENCES feedback.measure,
        drawn_on date NOT NULL,
        told integer NOT NULL,
        drawn integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE feedback.effect_survey (
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        case_id uuid NOT NULL,
        state text NOT NULL,
        asked_on date,
        PRIMARY KEY (measure_id, case_id)
      )`);
    await runner.query(`CREATE INDEX effect_survey_drawn ON feedback.effect_survey (case_id) WHERE state = 'drawn'`);
    await runner.query(`
      CREATE TABLE feedback.effect_response (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        given_on date NOT NULL,
        language text NOT NULL,
        helped text NOT NULL,
        words text,
        code_hash text NOT NULL UNIQUE
      )`);
    await runner.query('CREATE INDEX effect_response_of_measure ON feedback.effect_response (measure_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.effect_response, feedback.effect_survey, feedback.effect_round');
  }
}
