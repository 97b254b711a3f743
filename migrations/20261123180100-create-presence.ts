import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who has which case open. Losing the rows costs nothing, so they are not logged. */
export class CreatePresence20261123180100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE platform.presence (
        connection_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        staff_id uuid NOT NULL,
        seen_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX presence_of_case ON platform.presence (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.presence');
  }
}
