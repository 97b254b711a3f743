import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person would like to come of it and when it happened are found by their words too; the words stand beside the texts and are erased with them. */
export class FindWishes20261123232100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE casework.point ADD COLUMN words tsvector GENERATED ALWAYS AS (
        CASE WHEN wanted IS NOT NULL OR happened IS NOT NULL THEN casework.words_of(coalesce(wanted, '') || ' ' || coalesce(happened, '')) END
      ) STORED`);
    await runner.query('CREATE INDEX point_words ON casework.point USING gin (words) WHERE words IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.point DROP COLUMN words');
  }
}
