import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person would like to come of it, and when it happened: each in their own words, and in a place of its own, so that whoever answers sees it answered. */
export class KeepWishAndTime20261123205000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.point ADD COLUMN wanted text, ADD COLUMN happened text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.point DROP COLUMN wanted, DROP COLUMN happened');
  }
}
