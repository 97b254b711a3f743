import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Archives that were made of a matter, what somebody outside decided about our decisions, and a petition that came with a late request. */
export class KeepWhatWentOutside20261124004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review.archive (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES casework.case (id),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        made_by uuid,
        made_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX archive_of_case ON review.archive (case_id, made_at)');
    await runner.query(`
      CREATE TABLE review.outside_finding (
        case_id uuid NOT NULL REFERENCES casework.case (id),
        stage text NOT NULL,
        point_id uuid NOT NULL REFERENCES casework.point (id),
        decided_on date NOT NULL,
        outcome text NOT NULL,
        effect text NOT NULL,
        root_cause text,
        recorded_by uuid,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (case_id, stage, point_id),
        CHECK (effect = 'stands' OR root_cause IS NOT NULL)
      )`);
    await runner.query('ALTER TABLE review.request ADD petition_message_id uuid REFERENCES casework.message (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review.request DROP COLUMN petition_message_id');
    await runner.query('DROP TABLE review.outside_finding');
    await runner.query('DROP TABLE review.archive');
  }
}
