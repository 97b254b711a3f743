import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A decree or list may end within a year: what lies behind that day is not known. */
export class AddCalendarYearEnd20261123120500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.calendar_year ADD COLUMN through date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.calendar_year DROP COLUMN through');
  }
}
