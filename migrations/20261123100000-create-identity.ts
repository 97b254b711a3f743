import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who works here, in which teams, and who is signed in. */
export class CreateIdentity20261123100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA identity');
    await runner.query(PEOPLE);
    await runner.query(ACCESS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}

const PEOPLE = `
  CREATE TABLE identity.team (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text NOT NULL,
    created_at timestamptz(3) NOT NULL
  );

  CREATE TABLE identity.staff (
    id uuid PRIMARY KEY,
    login text NOT NULL UNIQUE CHECK (login = lower(login)),
    name text NOT NULL,
    email text,
    language text NOT NULL CHECK (language IN ('ru', 'en')),
    password_hash text,
    capacity integer NOT NULL CHECK (capacity >= 0),
    manager_id uuid REFERENCES identity.staff (id) CHECK (manager_id <> id),
    created_at timestamptz(3) NOT NULL,
    deactivated_at timestamptz(3)
  );
  CREATE INDEX staff_manager ON identity.staff (manager_id) WHERE manager_id IS NOT NULL;

  CREATE TABLE identity.staff_role (
    staff_id uuid NOT NULL REFERENCES identity.staff (id),
    role text NOT NULL CHECK (role IN ('clerk', 'supervisor', 'administrator', 'auditor')),
    granted_at timestamptz(3) NOT NULL,
    granted_by uuid REFERENCES identity.staff (id),
    PRIMARY KEY (staff_id, role)
  );

  CREATE TABLE identity.membership (
    staff_id uuid NOT NULL REFERENCES identity.staff (id),
    team_id uuid NOT NULL REFERENCES identity.team (id),
    lead boolean NOT NULL,
    since timestamptz(3) NOT NULL,
    PRIMARY KEY (staff_id, team_id)
  );
  CREATE INDEX membership_team ON identity.membership (team_id);

  CREATE TABLE identity.absence (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES identity.staff (id),
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    deputy_id uuid REFERENCES identity.staff (id) CHECK (deputy_id <> staff_id),
    entered_at timestamptz(3) NOT NULL,
    entered_by uuid NOT NULL REFERENCES identity.staff (id)
  );
  CREATE INDEX absence_staff ON identity.absence (staff_id, to_on)`;

const ACCESS = `
  CREATE TABLE identity.session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    staff_id uuid NOT NULL REFERENCES identity.staff (id),
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  );
  CREATE INDEX session_staff ON identity.session (staff_id);

  CREATE TABLE identity.staff_link (
    token_hash bytea PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES identity.staff (id),
    purpose text NOT NULL CHECK (purpose IN ('invitation', 'passwordReset')),
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  );
  CREATE INDEX staff_link_staff ON identity.staff_link (staff_id)`;
