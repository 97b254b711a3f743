import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People who use a service and never complained are asked at a place: by its code, which is the same for everybody. */
export class CreateAskingPlace20261124002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.asking_place (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        service text NOT NULL,
        name_en text NOT NULL,
        name_ru text NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        closed_by uuid,
        closed_at timestamptz(3),
        CHECK ((closed_by IS NULL) = (closed_at IS NULL))
      )`);
    await runner.query('ALTER TABLE feedback.survey_response ADD COLUMN place_id uuid REFERENCES feedback.asking_place');
    await runner.query(
      'CREATE INDEX survey_response_of_place ON feedback.survey_response (place_id, given_on) WHERE place_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feedback.survey_response DROP COLUMN place_id');
    await runner.query('DROP TABLE feedback.asking_place');
  }
}
