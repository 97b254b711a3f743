import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a service answers to a question that is asked often: from which source, approved by whom, and until when without another look. */
export class CreateApprovedAnswer20261124001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handling.approved_answer (
        id uuid PRIMARY KEY,
        service text NOT NULL,
        title_en text NOT NULL,
        title_ru text NOT NULL,
        text_en text NOT NULL,
        text_ru text NOT NULL,
        source text NOT NULL,
        review_on date NOT NULL,
        told_before boolean NOT NULL,
        approved_by uuid NOT NULL,
        approved_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX approved_answer_service_idx ON handling.approved_answer (service)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling.approved_answer');
  }
}
