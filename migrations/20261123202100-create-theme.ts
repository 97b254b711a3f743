import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Themes: groups of similar complaints that were proposed and that a person accepts. A theme is its words; which cases they bring together stands beside it,
 * so that taking a case out is remembered. `case_of_service`: what is read service by service, day by day.
 */
export class CreateTheme20261123202100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_of_service ON casework.case (service, received_on, id)');
    await runner.query(`
      CREATE TABLE feedback.theme_run (
        id uuid PRIMARY KEY,
        asked_by uuid,
        asked_at timestamptz(3) NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        state text NOT NULL,
        cases integer NOT NULL,
        done integer NOT NULL,
        found integer NOT NULL,
        began_at timestamptz(3),
        ended_at timestamptz(3)
      )`);
    await runner.query(`
      CREATE TABLE feedback.theme (
        id uuid PRIMARY KEY,
        number integer NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        run_id uuid REFERENCES feedback.theme_run,
        state text NOT NULL,
        service text NOT NULL,
        words text[] NOT NULL,
        word_facts jsonb NOT NULL,
        title_en text,
        title_ru text,
        from_on date NOT NULL,
        to_on date NOT NULL,
        size integer NOT NULL,
        split_from uuid REFERENCES feedback.theme,
        joined_to uuid REFERENCES feedback.theme,
        like_theme uuid REFERENCES feedback.theme,
        like_because text,
        decided_by uuid,
        decided_at timestamptz(3),
        version integer NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX theme_by_state ON feedback.theme (state, size DESC, id)');
    await runner.query(`
      CREATE TABLE feedback.theme_case (
        theme_id uuid NOT NULL REFERENCES feedback.theme,
        case_id uuid NOT NULL,
        state text NOT NULL,
        matched text[] NOT NULL,
        decided_by uuid,
        added_at timestamptz(3) NOT NULL,
        PRIMARY KEY (theme_id, case_id)
      )`);
    await runner.query('CREATE INDEX theme_of_case ON feedback.theme_case (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.theme_case');
    await runner.query('DROP TABLE feedback.theme');
    await runner.query('DROP TABLE feedback.theme_run');
    await runner.query('DROP INDEX casework.case_of_service');
  }
}
