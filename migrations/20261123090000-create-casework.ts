import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The case file: what every room reads, and what the one door writes. */
export class CreateCasework20261123090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA casework');
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA casework CASCADE');
  }
}

const TABLES = [
  `CREATE TABLE casework.body (
    id smallint PRIMARY KEY CHECK (id = 1),
    name_en text NOT NULL,
    name_ru text NOT NULL,
    contact_en text NOT NULL,
    contact_ru text NOT NULL,
    language text NOT NULL,
    time_zone text NOT NULL,
    pack text NOT NULL,
    calendar text NOT NULL,
    received_cutoff text,
    warn_at text NOT NULL,
    settings jsonb NOT NULL,
    version integer NOT NULL
  )`,
  `CREATE TABLE casework.calendar_year (
    calendar text NOT NULL,
    year integer NOT NULL,
    days_off date[] NOT NULL,
    working_weekend_days date[] NOT NULL,
    source text NOT NULL,
    added_at timestamptz(3) NOT NULL,
    PRIMARY KEY (calendar, year)
  )`,
  `CREATE TABLE casework.own_day_off (
    day date PRIMARY KEY,
    reason text NOT NULL
  )`,
  `CREATE TABLE casework.service (
    code text PRIMARY KEY,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    about_en text NOT NULL,
    about_ru text NOT NULL,
    needed_en text NOT NULL,
    needed_ru text NOT NULL,
    pack text,
    active boolean NOT NULL,
    import_source text
  )`,
  `CREATE TABLE casework.external_body (
    id uuid PRIMARY KEY,
    name_en text NOT NULL,
    name_ru text NOT NULL,
    competence text NOT NULL,
    email text,
    postal_address text,
    never_for text[] NOT NULL,
    active boolean NOT NULL
  )`,
  `CREATE TABLE casework.root_cause (
    code text PRIMARY KEY,
    title_en text NOT NULL,
    title_ru text NOT NULL,
    active boolean NOT NULL
  )`,
  `CREATE TABLE casework.case (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    pack text NOT NULL,
    pack_version date NOT NULL,
    statutory boolean NOT NULL,
    state text NOT NULL,
    open boolean NOT NULL,
    kind text NOT NULL,
    native_kind text,
    matter text,
    service text NOT NULL REFERENCES casework.service (code),
    channel text NOT NULL,
    identity text NOT NULL,
    language text NOT NULL,
    contact text NOT NULL,
    received_at timestamptz(3),
    received_on date,
    registered_on date,
    answered_on date,
    closed_on date,
    closed_at timestamptz(3),
    target_at timestamptz(3),
    outcome text,
    team_id uuid,
    assignee_id uuid,
    danger boolean NOT NULL,
    urgency smallint NOT NULL,
    restricted boolean NOT NULL,
    next_clock text,
    next_due_on date,
    next_due_at timestamptz(3),
    next_because text[] NOT NULL,
    last_message_at timestamptz(3),
    open_questions integer NOT NULL,
    code_generation integer NOT NULL,
    import_source text,
    import_key text,
    marks text[] NOT NULL,
    place text,
    event_count integer NOT NULL,
    last_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    UNIQUE (import_source, import_key)
  )`,
  `CREATE INDEX case_queue ON casework.case (team_id, urgency, coalesce(next_due_at, 'infinity'), id) WHERE open`,
  `CREATE INDEX case_own_queue ON casework.case (assignee_id, urgency, coalesce(next_due_at, 'infinity'), id) WHERE open AND assignee_id IS NOT NULL`,
  `CREATE INDEX case_all_queue ON casework.case (urgency, coalesce(next_due_at, 'infinity'), id) WHERE open`,
  `CREATE TABLE casework.point (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    ordinal integer NOT NULL,
    text text,
    salt text NOT NULL,
    outcome text,
    native_outcome text,
    root_cause text REFERENCES casework.root_cause (code),
    category text,
    UNIQUE (case_id, ordinal)
  )`,
  `CREATE TABLE casework.party (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    role text NOT NULL,
    kind text NOT NULL,
    name text,
    organisation text,
    email text,
    phone text,
    postal_address text,
    preferred_channel text,
    authority_basis text,
    support_needs text[] NOT NULL,
    staff_id uuid,
    external_body_id uuid REFERENCES casework.external_body (id),
    erased_at timestamptz(3)
  )`,
  `CREATE INDEX party_of_case ON casework.party (case_id)`,
  `CREATE INDEX party_email ON casework.party (lower(email)) WHERE email IS NOT NULL`,
  `CREATE TABLE casework.participation (
    case_id uuid NOT NULL REFERENCES casework.case (id),
    staff_id uuid NOT NULL,
    role text NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (case_id, staff_id, role)
  )`,
  `CREATE TABLE casework.bar (
    case_id uuid NOT NULL REFERENCES casework.case (id),
    staff_id uuid NOT NULL,
    why text NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (case_id, staff_id)
  )`,
  `CREATE TABLE casework.reader (
    case_id uuid NOT NULL REFERENCES casework.case (id),
    staff_id uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (case_id, staff_id)
  )`,
  `CREATE TABLE casework.case_event (
    case_id uuid NOT NULL REFERENCES casework.case (id),
    seq integer NOT NULL,
    type text NOT NULL,
    at timestamptz(3) NOT NULL,
    body text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (case_id, seq)
  )`,
  `CREATE TABLE casework.clock (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    code text NOT NULL,
    round integer NOT NULL,
    status text NOT NULL,
    started_on date NOT NULL,
    paused_on date,
    history jsonb NOT NULL,
    due_on date NOT NULL,
    due_at timestamptz(3) NOT NULL,
    because text[] NOT NULL,
    target_on date,
    steps jsonb NOT NULL,
    stopped_on date,
    version integer NOT NULL,
    UNIQUE (case_id, code, round)
  )`,
  `CREATE TABLE casework.alarm (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_version integer NOT NULL,
    kind text NOT NULL,
    level integer NOT NULL,
    ring_at timestamptz(3) NOT NULL,
    state text NOT NULL,
    rung_at timestamptz(3)
  )`,
  `CREATE INDEX alarm_due ON casework.alarm (ring_at, id) WHERE state = 'pending'`,
  `CREATE INDEX alarm_of_subject ON casework.alarm (subject_id) WHERE state = 'pending'`,
  `CREATE TABLE casework.assignment (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    team_id uuid NOT NULL,
    staff_id uuid,
    at timestamptz(3) NOT NULL,
    reason text NOT NULL,
    rule_id uuid,
    params jsonb NOT NULL,
    assigned_by uuid
  )`,
  `CREATE INDEX assignment_of_case ON casework.assignment (case_id, at)`,
  `CREATE TABLE casework.message (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    direction text NOT NULL,
    kind text NOT NULL,
    body text,
    salt text,
    author_id uuid,
    at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX message_of_case ON casework.message (case_id, at)`,
  `CREATE TABLE casework.document (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    name text,
    media_type text NOT NULL,
    size_bytes integer NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL,
    storage_key text NOT NULL,
    direction text NOT NULL,
    added_by uuid,
    at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX document_of_case ON casework.document (case_id)`,
  `CREATE TABLE casework.decision (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    point_id uuid NOT NULL REFERENCES casework.point (id),
    round integer NOT NULL,
    outcome text NOT NULL,
    native_outcome text,
    reasons text,
    salt text,
    root_cause text REFERENCES casework.root_cause (code),
    decided_by uuid,
    at timestamptz(3) NOT NULL,
    UNIQUE (point_id, round)
  )`,
  `CREATE INDEX decision_of_case ON casework.decision (case_id)`,
  `CREATE TABLE casework.remedy (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    point_id uuid NOT NULL REFERENCES casework.point (id),
    kind text NOT NULL,
    description text,
    salt text,
    owner_id uuid,
    due_on date NOT NULL,
    state text NOT NULL,
    settled_on date,
    settled_by uuid,
    settlement text,
    settlement_salt text,
    version integer NOT NULL
  )`,
  `CREATE INDEX remedy_of_case ON casework.remedy (case_id)`,
  `CREATE INDEX remedy_promised ON casework.remedy (due_on, id) WHERE state = 'promised'`,
  `CREATE TABLE casework.notice (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    case_id uuid REFERENCES casework.case (id),
    staff_id uuid,
    kind text NOT NULL,
    language text NOT NULL,
    channel text NOT NULL,
    params jsonb NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3),
    sent_on date,
    last_error text
  )`,
  `CREATE INDEX notice_of_case ON casework.notice (case_id, created_at)`,
  `CREATE INDEX notice_open ON casework.notice (state, created_at, id) WHERE state <> 'sent'`,
  `CREATE TABLE casework.link_token (
    token_hash text PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES casework.case (id),
    notice_id uuid NOT NULL REFERENCES casework.notice (id),
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3)
  )`,
  `CREATE INDEX link_token_of_case ON casework.link_token (case_id)`,
  `CREATE TABLE casework.anchor (
    id uuid PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    case_count integer NOT NULL,
    root text NOT NULL
  )`,
  `CREATE TABLE casework.anchor_leaf (
    anchor_id uuid NOT NULL REFERENCES casework.anchor (id),
    case_id uuid NOT NULL,
    event_count integer NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (anchor_id, case_id)
  )`,
];
