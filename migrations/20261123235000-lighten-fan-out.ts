import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A letter of a fan-out is settled by its batch: among those that wait it would be looked up by nobody, and all the others would be read past it. */
const WAITS_ALONE = `state <> 'sent' AND (state <> 'pending' OR fan_out_id IS NULL)`;

/**
 * Where a hundred thousand rows are written together, a foreign key asks and locks a hundred thousand times, each time with a write to the row it points at.
 * The same is seen to once a statement. No case and no notice is ever deleted: what was written keeps what it points at.
 */
const POINTERS = [
  { table: 'casework.notice', column: 'case_id', to: 'casework.case', key: 'notice_case_id_fkey' },
  { table: 'casework.link_token', column: 'case_id', to: 'casework.case', key: 'link_token_case_id_fkey' },
  { table: 'casework.link_token', column: 'notice_id', to: 'casework.notice', key: 'link_token_notice_id_fkey' },
  { table: 'correspondence.handover', column: 'notice_id', to: 'casework.notice', key: 'handover_notice_id_fkey' },
] as const;

export class LightenFanOut20261123235000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.notice_open, casework.notice_of_measure');
    await runner.query(
      `CREATE INDEX notice_open ON casework.notice (state, created_at, id) INCLUDE (case_id) WHERE ${WAITS_ALONE}`,
    );
    await runner.query('CREATE INDEX fan_out_of_measure ON casework.fan_out (measure_id, kind) WHERE measure_id IS NOT NULL');
    for (const { table, column, to, key } of POINTERS) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${key}`);
      // OFFSET 0: row by row over the key, however many the first statement of a connection wrote, whose plan the next ones keep.
      await runner.query(`
        CREATE FUNCTION ${nameOf(table, column)}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (
            SELECT FROM written w WHERE w.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${to} t WHERE t.id = w.${column} OFFSET 0)
          ) THEN
            RAISE foreign_key_violation USING MESSAGE = '${table}.${column} points at nothing';
          END IF;
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER ${column}_is_there AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION ${nameOf(table, column)}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, to, key } of POINTERS) {
      await runner.query(`DROP TRIGGER ${column}_is_there ON ${table}`);
      await runner.query(`DROP FUNCTION ${nameOf(table, column)}()`);
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${key} FOREIGN KEY (${column}) REFERENCES ${to} (id)`);
    }
    await runner.query('DROP INDEX casework.notice_open, casework.fan_out_of_measure');
    await runner.query(
      `CREATE INDEX notice_open ON casework.notice (state, created_at, id) INCLUDE (case_id) WHERE state <> 'sent'`,
    );
    await runner.query('CREATE INDEX notice_of_measure ON casework.notice (measure_id, kind) WHERE measure_id IS NOT NULL');
  }
}

function nameOf(table: string, column: string): string {
  return `${table}_has_${column}`;
}
