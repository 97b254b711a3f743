import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An anchor keeps the chains of measures too: what was promised to people who complained is no less to be proved than what was answered. */
export class AnchorMeasures20261123224000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.anchor_leaf (
        anchor_id uuid NOT NULL REFERENCES casework.anchor (id),
        measure_id uuid NOT NULL,
        event_count integer NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (anchor_id, measure_id)
      )`);
    await runner.query(`CREATE TRIGGER anchor_leaf_append_only BEFORE UPDATE OR DELETE ON feedback.anchor_leaf
      FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()`);
    await runner.query(`CREATE TRIGGER anchor_leaf_no_truncate BEFORE TRUNCATE ON feedback.anchor_leaf
      FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.anchor_leaf');
  }
}
