import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A letter as it was first printed: what is printed again says the same. */
export class FreezePrintedLetters20261123153100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correspondence.printed_letter (
        notice_id uuid PRIMARY KEY REFERENCES casework.notice (id),
        case_id uuid NOT NULL REFERENCES casework.case (id),
        language text NOT NULL,
        subject text NOT NULL,
        markdown text NOT NULL,
        address text NOT NULL,
        dated_on date NOT NULL,
        template_version integer NOT NULL,
        printed_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX printed_letter_of_case ON correspondence.printed_letter (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correspondence.printed_letter');
  }
}
