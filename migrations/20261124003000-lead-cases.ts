import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Many people ask one question: a case can follow another, whose answer is given to it as well. */
export class LeadCases20261124003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE casework.case ADD COLUMN lead_id uuid REFERENCES casework.case,
        ADD CONSTRAINT case_follows_another CHECK (lead_id <> id)`);
    await runner.query('CREATE INDEX case_followers ON casework.case (lead_id, id) WHERE lead_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.case_followers');
    await runner.query('ALTER TABLE casework.case DROP COLUMN lead_id');
  }
}
