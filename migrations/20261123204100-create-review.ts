import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was asked for and what became of it; who said of themselves that they are not impartial; who may be asked to look; who was challenged. */
export class CreateReview20261123204100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA review CASCADE');
  }
}

const TABLES = [
  'CREATE SCHEMA review',
  `CREATE TABLE review.request (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    stage text NOT NULL,
    asked_on date NOT NULL,
    role text NOT NULL CHECK (role IN ('complainant', 'representative', 'other')),
    contested text,
    ground text,
    learned_on date,
    rated_poor boolean NOT NULL,
    points uuid[] NOT NULL CHECK (cardinality(points) > 0),
    message_id uuid REFERENCES casework.message (id),
    late_message_id uuid REFERENCES casework.message (id),
    last_on date,
    state text NOT NULL CHECK (state IN ('admitted', 'waiting', 'refused')),
    why text,
    review_id uuid REFERENCES casework.case (id),
    asked_by uuid,
    settled_by uuid,
    settled_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    CHECK ((state = 'admitted') = (review_id IS NOT NULL)),
    CHECK ((state = 'refused') = (why IS NOT NULL))
  )`,
  'CREATE INDEX request_of_case ON review.request (case_id, created_at)',
  `CREATE UNIQUE INDEX request_one_waiting ON review.request (case_id) WHERE state = 'waiting'`,
  `CREATE INDEX request_waiting ON review.request (created_at, id) WHERE state = 'waiting'`,
  `CREATE TABLE review.interest (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'organisation', 'matter')),
    "of" text NOT NULL CHECK ("of" <> ''),
    declared_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3)
  )`,
  'CREATE INDEX interest_of_staff ON review.interest (staff_id, declared_at)',
  `CREATE TABLE review.pool (
    staff_id uuid PRIMARY KEY,
    added_by uuid NOT NULL,
    added_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE review.challenge (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    staff_id uuid NOT NULL,
    message_id uuid NOT NULL REFERENCES casework.message (id),
    made_at timestamptz(3) NOT NULL,
    accepted boolean,
    decided_by uuid,
    decided_at timestamptz(3),
    CHECK ((accepted IS NULL) = (decided_at IS NULL))
  )`,
  'CREATE UNIQUE INDEX challenge_one_open ON review.challenge (case_id) WHERE accepted IS NULL',
];
