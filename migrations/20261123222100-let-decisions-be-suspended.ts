import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether a decision that is looked at again has no effect meanwhile stands on the second look. */
export class LetDecisionsBeSuspended20261123222100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE casework.case ADD COLUMN suspension text CHECK (suspension IN ('asked', 'granted', 'refused')),
      ADD CONSTRAINT case_suspension_of_second_look CHECK (suspension IS NULL OR stage_ordinal > 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE casework.case DROP COLUMN suspension');
  }
}
