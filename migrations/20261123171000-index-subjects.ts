import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which cases complain of somebody of our own. */
export class IndexSubjects20261123171000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX party_staff ON casework.party (staff_id, case_id) WHERE staff_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.party_staff');
  }
}
