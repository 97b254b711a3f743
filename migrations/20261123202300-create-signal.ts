import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A week in which a theme, a cause or a service brought more complaints than its own history explains. */
export class CreateSignal20261123202300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback.signal (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        theme_id uuid REFERENCES feedback.theme ON DELETE CASCADE,
        service text NOT NULL,
        cause text,
        week date NOT NULL,
        weeks integer[] NOT NULL,
        observed integer NOT NULL,
        expected double precision NOT NULL,
        low integer NOT NULL,
        high integer NOT NULL,
        told boolean NOT NULL,
        seen_by uuid,
        seen_at timestamptz(3),
        found_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX signal_of_week ON feedback.signal (kind, service, coalesce(theme_id::text, cause, ''), week)`);
    await runner.query('CREATE INDEX signal_by_week ON feedback.signal (week DESC, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.signal');
  }
}
