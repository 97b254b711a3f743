import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who looked at whose data. Rows are added and never changed: the trigger refuses even the owner of the table. */
export class CreateReadLog20261123100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA audit');
    await runner.query(`
      CREATE TABLE audit.read_log (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        actor text NOT NULL CHECK (actor IN ('staff', 'citizen', 'system')),
        staff_id uuid CHECK ((actor = 'staff') = (staff_id IS NOT NULL)),
        kind text NOT NULL,
        subject_ids uuid[] NOT NULL,
        correlation_id text NOT NULL
      );
      CREATE INDEX read_log_staff ON audit.read_log (staff_id, id);
      CREATE INDEX read_log_subject ON audit.read_log USING gin (subject_ids)`);
    await runner.query(`
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of %.% are never changed or removed', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER read_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.read_log
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA audit CASCADE');
  }
}
