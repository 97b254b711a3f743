import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who speaks to their computer, or has a hand that slips, turns the single keys off (WCAG 2.1.4), and that goes with the account to every machine. */
export class LetKeysBeOff20261123194500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.staff ADD COLUMN single_keys boolean NOT NULL DEFAULT true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.staff DROP COLUMN single_keys');
  }
}
