import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People who never complained may be asked by a list of addresses, which is gone when its letters have left. */
export class CreateContact20261124002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An address stands here from the list to its letter, and in no other table at any time.
    await runner.query(`
      CREATE TABLE casework.contact (
        notice_id uuid PRIMARY KEY REFERENCES casework.notice,
        list_id uuid NOT NULL,
        email text NOT NULL,
        service text NOT NULL,
        closes_on date NOT NULL
      )`);
    await runner.query('CREATE INDEX contact_of_list ON casework.contact (list_id)');
    await runner.query(
      'CREATE TABLE casework.invitation (token_hash text PRIMARY KEY, service text NOT NULL, closes_on date NOT NULL)',
    );
    await runner.query(`
      CREATE TABLE feedback.contact_list (
        id uuid PRIMARY KEY,
        service text NOT NULL,
        people integer NOT NULL,
        left_out integer NOT NULL,
        digest text NOT NULL,
        sent_by uuid NOT NULL,
        sent_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE TABLE feedback.declined_contact (address_hash text PRIMARY KEY, declined_on date NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.declined_contact, feedback.contact_list');
    await runner.query('DROP TABLE casework.invitation, casework.contact');
  }
}
