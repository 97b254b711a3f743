import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A case that no rule sends anywhere, or that is in danger, was looked at too: its assignment to the triage queue says why. */
export class LetAssignmentNameNoTeam20261123150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.assignment ALTER COLUMN team_id DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.assignment ALTER COLUMN team_id SET NOT NULL');
  }
}
