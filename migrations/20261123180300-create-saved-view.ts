import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Queues under a name: a person's own, and those that a team shares. */
export class CreateSavedView20261123180300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handling.saved_view (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL,
        team_id uuid,
        name text NOT NULL,
        view text NOT NULL,
        filters jsonb NOT NULL,
        saved_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX saved_view_name ON handling.saved_view (owner_id, lower(name))');
    await runner.query('CREATE INDEX saved_view_of_team ON handling.saved_view (team_id) WHERE team_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling.saved_view');
  }
}
