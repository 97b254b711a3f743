import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The review of complaints: what the program counted and people wrote of a period. Once published neither the report nor its texts ever change. */
export class CreateReport20261123211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.report (
        id uuid PRIMARY KEY,
        number integer NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        published_by uuid,
        published_on date,
        figures jsonb,
        CHECK (from_on <= to_on),
        CHECK ((published_on IS NULL) = (figures IS NULL) AND (published_on IS NULL) = (published_by IS NULL))
      )`);
    await runner.query(
      'CREATE INDEX report_published ON feedback.report (to_on DESC, number DESC) WHERE published_on IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE feedback.report_text (
        report_id uuid NOT NULL REFERENCES feedback.report ON DELETE CASCADE,
        section text NOT NULL,
        text_en text NOT NULL,
        text_ru text NOT NULL,
        verdict text,
        written_by uuid NOT NULL,
        written_at timestamptz(3) NOT NULL,
        PRIMARY KEY (report_id, section)
      )`);
    await runner.query(`
      CREATE TRIGGER report_frozen BEFORE UPDATE OR DELETE ON feedback.report
      FOR EACH ROW WHEN (OLD.published_on IS NOT NULL) EXECUTE FUNCTION casework.refuse_change()`);
    await runner.query(`
      CREATE FUNCTION feedback.refuse_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM feedback.report r WHERE r.id IN (OLD.report_id, NEW.report_id) AND r.published_on IS NOT NULL) THEN
          RAISE EXCEPTION 'texts of a published report are never changed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$`);
    await runner.query(`
      CREATE TRIGGER report_text_frozen BEFORE INSERT OR UPDATE OR DELETE ON feedback.report_text
      FOR EACH ROW EXECUTE FUNCTION feedback.refuse_published_text()`);
    for (const table of ['report', 'report_text']) {
      await runner.query(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON feedback.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.report_text');
    await runner.query('DROP TABLE feedback.report');
    await runner.query('DROP FUNCTION feedback.refuse_published_text()');
  }
}
