import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What happened stays: events and anchors are added to and never changed; nobody barred from a case is ever assigned it. */
export class ProtectLedger20261123090100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION casework.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of %.% are added to and never changed', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of LEDGERS) {
      await runner.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON casework.${table}
        FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()`);
      await runner.query(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON casework.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()`);
    }
    await runner.query(`
      CREATE FUNCTION casework.refuse_barred_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.assignee_id IS NOT NULL AND EXISTS (
          SELECT FROM casework.bar WHERE case_id = NEW.id AND staff_id = NEW.assignee_id
        ) THEN
          RAISE EXCEPTION 'this person is barred from the case' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_assignee_not_barred';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER case_assignee_not_barred BEFORE INSERT OR UPDATE OF assignee_id ON casework.case
      FOR EACH ROW EXECUTE FUNCTION casework.refuse_barred_assignee()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER case_assignee_not_barred ON casework.case');
    await runner.query('DROP FUNCTION casework.refuse_barred_assignee()');
    for (const table of LEDGERS) {
      await runner.query(`DROP TRIGGER ${table}_append_only ON casework.${table}`);
      await runner.query(`DROP TRIGGER ${table}_no_truncate ON casework.${table}`);
    }
    await runner.query('DROP FUNCTION casework.refuse_change()');
  }
}

const LEDGERS = ['case_event', 'anchor', 'anchor_leaf'];
