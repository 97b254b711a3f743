import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Causes, the loop's figures and what was answered right at first are counted over all that was answered in a year: in indexes alone. */
export class IndexWhatCausesCount20261124000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const upheld = `outcome IN ('upheld', 'partlyUpheld')`;
    await runner.query(`CREATE INDEX point_upheld ON casework.point (case_id) INCLUDE (root_cause) WHERE ${upheld}`);
    await runner.query(
      `CREATE INDEX point_causeless ON casework.point (case_id, ordinal) WHERE ${upheld} AND root_cause IS NULL`,
    );
    await runner.query(
      `CREATE INDEX case_answered_figures ON casework.case (answered_on) INCLUDE (id, service, import_source) WHERE answered_on IS NOT NULL AND import_source IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.point_upheld, casework.point_causeless, casework.case_answered_figures');
  }
}
