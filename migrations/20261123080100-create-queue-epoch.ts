import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The name of the queue store's present life, written here and in the store: where the two differ, the store has been emptied. */
export class CreateQueueEpoch20261123080100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.queue_epoch (
        id smallint PRIMARY KEY CHECK (id = 1),
        epoch text NOT NULL,
        restoring_until timestamptz(3)
      )`);
    await runner.query(`INSERT INTO platform.queue_epoch (id, epoch) VALUES (1, 'none')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.queue_epoch');
  }
}
