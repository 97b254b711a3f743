import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Improvement measures: what will change, which cases they answer, and their own chained ledger. */
export class CreateFeedback20261123200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA feedback');
    await runner.query(`
      CREATE TABLE feedback.measure (
        id uuid PRIMARY KEY,
        number integer NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        title_en text NOT NULL,
        title_ru text NOT NULL,
        change_en text NOT NULL,
        change_ru text NOT NULL,
        place text,
        service text,
        team_id uuid,
        owner_id uuid NOT NULL,
        due_on date NOT NULL,
        expected_en text NOT NULL,
        expected_ru text NOT NULL,
        seen_by_en text NOT NULL,
        seen_by_ru text NOT NULL,
        state text NOT NULL,
        proposed_by uuid,
        proposed_on date NOT NULL,
        adopted_on date,
        started_on date,
        completed_on date,
        verified_on date,
        dropped_on date,
        drop_reason_en text,
        drop_reason_ru text,
        version integer NOT NULL,
        event_count integer NOT NULL,
        last_hash text NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX measure_of_service ON feedback.measure (service, state)');
    await runner.query(`
      CREATE TABLE feedback.measure_cause (
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        cause text NOT NULL,
        PRIMARY KEY (measure_id, cause)
      )`);
    await runner.query(`
      CREATE TABLE feedback.milestone (
        id uuid PRIMARY KEY,
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        title_en text NOT NULL,
        title_ru text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL,
        settled_on date,
        settled_by uuid,
        version integer NOT NULL
      )`);
    await runner.query('CREATE INDEX milestone_of_measure ON feedback.milestone (measure_id, due_on)');
    await runner.query(`
      CREATE TABLE feedback.measure_case (
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        case_id uuid NOT NULL,
        via text NOT NULL,
        theme_id uuid,
        linked_by uuid,
        linked_at timestamptz(3) NOT NULL,
        PRIMARY KEY (measure_id, case_id)
      )`);
    await runner.query('CREATE INDEX measure_of_case ON feedback.measure_case (case_id)');
    await runner.query(`
      CREATE TABLE feedback.measure_event (
        measure_id uuid NOT NULL REFERENCES feedback.measure,
        seq integer NOT NULL,
        type text NOT NULL,
        at timestamptz(3) NOT NULL,
        body text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (measure_id, seq)
      )`);
    await runner.query(`CREATE TRIGGER measure_event_append_only BEFORE UPDATE OR DELETE ON feedback.measure_event
      FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()`);
    await runner.query(`CREATE TRIGGER measure_event_no_truncate BEFORE TRUNCATE ON feedback.measure_event
      FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA feedback CASCADE');
  }
}
