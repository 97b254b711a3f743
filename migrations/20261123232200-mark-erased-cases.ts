import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When the people of a case were forgotten stands on the case, so that what is kept too long is found without reading every ledger. */
export class MarkErasedCases20261123232200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.case ADD COLUMN erased_at timestamptz(3)');
    await runner.query(`
      UPDATE casework.case c SET erased_at = e.at
      FROM (SELECT case_id, max(at) AS at FROM casework.case_event WHERE type = 'person.erased' GROUP BY case_id) e WHERE e.case_id = c.id`);
    await runner.query('CREATE INDEX case_kept ON casework.case (closed_on, id) WHERE NOT open AND erased_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.case_kept');
    await runner.query('ALTER TABLE casework.case DROP COLUMN erased_at');
  }
}
