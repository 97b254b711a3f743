import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Asking how it was: when, whom, and what was answered, which stands apart from whoever answered. */
export class CreateSurveys20261123201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.asking (
        id smallint PRIMARY KEY CHECK (id = 1),
        ask_after_days integer NOT NULL,
        remind_after_days integer NOT NULL,
        close_after_days integer NOT NULL,
        by_post boolean NOT NULL,
        effect_after_days integer NOT NULL,
        effect_percent integer NOT NULL,
        effect_max integer NOT NULL,
        version integer NOT NULL
      )`);
    await runner.query('INSERT INTO feedback.asking VALUES (1, 3, 7, 30, false, 30, 20, 400, 1)');
    await runner.query(`
      CREATE TABLE feedback.survey (
        case_id uuid NOT NULL,
        answered_on date NOT NULL,
        state text NOT NULL,
        asked_on date,
        reminded_on date,
        PRIMARY KEY (case_id, answered_on)
      )`);
    await runner.query(
      `CREATE INDEX survey_to_remind ON feedback.survey (asked_on) WHERE state = 'open' AND reminded_on IS NULL`,
    );
    // Whom it is from is told by none of these columns: a date without a time, an id and a hash drawn at random.
    await runner.query(`
      CREATE TABLE feedback.survey_response (
        id uuid PRIMARY KEY,
        given_on date NOT NULL,
        about text NOT NULL,
        service text NOT NULL,
        team_id uuid,
        language text NOT NULL,
        via text NOT NULL,
        outcome text,
        answered text NOT NULL,
        ease smallint,
        competent smallint,
        understanding smallint,
        responsible smallint,
        flexible smallint,
        honest smallint,
        clear smallint,
        verdict text NOT NULL,
        words text,
        code_hash text NOT NULL UNIQUE,
        case_id uuid
      )`);
    await runner.query('CREATE INDEX survey_response_of_service ON feedback.survey_response (service, given_on)');
    await runner.query('CREATE INDEX survey_response_of_case ON feedback.survey_response (case_id) WHERE case_id IS NOT NULL');
    await runner.query(`
      CREATE TABLE feedback.released_words (
        id uuid PRIMARY KEY,
        response_id uuid NOT NULL REFERENCES feedback.survey_response ON DELETE CASCADE,
        language text NOT NULL,
        words text NOT NULL,
        released_by uuid NOT NULL,
        released_at timestamptz(3) NOT NULL,
        UNIQUE (response_id)
      )`);
    await runner.query('CREATE INDEX case_answered ON casework.case (answered_on, id) WHERE answered_on IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.case_answered');
    await runner.query('DROP TABLE feedback.released_words, feedback.survey_response, feedback.survey, feedback.asking');
  }
}
