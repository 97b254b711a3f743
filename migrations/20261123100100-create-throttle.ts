import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often somebody guessed lately. The columns and their order are those of rate-limiter-flexible; losing the rows costs nothing, so they are not logged. */
export class CreateThrottle20261123100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE identity.throttle (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.throttle');
  }
}
