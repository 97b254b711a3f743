import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a dashboard and a day's review count is counted in indexes alone: what is promised, which letters have not left, and what somebody decided. */
export class IndexWhatIsCounted20261123210100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX decision_of_decider ON casework.decision (decided_by, id)');
    await runner.query('DROP INDEX casework.remedy_promised, casework.notice_open');
    await runner.query(`CREATE INDEX remedy_promised ON casework.remedy (due_on, id) INCLUDE (case_id) WHERE state = 'promised'`);
    await runner.query(
      `CREATE INDEX notice_open ON casework.notice (state, created_at, id) INCLUDE (case_id) WHERE state <> 'sent'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.decision_of_decider, casework.remedy_promised, casework.notice_open');
    await runner.query(`CREATE INDEX remedy_promised ON casework.remedy (due_on, id) WHERE state = 'promised'`);
    await runner.query(`CREATE INDEX notice_open ON casework.notice (state, created_at, id) WHERE state <> 'sent'`);
  }
}
