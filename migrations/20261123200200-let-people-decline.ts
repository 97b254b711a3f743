import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person may want no news of what was changed, and no questions about how it went. */
export class LetPeopleDecline20261123200200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE casework.party
      ADD COLUMN wants_news boolean NOT NULL DEFAULT true, ADD COLUMN wants_surveys boolean NOT NULL DEFAULT true`);
    await runner.query('CREATE INDEX party_declines_news ON casework.party (id) WHERE NOT wants_news');
    await runner.query('CREATE INDEX party_declines_surveys ON casework.party (id) WHERE NOT wants_surveys');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.party DROP COLUMN wants_news, DROP COLUMN wants_surveys');
  }
}
