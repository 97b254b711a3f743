import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Texts that are written often, as the body words them: for everybody, or for one team. */
export class CreateReadyText20261123205200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handling.ready_text (
        id uuid PRIMARY KEY,
        use text NOT NULL,
        team_id uuid,
        title_en text NOT NULL,
        title_ru text NOT NULL,
        text_en text NOT NULL,
        text_ru text NOT NULL,
        changed_by uuid,
        changed_at timestamptz(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling.ready_text');
  }
}
