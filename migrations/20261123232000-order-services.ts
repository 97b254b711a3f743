import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People are offered services in the order the body gives them: what is asked for most comes first. Those that nobody has placed follow by their title. */
export class OrderServices20261123232000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.service ADD COLUMN position integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.service DROP COLUMN position');
  }
}
