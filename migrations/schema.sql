-- What the migrations make, as the catalog tells it. Written by `npm run schema:dump`; compared, never run.

-- extension pg_trgm
CREATE EXTENSION pg_trgm;

-- schema audit
CREATE SCHEMA audit;

-- schema casework
CREATE SCHEMA casework;

-- schema correspondence
CREATE SCHEMA correspondence;

-- schema feedback
CREATE SCHEMA feedback;

-- schema handling
CREATE SCHEMA handling;

-- schema identity
CREATE SCHEMA identity;

-- schema intake
CREATE SCHEMA intake;

-- schema oversight
CREATE SCHEMA oversight;

-- schema platform
CREATE SCHEMA platform;

-- schema reporting
CREATE SCHEMA reporting;

-- schema review
CREATE SCHEMA review;

-- schema triage
CREATE SCHEMA triage;

-- sequence feedback.measure_number_seq
integer FROM 1 BY 1;

-- sequence feedback.report_number_seq
integer FROM 1 BY 1;

-- sequence feedback.theme_number_seq
integer FROM 1 BY 1;

-- table audit.read_log
CREATE TABLE audit.read_log (
  actor text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  correlation_id text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  staff_id uuid,
  subject_ids uuid[] NOT NULL
);

-- table casework.alarm
CREATE TABLE casework.alarm (
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  level integer NOT NULL,
  ring_at timestamp(3) with time zone NOT NULL,
  rung_at timestamp(3) with time zone,
  state text NOT NULL,
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_version integer NOT NULL
);

-- table casework.anchor
CREATE TABLE casework.anchor (
  at timestamp(3) with time zone NOT NULL,
  case_count integer NOT NULL,
  id uuid NOT NULL,
  root text NOT NULL
);

-- table casework.anchor_leaf
CREATE TABLE casework.anchor_leaf (
  anchor_id uuid NOT NULL,
  case_id uuid NOT NULL,
  event_count integer NOT NULL,
  hash text NOT NULL
);

-- table casework.assignment
CREATE TABLE casework.assignment (
  assigned_by uuid,
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  params jsonb NOT NULL,
  reason text NOT NULL,
  rule_id uuid,
  staff_id uuid,
  team_id uuid
);

-- table casework.bar
CREATE TABLE casework.bar (
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  source text,
  staff_id uuid NOT NULL,
  why text NOT NULL
);

-- table casework.body
CREATE TABLE casework.body (
  calendar text NOT NULL,
  contact_en text NOT NULL,
  contact_ru text NOT NULL,
  id smallint NOT NULL,
  language text NOT NULL,
  name_en text NOT NULL,
  name_ru text NOT NULL,
  pack text NOT NULL,
  received_cutoff text,
  settings jsonb NOT NULL,
  time_zone text NOT NULL,
  version integer NOT NULL,
  warn_at text NOT NULL
);

-- table casework.calendar_year
CREATE TABLE casework.calendar_year (
  added_at timestamp(3) with time zone NOT NULL,
  calendar text NOT NULL,
  days_off date[] NOT NULL,
  source text NOT NULL,
  through date,
  working_weekend_days date[] NOT NULL,
  year integer NOT NULL
);

-- table casework.case
CREATE TABLE casework."case" (
  answered_on date,
  assignee_id uuid,
  bars_computed_at timestamp(3) with time zone,
  channel text NOT NULL,
  closed_at timestamp(3) with time zone,
  closed_on date,
  code_generation integer NOT NULL,
  contact text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  danger boolean NOT NULL,
  erased_at timestamp(3) with time zone,
  event_count integer NOT NULL,
  id uuid NOT NULL,
  identity text NOT NULL,
  import_key text,
  import_source text,
  kind text NOT NULL,
  language text NOT NULL,
  last_hash text NOT NULL,
  last_message_at timestamp(3) with time zone,
  lead_id uuid,
  marks text[] NOT NULL,
  matter text,
  native_kind text,
  next_because text[] NOT NULL,
  next_clock text,
  next_due_at timestamp(3) with time zone,
  next_due_on date,
  open boolean NOT NULL,
  open_questions integer NOT NULL,
  outcome text,
  pack text NOT NULL,
  pack_version date NOT NULL,
  place text,
  previous_id uuid,
  received_at timestamp(3) with time zone,
  received_on date,
  reference text NOT NULL,
  registered_on date,
  restricted boolean NOT NULL,
  root_id uuid,
  service text NOT NULL,
  stage text,
  stage_ordinal smallint NOT NULL,
  state text NOT NULL,
  statutory boolean NOT NULL,
  suspension text,
  target_at timestamp(3) with time zone,
  team_id uuid,
  urgency smallint NOT NULL
);

-- table casework.case_event
CREATE TABLE casework.case_event (
  at timestamp(3) with time zone NOT NULL,
  body text NOT NULL,
  case_id uuid NOT NULL,
  hash text NOT NULL,
  previous_hash text NOT NULL,
  seq integer NOT NULL,
  type text NOT NULL
);

-- table casework.clock
CREATE TABLE casework.clock (
  because text[] NOT NULL,
  case_id uuid NOT NULL,
  code text NOT NULL,
  due_at timestamp(3) with time zone NOT NULL,
  due_on date NOT NULL,
  history jsonb NOT NULL,
  id uuid NOT NULL,
  paused_on date,
  round integer NOT NULL,
  started_on date NOT NULL,
  status text NOT NULL,
  steps jsonb NOT NULL,
  stopped_on date,
  target_on date,
  version integer NOT NULL
);

-- table casework.contact
CREATE TABLE casework.contact (
  closes_on date NOT NULL,
  email text NOT NULL,
  list_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  service text NOT NULL
);

-- table casework.decision
CREATE TABLE casework.decision (
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  decided_by uuid,
  effect text,
  id uuid NOT NULL,
  native_outcome text,
  outcome text NOT NULL,
  point_id uuid NOT NULL,
  reasons text,
  root_cause text,
  round integer NOT NULL,
  salt text
);

-- table casework.document
CREATE TABLE casework.document (
  added_by uuid,
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  direction text NOT NULL,
  id uuid NOT NULL,
  media_type text NOT NULL,
  name text,
  sha256 text NOT NULL,
  size_bytes integer NOT NULL,
  state text NOT NULL,
  storage_key text NOT NULL
);

-- table casework.external_body
CREATE TABLE casework.external_body (
  active boolean NOT NULL,
  competence text NOT NULL,
  email text,
  id uuid NOT NULL,
  name_en text NOT NULL,
  name_ru text NOT NULL,
  never_for text[] NOT NULL,
  postal_address text
);

-- table casework.fan_out
CREATE TABLE casework.fan_out (
  created_at timestamp(3) with time zone NOT NULL,
  digest text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  measure_id uuid,
  paused_at timestamp(3) with time zone,
  recipients integer NOT NULL,
  wants text NOT NULL,
  words jsonb NOT NULL
);

-- table casework.invitation
CREATE TABLE casework.invitation (
  closes_on date NOT NULL,
  service text NOT NULL,
  token_hash text NOT NULL
);

-- table casework.link_token
CREATE TABLE casework.link_token (
  case_id uuid NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  notice_id uuid NOT NULL,
  revoked_at timestamp(3) with time zone,
  token_hash text NOT NULL
);

-- table casework.message
CREATE TABLE casework.message (
  at timestamp(3) with time zone NOT NULL,
  author_id uuid,
  body text,
  case_id uuid NOT NULL,
  direction text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  salt text,
  words tsvector GENERATED ALWAYS AS (casework.words_of(body))
);

-- table casework.notice
CREATE TABLE casework.notice (
  attempts integer NOT NULL,
  batch integer,
  case_id uuid,
  channel text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  fan_out_id uuid,
  further_cases uuid[],
  id uuid NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  last_error text,
  measure_id uuid,
  params jsonb NOT NULL,
  sent_at timestamp(3) with time zone,
  sent_on date,
  staff_id uuid,
  state text NOT NULL,
  subject_kind text NOT NULL
);

-- table casework.own_day_off
CREATE TABLE casework.own_day_off (
  day date NOT NULL,
  reason text NOT NULL
);

-- table casework.participation
CREATE TABLE casework.participation (
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  role text NOT NULL,
  staff_id uuid NOT NULL
);

-- table casework.party
CREATE TABLE casework.party (
  authority_basis text,
  case_id uuid NOT NULL,
  email text,
  erased_at timestamp(3) with time zone,
  external_body_id uuid,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text,
  organisation text,
  phone text,
  postal_address text,
  preferred_channel text,
  role text NOT NULL,
  staff_id uuid,
  support_needs text[] NOT NULL,
  wants_news boolean NOT NULL DEFAULT true,
  wants_surveys boolean NOT NULL DEFAULT true
);

-- table casework.point
CREATE TABLE casework.point (
  case_id uuid NOT NULL,
  category text,
  effect text,
  happened text,
  id uuid NOT NULL,
  marks text[] NOT NULL,
  native_outcome text,
  ordinal integer NOT NULL,
  outcome text,
  root_cause text,
  salt text NOT NULL,
  text text,
  wanted text,
  words tsvector GENERATED ALWAYS AS (
CASE
    WHEN ((wanted IS NOT NULL) OR (happened IS NOT NULL)) THEN casework.words_of(((COALESCE(wanted, ''::text) || ' '::text) || COALESCE(happened, ''::text)))
    ELSE NULL::tsvector
END)
);

-- table casework.reader
CREATE TABLE casework.reader (
  at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  staff_id uuid NOT NULL
);

-- table casework.remedy
CREATE TABLE casework.remedy (
  case_id uuid NOT NULL,
  description text,
  due_on date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  owner_id uuid,
  point_id uuid NOT NULL,
  salt text,
  settled_by uuid,
  settled_on date,
  settlement text,
  settlement_salt text,
  state text NOT NULL,
  version integer NOT NULL
);

-- table casework.reviewer
CREATE TABLE casework.reviewer (
  at timestamp(3) with time zone NOT NULL,
  by_law text,
  case_id uuid NOT NULL,
  staff_id uuid NOT NULL
);

-- table casework.root_cause
CREATE TABLE casework.root_cause (
  active boolean NOT NULL,
  code text NOT NULL,
  title_en text NOT NULL,
  title_ru text NOT NULL
);

-- table casework.service
CREATE TABLE casework.service (
  about_en text NOT NULL,
  about_ru text NOT NULL,
  active boolean NOT NULL,
  code text NOT NULL,
  import_source text,
  needed_en text NOT NULL,
  needed_ru text NOT NULL,
  pack text,
  "position" integer,
  safety_en text NOT NULL,
  safety_ru text NOT NULL,
  sensitive boolean NOT NULL,
  title_en text NOT NULL,
  title_ru text NOT NULL
);

-- table correspondence.handover
CREATE TABLE correspondence.handover (
  at timestamp(3) with time zone NOT NULL,
  code text,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  result text,
  settled_at timestamp(3) with time zone,
  template_version integer NOT NULL
);

-- table correspondence.printed_letter
CREATE TABLE correspondence.printed_letter (
  address text NOT NULL,
  case_id uuid NOT NULL,
  dated_on date NOT NULL,
  language text NOT NULL,
  markdown text NOT NULL,
  notice_id uuid NOT NULL,
  printed_at timestamp(3) with time zone NOT NULL,
  subject text NOT NULL,
  template_version integer NOT NULL
);

-- table correspondence.resolution
CREATE TABLE correspondence.resolution (
  at timestamp(3) with time zone NOT NULL,
  decision text NOT NULL,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  staff_id uuid NOT NULL
);

-- table correspondence.template
CREATE TABLE correspondence.template (
  author_id uuid,
  created_at timestamp(3) with time zone NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  source text NOT NULL,
  version integer NOT NULL
);

-- table feedback.anchor_leaf
CREATE TABLE feedback.anchor_leaf (
  anchor_id uuid NOT NULL,
  event_count integer NOT NULL,
  hash text NOT NULL,
  measure_id uuid NOT NULL
);

-- table feedback.asking
CREATE TABLE feedback.asking (
  ask_after_days integer NOT NULL,
  by_post boolean NOT NULL,
  close_after_days integer NOT NULL,
  effect_after_days integer NOT NULL,
  effect_max integer NOT NULL,
  effect_percent integer NOT NULL,
  id smallint NOT NULL,
  remind_after_days integer NOT NULL,
  version integer NOT NULL
);

-- table feedback.asking_place
CREATE TABLE feedback.asking_place (
  closed_at timestamp(3) with time zone,
  closed_by uuid,
  code text NOT NULL,
  id uuid NOT NULL,
  name_en text NOT NULL,
  name_ru text NOT NULL,
  opened_at timestamp(3) with time zone NOT NULL,
  opened_by uuid NOT NULL,
  service text NOT NULL
);

-- table feedback.contact_list
CREATE TABLE feedback.contact_list (
  digest text NOT NULL,
  id uuid NOT NULL,
  left_out integer NOT NULL,
  people integer NOT NULL,
  sent_at timestamp(3) with time zone NOT NULL,
  sent_by uuid NOT NULL,
  service text NOT NULL
);

-- table feedback.declined_contact
CREATE TABLE feedback.declined_contact (
  address_hash text NOT NULL,
  declined_on date NOT NULL
);

-- table feedback.effect_estimate
CREATE TABLE feedback.effect_estimate (
  after_count integer NOT NULL,
  after_days double precision NOT NULL,
  after_from date NOT NULL,
  after_to date NOT NULL,
  after_weeks integer[] NOT NULL,
  before_count integer NOT NULL,
  before_days double precision NOT NULL,
  before_from date NOT NULL,
  before_to date NOT NULL,
  before_weeks integer[] NOT NULL,
  counted jsonb NOT NULL,
  dispersion double precision NOT NULL,
  id uuid NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  made_by uuid,
  measure_id uuid NOT NULL,
  ratio double precision,
  ratio_from double precision NOT NULL,
  ratio_to double precision,
  season jsonb,
  verdict text NOT NULL,
  warnings text[] NOT NULL
);

-- table feedback.effect_response
CREATE TABLE feedback.effect_response (
  code_hash text NOT NULL,
  given_on date NOT NULL,
  helped text NOT NULL,
  id uuid NOT NULL,
  language text NOT NULL,
  measure_id uuid NOT NULL,
  words text
);

-- table feedback.effect_round
CREATE TABLE feedback.effect_round (
  drawn integer NOT NULL,
  drawn_on date NOT NULL,
  measure_id uuid NOT NULL,
  told integer NOT NULL
);

-- table feedback.effect_survey
CREATE TABLE feedback.effect_survey (
  asked_on date,
  case_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  state text NOT NULL
);

-- table feedback.further_request
CREATE TABLE feedback.further_request (
  answered_on date NOT NULL,
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  message_id uuid,
  settled_at timestamp(3) with time zone,
  settled_by uuid,
  state text NOT NULL,
  way text NOT NULL
);

-- table feedback.measure
CREATE TABLE feedback.measure (
  adopted_on date,
  change_en text NOT NULL,
  change_ru text NOT NULL,
  completed_on date,
  created_at timestamp(3) with time zone NOT NULL,
  drop_reason_en text,
  drop_reason_ru text,
  dropped_on date,
  due_on date NOT NULL,
  estimate_id uuid,
  event_count integer NOT NULL,
  evidence_en text,
  evidence_ru text,
  expected_en text NOT NULL,
  expected_ru text NOT NULL,
  id uuid NOT NULL,
  last_hash text NOT NULL,
  number integer NOT NULL IDENTITY a,
  owner_id uuid NOT NULL,
  place text,
  proposed_by uuid,
  proposed_on date NOT NULL,
  seen_by_en text NOT NULL,
  seen_by_ru text NOT NULL,
  service text,
  started_on date,
  state text NOT NULL,
  team_id uuid,
  title_en text NOT NULL,
  title_ru text NOT NULL,
  verified_on date,
  version integer NOT NULL
);

-- table feedback.measure_alarm
CREATE TABLE feedback.measure_alarm (
  due_on date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  level integer NOT NULL,
  measure_id uuid NOT NULL,
  milestone_id uuid,
  rung_at timestamp(3) with time zone NOT NULL
);

-- table feedback.measure_case
CREATE TABLE feedback.measure_case (
  case_id uuid NOT NULL,
  linked_at timestamp(3) with time zone NOT NULL,
  linked_by uuid,
  measure_id uuid NOT NULL,
  theme_id uuid,
  via text NOT NULL
);

-- table feedback.measure_cause
CREATE TABLE feedback.measure_cause (
  cause text NOT NULL,
  measure_id uuid NOT NULL
);

-- table feedback.measure_event
CREATE TABLE feedback.measure_event (
  at timestamp(3) with time zone NOT NULL,
  body text NOT NULL,
  hash text NOT NULL,
  measure_id uuid NOT NULL,
  previous_hash text NOT NULL,
  seq integer NOT NULL,
  type text NOT NULL
);

-- table feedback.milestone
CREATE TABLE feedback.milestone (
  due_on date NOT NULL,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  settled_by uuid,
  settled_on date,
  state text NOT NULL,
  title_en text NOT NULL,
  title_ru text NOT NULL,
  version integer NOT NULL
);

-- table feedback.reading
CREATE TABLE feedback.reading (
  answered_on date NOT NULL,
  case_id uuid NOT NULL,
  drawn_on date NOT NULL,
  lesson text,
  passed boolean,
  read_at timestamp(3) with time zone,
  read_by uuid,
  service text NOT NULL,
  team_id uuid
);

-- table feedback.reading_answer
CREATE TABLE feedback.reading_answer (
  answer text NOT NULL,
  case_id uuid NOT NULL,
  question integer NOT NULL
);

-- table feedback.reading_question
CREATE TABLE feedback.reading_question (
  active boolean NOT NULL,
  ordinal integer NOT NULL,
  text_en text NOT NULL,
  text_ru text NOT NULL
);

-- table feedback.reading_rules
CREATE TABLE feedback.reading_rules (
  id smallint NOT NULL,
  percent integer NOT NULL,
  seed uuid NOT NULL,
  since date,
  version integer NOT NULL
);

-- table feedback.released_words
CREATE TABLE feedback.released_words (
  id uuid NOT NULL,
  language text NOT NULL,
  released_at timestamp(3) with time zone NOT NULL,
  released_by uuid NOT NULL,
  response_id uuid NOT NULL,
  words text NOT NULL
);

-- table feedback.report
CREATE TABLE feedback.report (
  created_at timestamp(3) with time zone NOT NULL,
  created_by uuid NOT NULL,
  figures jsonb,
  from_on date NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL IDENTITY a,
  published_by uuid,
  published_on date,
  to_on date NOT NULL
);

-- table feedback.report_text
CREATE TABLE feedback.report_text (
  report_id uuid NOT NULL,
  section text NOT NULL,
  text_en text NOT NULL,
  text_ru text NOT NULL,
  verdict text,
  written_at timestamp(3) with time zone NOT NULL,
  written_by uuid NOT NULL
);

-- table feedback.signal
CREATE TABLE feedback.signal (
  cause text,
  expected double precision NOT NULL,
  found_at timestamp(3) with time zone NOT NULL,
  high integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  low integer NOT NULL,
  observed integer NOT NULL,
  seen_at timestamp(3) with time zone,
  seen_by uuid,
  service text NOT NULL,
  theme_id uuid,
  told boolean NOT NULL,
  week date NOT NULL,
  weeks integer[] NOT NULL
);

-- table feedback.survey
CREATE TABLE feedback.survey (
  answered_on date NOT NULL,
  asked_on date,
  case_id uuid NOT NULL,
  reminded_on date,
  state text NOT NULL
);

-- table feedback.survey_response
CREATE TABLE feedback.survey_response (
  about text NOT NULL,
  answered text NOT NULL,
  case_id uuid,
  clear smallint,
  code_hash text NOT NULL,
  competent smallint,
  ease smallint,
  flexible smallint,
  given_on date NOT NULL,
  honest smallint,
  id uuid NOT NULL,
  language text NOT NULL,
  outcome text,
  place_id uuid,
  responsible smallint,
  service text NOT NULL,
  team_id uuid,
  understanding smallint,
  verdict text NOT NULL,
  via text NOT NULL,
  words text
);

-- table feedback.telling
CREATE TABLE feedback.telling (
  digest text,
  fan_out_id uuid,
  id uuid NOT NULL,
  measure_id uuid NOT NULL,
  moment text NOT NULL,
  people integer NOT NULL,
  recipients integer,
  requested_at timestamp(3) with time zone NOT NULL,
  requested_by uuid,
  settled_at timestamp(3) with time zone,
  settled_by uuid,
  state text NOT NULL
);

-- table feedback.theme
CREATE TABLE feedback.theme (
  created_at timestamp(3) with time zone NOT NULL,
  decided_at timestamp(3) with time zone,
  decided_by uuid,
  from_on date NOT NULL,
  id uuid NOT NULL,
  joined_to uuid,
  lacks text[] NOT NULL DEFAULT '{}'::text[],
  like_because text,
  like_theme uuid,
  needs text[] NOT NULL DEFAULT '{}'::text[],
  number integer NOT NULL IDENTITY a,
  run_id uuid,
  service text NOT NULL,
  size integer NOT NULL,
  split_from uuid,
  state text NOT NULL,
  title_en text,
  title_ru text,
  to_on date NOT NULL,
  version integer NOT NULL,
  word_facts jsonb NOT NULL,
  words text[] NOT NULL
);

-- table feedback.theme_case
CREATE TABLE feedback.theme_case (
  added_at timestamp(3) with time zone NOT NULL,
  case_id uuid NOT NULL,
  decided_by uuid,
  matched text[] NOT NULL,
  state text NOT NULL,
  theme_id uuid NOT NULL
);

-- table feedback.theme_run
CREATE TABLE feedback.theme_run (
  asked_at timestamp(3) with time zone NOT NULL,
  asked_by uuid,
  began_at timestamp(3) with time zone,
  cases integer NOT NULL,
  done integer NOT NULL,
  ended_at timestamp(3) with time zone,
  found integer NOT NULL,
  from_on date NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL,
  to_on date NOT NULL
);

-- table handling.approved_answer
CREATE TABLE handling.approved_answer (
  approved_at timestamp(3) with time zone NOT NULL,
  approved_by uuid NOT NULL,
  id uuid NOT NULL,
  review_on date NOT NULL,
  service text NOT NULL,
  source text NOT NULL,
  text_en text NOT NULL,
  text_ru text NOT NULL,
  title_en text NOT NULL,
  title_ru text NOT NULL,
  told_before boolean NOT NULL
);

-- table handling.draft
CREATE TABLE handling.draft (
  approved_at timestamp(3) with time zone,
  approved_by uuid,
  case_id uuid NOT NULL,
  content jsonb NOT NULL,
  drafted_at timestamp(3) with time zone NOT NULL,
  drafted_by uuid NOT NULL,
  offered_at timestamp(3) with time zone,
  returned_at timestamp(3) with time zone,
  reviewer_id uuid,
  version integer NOT NULL
);

-- table handling.enquiry
CREATE TABLE handling.enquiry (
  answer text,
  answer_salt text,
  answered_at timestamp(3) with time zone,
  answered_by uuid,
  asked_at timestamp(3) with time zone NOT NULL,
  asked_by uuid,
  body_id uuid,
  case_id uuid NOT NULL,
  due_on date NOT NULL,
  id uuid NOT NULL,
  question text,
  salt text,
  team_id uuid,
  version integer NOT NULL
);

-- table handling.ready_text
CREATE TABLE handling.ready_text (
  changed_at timestamp(3) with time zone NOT NULL,
  changed_by uuid,
  id uuid NOT NULL,
  team_id uuid,
  text_en text NOT NULL,
  text_ru text NOT NULL,
  title_en text NOT NULL,
  title_ru text NOT NULL,
  use text NOT NULL
);

-- table handling.saved_view
CREATE TABLE handling.saved_view (
  filters jsonb NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  owner_id uuid NOT NULL,
  saved_at timestamp(3) with time zone NOT NULL,
  team_id uuid,
  view text NOT NULL
);

-- table handling.shared_answer
CREATE TABLE handling.shared_answer (
  cases integer NOT NULL,
  decisions uuid[] NOT NULL,
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  ordered_at timestamp(3) with time zone NOT NULL,
  ordered_by uuid NOT NULL
);

-- table handling.shared_answer_case
CREATE TABLE handling.shared_answer_case (
  batch integer NOT NULL,
  case_id uuid NOT NULL,
  params jsonb,
  settled_at timestamp(3) with time zone,
  shared_answer_id uuid NOT NULL,
  state text NOT NULL,
  why text
);

-- table identity.absence
CREATE TABLE identity.absence (
  deputy_id uuid,
  entered_at timestamp(3) with time zone NOT NULL,
  entered_by uuid NOT NULL,
  from_on date NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  to_on date NOT NULL
);

-- table identity.membership
CREATE TABLE identity.membership (
  lead boolean NOT NULL,
  since timestamp(3) with time zone NOT NULL,
  staff_id uuid NOT NULL,
  team_id uuid NOT NULL
);

-- table identity.session
CREATE TABLE identity.session (
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  seen_at timestamp(3) with time zone NOT NULL,
  staff_id uuid NOT NULL,
  token_hash bytea NOT NULL
);

-- table identity.staff
CREATE TABLE identity.staff (
  capacity integer NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  deactivated_at timestamp(3) with time zone,
  email text,
  id uuid NOT NULL,
  language text NOT NULL,
  login text NOT NULL,
  manager_id uuid,
  name text NOT NULL,
  password_hash text,
  single_keys boolean NOT NULL DEFAULT true
);

-- table identity.staff_link
CREATE TABLE identity.staff_link (
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  purpose text NOT NULL,
  staff_id uuid NOT NULL,
  token_hash bytea NOT NULL
);

-- table identity.staff_role
CREATE TABLE identity.staff_role (
  granted_at timestamp(3) with time zone NOT NULL,
  granted_by uuid,
  role text NOT NULL,
  staff_id uuid NOT NULL
);

-- table identity.team
CREATE TABLE identity.team (
  code text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  name_en text NOT NULL,
  name_ru text NOT NULL
);

-- table identity.throttle
CREATE UNLOGGED TABLE identity.throttle (
  expire bigint,
  key character varying(255) NOT NULL,
  points integer NOT NULL
);

-- table intake.draft
CREATE TABLE intake.draft (
  answers jsonb NOT NULL,
  case_id uuid,
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  passed text[] NOT NULL,
  token_hash text NOT NULL
);

-- table intake.draft_file
CREATE TABLE intake.draft_file (
  at timestamp(3) with time zone NOT NULL,
  draft_id uuid NOT NULL,
  id uuid NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  size_bytes integer NOT NULL,
  storage_key text NOT NULL
);

-- table intake.idempotency_key
CREATE TABLE intake.idempotency_key (
  case_id uuid NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  key_hash text NOT NULL,
  request_hash text NOT NULL
);

-- table intake.import_key
CREATE TABLE intake.import_key (
  case_id uuid,
  import_key text NOT NULL,
  line integer NOT NULL,
  run_id uuid NOT NULL
);

-- table intake.import_run
CREATE TABLE intake.import_run (
  cases_added integer NOT NULL,
  cases_known integer NOT NULL,
  file_name text NOT NULL,
  finished_at timestamp(3) with time zone,
  id uuid NOT NULL,
  import_source text NOT NULL,
  rows_read integer NOT NULL,
  rows_rejected integer NOT NULL,
  started_at timestamp(3) with time zone NOT NULL,
  trial boolean NOT NULL
);

-- table oversight.refreshing
CREATE TABLE oversight.refreshing (
  counted_at timestamp(3) with time zone,
  id smallint NOT NULL,
  took_ms integer NOT NULL
);

-- table platform.installation
CREATE TABLE platform.installation (
  begun_at timestamp(3) with time zone NOT NULL,
  only_one boolean NOT NULL DEFAULT true,
  secret_fingerprint text NOT NULL
);

-- table platform.outbox
CREATE TABLE platform.outbox (
  attempts integer NOT NULL DEFAULT 0,
  case_id uuid,
  created_at timestamp(3) with time zone NOT NULL,
  due_at timestamp(3) with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone,
  enqueued_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  generation integer NOT NULL DEFAULT 1,
  id uuid NOT NULL,
  job text NOT NULL,
  last_error text,
  payload jsonb NOT NULL,
  state text NOT NULL DEFAULT 'pending'::text
) WITH (fillfactor=80, autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=1000);

-- table platform.presence
CREATE UNLOGGED TABLE platform.presence (
  case_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  seen_at timestamp(3) with time zone NOT NULL,
  staff_id uuid NOT NULL
);

-- table platform.queue_epoch
CREATE TABLE platform.queue_epoch (
  epoch text NOT NULL,
  id smallint NOT NULL,
  restoring_until timestamp(3) with time zone
);

-- table review.archive
CREATE TABLE review.archive (
  case_id uuid NOT NULL,
  id uuid NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  made_by uuid,
  sha256 text NOT NULL
);

-- table review.ask_draft
CREATE TABLE review.ask_draft (
  answers jsonb NOT NULL,
  case_id uuid NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL
);

-- table review.challenge
CREATE TABLE review.challenge (
  accepted boolean,
  case_id uuid NOT NULL,
  decided_at timestamp(3) with time zone,
  decided_by uuid,
  id uuid NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  message_id uuid NOT NULL,
  staff_id uuid NOT NULL
);

-- table review.interest
CREATE TABLE review.interest (
  declared_at timestamp(3) with time zone NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  of text NOT NULL,
  staff_id uuid NOT NULL,
  withdrawn_at timestamp(3) with time zone
);

-- table review.outside_finding
CREATE TABLE review.outside_finding (
  case_id uuid NOT NULL,
  decided_on date NOT NULL,
  effect text NOT NULL,
  outcome text NOT NULL,
  point_id uuid NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL,
  recorded_by uuid,
  root_cause text,
  stage text NOT NULL
);

-- table review.pool
CREATE TABLE review.pool (
  added_at timestamp(3) with time zone NOT NULL,
  added_by uuid NOT NULL,
  staff_id uuid NOT NULL
);

-- table review.request
CREATE TABLE review.request (
  asked_by uuid,
  asked_on date NOT NULL,
  case_id uuid NOT NULL,
  contested text,
  created_at timestamp(3) with time zone NOT NULL,
  ground text,
  id uuid NOT NULL,
  last_on date,
  late_message_id uuid,
  learned_on date,
  message_id uuid,
  petition_message_id uuid,
  points uuid[] NOT NULL,
  rated_poor boolean NOT NULL,
  review_id uuid,
  role text NOT NULL,
  settled_at timestamp(3) with time zone,
  settled_by uuid,
  stage text NOT NULL,
  state text NOT NULL,
  why text
);

-- table triage.routing_rule
CREATE TABLE triage.routing_rule (
  id uuid NOT NULL,
  ordinal integer NOT NULL,
  rule jsonb NOT NULL,
  version integer NOT NULL
);

-- table triage.routing_version
CREATE TABLE triage.routing_version (
  at timestamp(3) with time zone NOT NULL,
  made_by uuid,
  version integer NOT NULL
);

-- constraint absence_check on identity.absence
CHECK (to_on >= from_on);

-- constraint absence_check1 on identity.absence
CHECK (deputy_id <> staff_id);

-- constraint absence_deputy_id_fkey on identity.absence
FOREIGN KEY (deputy_id) REFERENCES identity.staff(id);

-- constraint absence_entered_by_fkey on identity.absence
FOREIGN KEY (entered_by) REFERENCES identity.staff(id);

-- constraint absence_pkey on identity.absence
PRIMARY KEY (id);

-- constraint absence_staff_id_fkey on identity.absence
FOREIGN KEY (staff_id) REFERENCES identity.staff(id);

-- constraint alarm_case_id_fkey on casework.alarm
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint alarm_pkey on casework.alarm
PRIMARY KEY (id);

-- constraint anchor_leaf_anchor_id_fkey on casework.anchor_leaf
FOREIGN KEY (anchor_id) REFERENCES casework.anchor(id);

-- constraint anchor_leaf_anchor_id_fkey on feedback.anchor_leaf
FOREIGN KEY (anchor_id) REFERENCES casework.anchor(id);

-- constraint anchor_leaf_pkey on casework.anchor_leaf
PRIMARY KEY (anchor_id, case_id);

-- constraint anchor_leaf_pkey on feedback.anchor_leaf
PRIMARY KEY (anchor_id, measure_id);

-- constraint anchor_pkey on casework.anchor
PRIMARY KEY (id);

-- constraint approved_answer_pkey on handling.approved_answer
PRIMARY KEY (id);

-- constraint archive_case_id_fkey on review.archive
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint archive_pkey on review.archive
PRIMARY KEY (id);

-- constraint archive_sha256_check on review.archive
CHECK (sha256 ~ '^[0-9a-f]{64}$'::text);

-- constraint ask_draft_case_id_fkey on review.ask_draft
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint ask_draft_pkey on review.ask_draft
PRIMARY KEY (case_id);

-- constraint asking_id_check on feedback.asking
CHECK (id = 1);

-- constraint asking_pkey on feedback.asking
PRIMARY KEY (id);

-- constraint asking_place_check on feedback.asking_place
CHECK ((closed_by IS NULL) = (closed_at IS NULL));

-- constraint asking_place_code_key on feedback.asking_place
UNIQUE (code);

-- constraint asking_place_pkey on feedback.asking_place
PRIMARY KEY (id);

-- constraint assignment_case_id_fkey on casework.assignment
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint assignment_pkey on casework.assignment
PRIMARY KEY (id);

-- constraint bar_case_id_fkey on casework.bar
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint bar_pkey on casework.bar
PRIMARY KEY (case_id, staff_id);

-- constraint body_id_check on casework.body
CHECK (id = 1);

-- constraint body_pkey on casework.body
PRIMARY KEY (id);

-- constraint calendar_year_pkey on casework.calendar_year
PRIMARY KEY (calendar, year);

-- constraint case_event_case_id_fkey on casework.case_event
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint case_event_pkey on casework.case_event
PRIMARY KEY (case_id, seq);

-- constraint case_follows_another on casework.case
CHECK (lead_id <> id);

-- constraint case_import_source_import_key_key on casework.case
UNIQUE (import_source, import_key);

-- constraint case_lead_id_fkey on casework.case
FOREIGN KEY (lead_id) REFERENCES casework."case"(id);

-- constraint case_linked_whole on casework.case
CHECK ((previous_id IS NULL) = (root_id IS NULL));

-- constraint case_pkey on casework.case
PRIMARY KEY (id);

-- constraint case_previous_id_fkey on casework.case
FOREIGN KEY (previous_id) REFERENCES casework."case"(id);

-- constraint case_reference_key on casework.case
UNIQUE (reference);

-- constraint case_root_id_fkey on casework.case
FOREIGN KEY (root_id) REFERENCES casework."case"(id);

-- constraint case_service_fkey on casework.case
FOREIGN KEY (service) REFERENCES casework.service(code);

-- constraint case_stage_named on casework.case
CHECK ((stage IS NULL) = (stage_ordinal = 1));

-- constraint case_stage_ordinal_check on casework.case
CHECK (stage_ordinal >= 1);

-- constraint case_suspension_check on casework.case
CHECK (suspension = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text]));

-- constraint case_suspension_of_second_look on casework.case
CHECK (suspension IS NULL OR stage_ordinal > 1);

-- constraint challenge_case_id_fkey on review.challenge
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint challenge_check on review.challenge
CHECK ((accepted IS NULL) = (decided_at IS NULL));

-- constraint challenge_message_id_fkey on review.challenge
FOREIGN KEY (message_id) REFERENCES casework.message(id);

-- constraint challenge_pkey on review.challenge
PRIMARY KEY (id);

-- constraint clock_case_id_code_round_key on casework.clock
UNIQUE (case_id, code, round);

-- constraint clock_case_id_fkey on casework.clock
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint clock_pkey on casework.clock
PRIMARY KEY (id);

-- constraint contact_list_pkey on feedback.contact_list
PRIMARY KEY (id);

-- constraint contact_notice_id_fkey on casework.contact
FOREIGN KEY (notice_id) REFERENCES casework.notice(id);

-- constraint contact_pkey on casework.contact
PRIMARY KEY (notice_id);

-- constraint decision_case_id_fkey on casework.decision
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint decision_pkey on casework.decision
PRIMARY KEY (id);

-- constraint decision_point_id_fkey on casework.decision
FOREIGN KEY (point_id) REFERENCES casework.point(id);

-- constraint decision_point_id_round_key on casework.decision
UNIQUE (point_id, round);

-- constraint decision_root_cause_fkey on casework.decision
FOREIGN KEY (root_cause) REFERENCES casework.root_cause(code);

-- constraint declined_contact_pkey on feedback.declined_contact
PRIMARY KEY (address_hash);

-- constraint document_case_id_fkey on casework.document
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint document_pkey on casework.document
PRIMARY KEY (id);

-- constraint draft_case_id_fkey on handling.draft
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint draft_file_draft_id_fkey on intake.draft_file
FOREIGN KEY (draft_id) REFERENCES intake.draft(id);

-- constraint draft_file_pkey on intake.draft_file
PRIMARY KEY (id);

-- constraint draft_pkey on handling.draft
PRIMARY KEY (case_id);

-- constraint draft_pkey on intake.draft
PRIMARY KEY (id);

-- constraint draft_token_hash_key on intake.draft
UNIQUE (token_hash);

-- constraint effect_estimate_measure_id_fkey on feedback.effect_estimate
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint effect_estimate_pkey on feedback.effect_estimate
PRIMARY KEY (id);

-- constraint effect_response_code_hash_key on feedback.effect_response
UNIQUE (code_hash);

-- constraint effect_response_measure_id_fkey on feedback.effect_response
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint effect_response_pkey on feedback.effect_response
PRIMARY KEY (id);

-- constraint effect_round_measure_id_fkey on feedback.effect_round
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint effect_round_pkey on feedback.effect_round
PRIMARY KEY (measure_id);

-- constraint effect_survey_measure_id_fkey on feedback.effect_survey
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint effect_survey_pkey on feedback.effect_survey
PRIMARY KEY (measure_id, case_id);

-- constraint enquiry_body_id_fkey on handling.enquiry
FOREIGN KEY (body_id) REFERENCES casework.external_body(id);

-- constraint enquiry_case_id_fkey on handling.enquiry
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint enquiry_check on handling.enquiry
CHECK ((team_id IS NULL) <> (body_id IS NULL));

-- constraint enquiry_pkey on handling.enquiry
PRIMARY KEY (id);

-- constraint external_body_pkey on casework.external_body
PRIMARY KEY (id);

-- constraint fan_out_pkey on casework.fan_out
PRIMARY KEY (id);

-- constraint further_request_case_id_answered_on_key on feedback.further_request
UNIQUE (case_id, answered_on);

-- constraint further_request_pkey on feedback.further_request
PRIMARY KEY (id);

-- constraint handover_pkey on correspondence.handover
PRIMARY KEY (id);

-- constraint handover_result_check on correspondence.handover
CHECK (result = ANY (ARRAY['sent'::text, 'refused'::text, 'failed'::text, 'uncertain'::text]));

-- constraint idempotency_key_pkey on intake.idempotency_key
PRIMARY KEY (key_hash);

-- constraint import_key_pkey on intake.import_key
PRIMARY KEY (run_id, import_key);

-- constraint import_key_run_id_fkey on intake.import_key
FOREIGN KEY (run_id) REFERENCES intake.import_run(id) ON DELETE CASCADE;

-- constraint import_run_pkey on intake.import_run
PRIMARY KEY (id);

-- constraint installation_only_one_check on platform.installation
CHECK (only_one);

-- constraint installation_pkey on platform.installation
PRIMARY KEY (only_one);

-- constraint interest_kind_check on review.interest
CHECK (kind = ANY (ARRAY['person'::text, 'organisation'::text, 'matter'::text]));

-- constraint interest_of_check on review.interest
CHECK (of <> ''::text);

-- constraint interest_pkey on review.interest
PRIMARY KEY (id);

-- constraint invitation_pkey on casework.invitation
PRIMARY KEY (token_hash);

-- constraint link_token_pkey on casework.link_token
PRIMARY KEY (token_hash);

-- constraint measure_alarm_measure_id_fkey on feedback.measure_alarm
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint measure_alarm_pkey on feedback.measure_alarm
PRIMARY KEY (id);

-- constraint measure_case_measure_id_fkey on feedback.measure_case
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint measure_case_pkey on feedback.measure_case
PRIMARY KEY (measure_id, case_id);

-- constraint measure_cause_measure_id_fkey on feedback.measure_cause
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint measure_cause_pkey on feedback.measure_cause
PRIMARY KEY (measure_id, cause);

-- constraint measure_event_measure_id_fkey on feedback.measure_event
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint measure_event_pkey on feedback.measure_event
PRIMARY KEY (measure_id, seq);

-- constraint measure_number_key on feedback.measure
UNIQUE (number);

-- constraint measure_pkey on feedback.measure
PRIMARY KEY (id);

-- constraint membership_pkey on identity.membership
PRIMARY KEY (staff_id, team_id);

-- constraint membership_staff_id_fkey on identity.membership
FOREIGN KEY (staff_id) REFERENCES identity.staff(id);

-- constraint membership_team_id_fkey on identity.membership
FOREIGN KEY (team_id) REFERENCES identity.team(id);

-- constraint message_case_id_fkey on casework.message
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint message_pkey on casework.message
PRIMARY KEY (id);

-- constraint milestone_measure_id_fkey on feedback.milestone
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint milestone_pkey on feedback.milestone
PRIMARY KEY (id);

-- constraint notice_pkey on casework.notice
PRIMARY KEY (id);

-- constraint outbox_pkey on platform.outbox
PRIMARY KEY (id);

-- constraint outbox_state_check on platform.outbox
CHECK (state = ANY (ARRAY['pending'::text, 'enqueued'::text, 'done'::text, 'failed'::text]));

-- constraint outside_finding_case_id_fkey on review.outside_finding
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint outside_finding_check on review.outside_finding
CHECK (effect = 'stands'::text OR root_cause IS NOT NULL);

-- constraint outside_finding_pkey on review.outside_finding
PRIMARY KEY (case_id, stage, point_id);

-- constraint outside_finding_point_id_fkey on review.outside_finding
FOREIGN KEY (point_id) REFERENCES casework.point(id);

-- constraint own_day_off_pkey on casework.own_day_off
PRIMARY KEY (day);

-- constraint participation_case_id_fkey on casework.participation
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint participation_pkey on casework.participation
PRIMARY KEY (case_id, staff_id, role);

-- constraint party_case_id_fkey on casework.party
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint party_external_body_id_fkey on casework.party
FOREIGN KEY (external_body_id) REFERENCES casework.external_body(id);

-- constraint party_pkey on casework.party
PRIMARY KEY (id);

-- constraint point_case_id_fkey on casework.point
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint point_case_id_ordinal_key on casework.point
UNIQUE (case_id, ordinal);

-- constraint point_effect_check on casework.point
CHECK (effect = ANY (ARRAY['stands'::text, 'changed'::text, 'cancelled'::text, 'decidedAnew'::text, 'sentBack'::text]));

-- constraint point_pkey on casework.point
PRIMARY KEY (id);

-- constraint point_root_cause_fkey on casework.point
FOREIGN KEY (root_cause) REFERENCES casework.root_cause(code);

-- constraint pool_pkey on review.pool
PRIMARY KEY (staff_id);

-- constraint presence_pkey on platform.presence
PRIMARY KEY (connection_id);

-- constraint printed_letter_case_id_fkey on correspondence.printed_letter
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint printed_letter_notice_id_fkey on correspondence.printed_letter
FOREIGN KEY (notice_id) REFERENCES casework.notice(id);

-- constraint printed_letter_pkey on correspondence.printed_letter
PRIMARY KEY (notice_id);

-- constraint queue_epoch_id_check on platform.queue_epoch
CHECK (id = 1);

-- constraint queue_epoch_pkey on platform.queue_epoch
PRIMARY KEY (id);

-- constraint read_log_actor_check on audit.read_log
CHECK (actor = ANY (ARRAY['staff'::text, 'citizen'::text, 'system'::text]));

-- constraint read_log_check on audit.read_log
CHECK ((actor = 'staff'::text) = (staff_id IS NOT NULL));

-- constraint read_log_pkey on audit.read_log
PRIMARY KEY (id);

-- constraint reader_case_id_fkey on casework.reader
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint reader_pkey on casework.reader
PRIMARY KEY (case_id, staff_id);

-- constraint reading_answer_answer_check on feedback.reading_answer
CHECK (answer = ANY (ARRAY['yes'::text, 'no'::text, 'notApplicable'::text]));

-- constraint reading_answer_case_id_fkey on feedback.reading_answer
FOREIGN KEY (case_id) REFERENCES feedback.reading(case_id) ON DELETE CASCADE;

-- constraint reading_answer_pkey on feedback.reading_answer
PRIMARY KEY (case_id, question);

-- constraint reading_answer_question_fkey on feedback.reading_answer
FOREIGN KEY (question) REFERENCES feedback.reading_question(ordinal);

-- constraint reading_check on feedback.reading
CHECK ((read_by IS NULL) = (read_at IS NULL) AND (read_by IS NULL) = (passed IS NULL));

-- constraint reading_pkey on feedback.reading
PRIMARY KEY (case_id);

-- constraint reading_question_pkey on feedback.reading_question
PRIMARY KEY (ordinal);

-- constraint reading_rules_id_check on feedback.reading_rules
CHECK (id = 1);

-- constraint reading_rules_percent_check on feedback.reading_rules
CHECK (percent >= 0 AND percent <= 100);

-- constraint reading_rules_pkey on feedback.reading_rules
PRIMARY KEY (id);

-- constraint ready_text_pkey on handling.ready_text
PRIMARY KEY (id);

-- constraint refreshing_id_check on oversight.refreshing
CHECK (id = 1);

-- constraint refreshing_pkey on oversight.refreshing
PRIMARY KEY (id);

-- constraint released_words_pkey on feedback.released_words
PRIMARY KEY (id);

-- constraint released_words_response_id_fkey on feedback.released_words
FOREIGN KEY (response_id) REFERENCES feedback.survey_response(id) ON DELETE CASCADE;

-- constraint released_words_response_id_key on feedback.released_words
UNIQUE (response_id);

-- constraint remedy_case_id_fkey on casework.remedy
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint remedy_pkey on casework.remedy
PRIMARY KEY (id);

-- constraint remedy_point_id_fkey on casework.remedy
FOREIGN KEY (point_id) REFERENCES casework.point(id);

-- constraint report_check on feedback.report
CHECK (from_on <= to_on);

-- constraint report_check1 on feedback.report
CHECK ((published_on IS NULL) = (figures IS NULL) AND (published_on IS NULL) = (published_by IS NULL));

-- constraint report_number_key on feedback.report
UNIQUE (number);

-- constraint report_pkey on feedback.report
PRIMARY KEY (id);

-- constraint report_text_pkey on feedback.report_text
PRIMARY KEY (report_id, section);

-- constraint report_text_report_id_fkey on feedback.report_text
FOREIGN KEY (report_id) REFERENCES feedback.report(id) ON DELETE CASCADE;

-- constraint request_case_id_fkey on review.request
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint request_check on review.request
CHECK ((state = 'admitted'::text) = (review_id IS NOT NULL));

-- constraint request_check1 on review.request
CHECK ((state = 'refused'::text) = (why IS NOT NULL));

-- constraint request_late_message_id_fkey on review.request
FOREIGN KEY (late_message_id) REFERENCES casework.message(id);

-- constraint request_message_id_fkey on review.request
FOREIGN KEY (message_id) REFERENCES casework.message(id);

-- constraint request_petition_message_id_fkey on review.request
FOREIGN KEY (petition_message_id) REFERENCES casework.message(id);

-- constraint request_pkey on review.request
PRIMARY KEY (id);

-- constraint request_points_check on review.request
CHECK (cardinality(points) > 0);

-- constraint request_review_id_fkey on review.request
FOREIGN KEY (review_id) REFERENCES casework."case"(id);

-- constraint request_role_check on review.request
CHECK (role = ANY (ARRAY['complainant'::text, 'representative'::text, 'other'::text]));

-- constraint request_state_check on review.request
CHECK (state = ANY (ARRAY['admitted'::text, 'waiting'::text, 'refused'::text]));

-- constraint resolution_decision_check on correspondence.resolution
CHECK (decision = ANY (ARRAY['retry'::text, 'sendAgain'::text, 'sent'::text, 'otherWay'::text]));

-- constraint resolution_notice_id_fkey on correspondence.resolution
FOREIGN KEY (notice_id) REFERENCES casework.notice(id);

-- constraint resolution_pkey on correspondence.resolution
PRIMARY KEY (id);

-- constraint reviewer_case_id_fkey on casework.reviewer
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint reviewer_pkey on casework.reviewer
PRIMARY KEY (case_id, staff_id);

-- constraint root_cause_pkey on casework.root_cause
PRIMARY KEY (code);

-- constraint routing_rule_pkey on triage.routing_rule
PRIMARY KEY (id);

-- constraint routing_rule_version_fkey on triage.routing_rule
FOREIGN KEY (version) REFERENCES triage.routing_version(version);

-- constraint routing_rule_version_ordinal_key on triage.routing_rule
UNIQUE (version, ordinal);

-- constraint routing_version_pkey on triage.routing_version
PRIMARY KEY (version);

-- constraint routing_version_version_check on triage.routing_version
CHECK (version > 0);

-- constraint saved_view_pkey on handling.saved_view
PRIMARY KEY (id);

-- constraint service_pkey on casework.service
PRIMARY KEY (code);

-- constraint session_pkey on identity.session
PRIMARY KEY (id);

-- constraint session_staff_id_fkey on identity.session
FOREIGN KEY (staff_id) REFERENCES identity.staff(id);

-- constraint session_token_hash_key on identity.session
UNIQUE (token_hash);

-- constraint shared_answer_case_case_id_fkey on handling.shared_answer_case
FOREIGN KEY (case_id) REFERENCES casework."case"(id);

-- constraint shared_answer_case_check on handling.shared_answer_case
CHECK ((why IS NOT NULL) = (state = 'left'::text));

-- constraint shared_answer_case_check1 on handling.shared_answer_case
CHECK ((settled_at IS NULL) = (state = 'waiting'::text));

-- constraint shared_answer_case_pkey on handling.shared_answer_case
PRIMARY KEY (shared_answer_id, case_id);

-- constraint shared_answer_case_shared_answer_id_fkey on handling.shared_answer_case
FOREIGN KEY (shared_answer_id) REFERENCES handling.shared_answer(id);

-- constraint shared_answer_case_state_check on handling.shared_answer_case
CHECK (state = ANY (ARRAY['waiting'::text, 'given'::text, 'left'::text]));

-- constraint shared_answer_cases_check on handling.shared_answer
CHECK (cases > 0);

-- constraint shared_answer_lead_id_fkey on handling.shared_answer
FOREIGN KEY (lead_id) REFERENCES casework."case"(id);

-- constraint shared_answer_pkey on handling.shared_answer
PRIMARY KEY (id);

-- constraint signal_pkey on feedback.signal
PRIMARY KEY (id);

-- constraint signal_theme_id_fkey on feedback.signal
FOREIGN KEY (theme_id) REFERENCES feedback.theme(id) ON DELETE CASCADE;

-- constraint staff_capacity_check on identity.staff
CHECK (capacity >= 0);

-- constraint staff_check on identity.staff
CHECK (manager_id <> id);

-- constraint staff_language_check on identity.staff
CHECK (language = ANY (ARRAY['ru'::text, 'en'::text]));

-- constraint staff_link_pkey on identity.staff_link
PRIMARY KEY (token_hash);

-- constraint staff_link_purpose_check on identity.staff_link
CHECK (purpose = ANY (ARRAY['invitation'::text, 'passwordReset'::text]));

-- constraint staff_link_staff_id_fkey on identity.staff_link
FOREIGN KEY (staff_id) REFERENCES identity.staff(id);

-- constraint staff_login_check on identity.staff
CHECK (login = lower(login));

-- constraint staff_login_key on identity.staff
UNIQUE (login);

-- constraint staff_manager_id_fkey on identity.staff
FOREIGN KEY (manager_id) REFERENCES identity.staff(id);

-- constraint staff_pkey on identity.staff
PRIMARY KEY (id);

-- constraint staff_role_granted_by_fkey on identity.staff_role
FOREIGN KEY (granted_by) REFERENCES identity.staff(id);

-- constraint staff_role_pkey on identity.staff_role
PRIMARY KEY (staff_id, role);

-- constraint staff_role_role_check on identity.staff_role
CHECK (role = ANY (ARRAY['clerk'::text, 'supervisor'::text, 'administrator'::text, 'auditor'::text]));

-- constraint staff_role_staff_id_fkey on identity.staff_role
FOREIGN KEY (staff_id) REFERENCES identity.staff(id);

-- constraint survey_pkey on feedback.survey
PRIMARY KEY (case_id, answered_on);

-- constraint survey_response_code_hash_key on feedback.survey_response
UNIQUE (code_hash);

-- constraint survey_response_pkey on feedback.survey_response
PRIMARY KEY (id);

-- constraint survey_response_place_id_fkey on feedback.survey_response
FOREIGN KEY (place_id) REFERENCES feedback.asking_place(id);

-- constraint team_code_check on identity.team
CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text);

-- constraint team_code_key on identity.team
UNIQUE (code);

-- constraint team_pkey on identity.team
PRIMARY KEY (id);

-- constraint telling_measure_id_fkey on feedback.telling
FOREIGN KEY (measure_id) REFERENCES feedback.measure(id);

-- constraint telling_pkey on feedback.telling
PRIMARY KEY (id);

-- constraint template_language_check on correspondence.template
CHECK (language = ANY (ARRAY['ru'::text, 'en'::text]));

-- constraint template_pkey on correspondence.template
PRIMARY KEY (kind, language, version);

-- constraint template_version_check on correspondence.template
CHECK (version > 0);

-- constraint theme_case_pkey on feedback.theme_case
PRIMARY KEY (theme_id, case_id);

-- constraint theme_case_theme_id_fkey on feedback.theme_case
FOREIGN KEY (theme_id) REFERENCES feedback.theme(id);

-- constraint theme_joined_to_fkey on feedback.theme
FOREIGN KEY (joined_to) REFERENCES feedback.theme(id);

-- constraint theme_like_theme_fkey on feedback.theme
FOREIGN KEY (like_theme) REFERENCES feedback.theme(id);

-- constraint theme_number_key on feedback.theme
UNIQUE (number);

-- constraint theme_pkey on feedback.theme
PRIMARY KEY (id);

-- constraint theme_run_id_fkey on feedback.theme
FOREIGN KEY (run_id) REFERENCES feedback.theme_run(id);

-- constraint theme_run_pkey on feedback.theme_run
PRIMARY KEY (id);

-- constraint theme_split_from_fkey on feedback.theme
FOREIGN KEY (split_from) REFERENCES feedback.theme(id);

-- constraint throttle_pkey on identity.throttle
PRIMARY KEY (key);

-- index audit.read_log_staff
CREATE INDEX read_log_staff ON audit.read_log USING btree (staff_id, id);

-- index audit.read_log_subject
CREATE INDEX read_log_subject ON audit.read_log USING gin (subject_ids);

-- index casework.alarm_due
CREATE INDEX alarm_due ON casework.alarm USING btree (ring_at, id) WHERE (state = 'pending'::text);

-- index casework.alarm_of_subject
CREATE INDEX alarm_of_subject ON casework.alarm USING btree (subject_id) WHERE (state = 'pending'::text);

-- index casework.alarm_rung
CREATE INDEX alarm_rung ON casework.alarm USING btree (rung_at, id) WHERE (state = 'rung'::text);

-- index casework.assignment_of_case
CREATE INDEX assignment_of_case ON casework.assignment USING btree (case_id, at);

-- index casework.bar_of_staff
CREATE INDEX bar_of_staff ON casework.bar USING btree (staff_id, case_id);

-- index casework.case_all_queue
CREATE INDEX case_all_queue ON casework."case" USING btree (urgency, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE open;

-- index casework.case_answered
CREATE INDEX case_answered ON casework."case" USING btree (answered_on, id) WHERE (answered_on IS NOT NULL);

-- index casework.case_answered_figures
CREATE INDEX case_answered_figures ON casework."case" USING btree (answered_on) INCLUDE (id, service, import_source) WHERE ((answered_on IS NOT NULL) AND (import_source IS NULL));

-- index casework.case_event_extension
CREATE INDEX case_event_extension ON casework.case_event USING btree (at, case_id, seq) WHERE (type = 'deadline.extended'::text);

-- index casework.case_followers
CREATE INDEX case_followers ON casework."case" USING btree (lead_id, id) WHERE (lead_id IS NOT NULL);

-- index casework.case_kept
CREATE INDEX case_kept ON casework."case" USING btree (closed_on, id) WHERE ((NOT open) AND (erased_at IS NULL));

-- index casework.case_of_service
CREATE INDEX case_of_service ON casework."case" USING btree (service, received_on, id);

-- index casework.case_one_open_review
CREATE UNIQUE INDEX case_one_open_review ON casework."case" USING btree (previous_id) WHERE (open AND (previous_id IS NOT NULL));

-- index casework.case_open_figures
CREATE INDEX case_open_figures ON casework."case" USING btree (team_id, next_due_on) INCLUDE (service, received_on, assignee_id, state, channel, language, id) WHERE open;

-- index casework.case_own_queue
CREATE INDEX case_own_queue ON casework."case" USING btree (assignee_id, urgency, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE (open AND (assignee_id IS NOT NULL));

-- index casework.case_place
CREATE INDEX case_place ON casework."case" USING btree (lower(place)) WHERE (place IS NOT NULL);

-- index casework.case_previous
CREATE INDEX case_previous ON casework."case" USING btree (previous_id) WHERE (previous_id IS NOT NULL);

-- index casework.case_queue
CREATE INDEX case_queue ON casework."case" USING btree (team_id, urgency, COALESCE(next_due_at, 'infinity'::timestamp with time zone), id) WHERE open;

-- index casework.case_reference_part
CREATE INDEX case_reference_part ON casework."case" USING gin (replace(reference, '-'::text, ''::text) gin_trgm_ops);

-- index casework.case_restricted
CREATE INDEX case_restricted ON casework."case" USING btree (id) WHERE restricted;

-- index casework.case_root
CREATE INDEX case_root ON casework."case" USING btree (root_id) WHERE (root_id IS NOT NULL);

-- index casework.contact_of_list
CREATE INDEX contact_of_list ON casework.contact USING btree (list_id);

-- index casework.decision_of_case
CREATE INDEX decision_of_case ON casework.decision USING btree (case_id);

-- index casework.decision_of_decider
CREATE INDEX decision_of_decider ON casework.decision USING btree (decided_by, id);

-- index casework.document_of_case
CREATE INDEX document_of_case ON casework.document USING btree (case_id);

-- index casework.document_storage_key
CREATE INDEX document_storage_key ON casework.document USING btree (storage_key);

-- index casework.fan_out_of_measure
CREATE INDEX fan_out_of_measure ON casework.fan_out USING btree (measure_id, kind) WHERE (measure_id IS NOT NULL);

-- index casework.link_token_of_case
CREATE INDEX link_token_of_case ON casework.link_token USING btree (case_id);

-- index casework.message_of_case
CREATE INDEX message_of_case ON casework.message USING btree (case_id, at);

-- index casework.message_words
CREATE INDEX message_words ON casework.message USING gin (words);

-- index casework.notice_of_case
CREATE INDEX notice_of_case ON casework.notice USING btree (case_id, created_at);

-- index casework.notice_of_fan_out
CREATE INDEX notice_of_fan_out ON casework.notice USING btree (fan_out_id, batch) WHERE (fan_out_id IS NOT NULL);

-- index casework.notice_of_further_cases
CREATE INDEX notice_of_further_cases ON casework.notice USING gin (further_cases) WHERE (further_cases IS NOT NULL);

-- index casework.notice_open
CREATE INDEX notice_open ON casework.notice USING btree (state, created_at, id) INCLUDE (case_id) WHERE ((state <> 'sent'::text) AND ((state <> 'pending'::text) OR (fan_out_id IS NULL)));

-- index casework.party_declines_news
CREATE INDEX party_declines_news ON casework.party USING btree (id) WHERE (NOT wants_news);

-- index casework.party_declines_surveys
CREATE INDEX party_declines_surveys ON casework.party USING btree (id) WHERE (NOT wants_surveys);

-- index casework.party_email
CREATE INDEX party_email ON casework.party USING btree (lower(email)) WHERE (email IS NOT NULL);

-- index casework.party_likeness
CREATE INDEX party_likeness ON casework.party USING gin (casework.plain_name(COALESCE(name, organisation)) gin_trgm_ops) WHERE (role <> 'subject'::text);

-- index casework.party_name
CREATE INDEX party_name ON casework.party USING btree (lower(name)) WHERE (name IS NOT NULL);

-- index casework.party_of_case
CREATE INDEX party_of_case ON casework.party USING btree (case_id);

-- index casework.party_phone
CREATE INDEX party_phone ON casework.party USING btree (casework.phone_digits(phone)) WHERE (phone IS NOT NULL);

-- index casework.party_staff
CREATE INDEX party_staff ON casework.party USING btree (staff_id, case_id) WHERE (staff_id IS NOT NULL);

-- index casework.point_causeless
CREATE INDEX point_causeless ON casework.point USING btree (case_id, ordinal) WHERE ((outcome = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text])) AND (root_cause IS NULL));

-- index casework.point_looked_at_again
CREATE INDEX point_looked_at_again ON casework.point USING btree (case_id) WHERE (effect IS NOT NULL);

-- index casework.point_of_cause
CREATE INDEX point_of_cause ON casework.point USING btree (root_cause, case_id) WHERE (root_cause IS NOT NULL);

-- index casework.point_upheld
CREATE INDEX point_upheld ON casework.point USING btree (case_id) INCLUDE (root_cause) WHERE (outcome = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text]));

-- index casework.point_words
CREATE INDEX point_words ON casework.point USING gin (words) WHERE (words IS NOT NULL);

-- index casework.remedy_of_case
CREATE INDEX remedy_of_case ON casework.remedy USING btree (case_id);

-- index casework.remedy_promised
CREATE INDEX remedy_promised ON casework.remedy USING btree (due_on, id) INCLUDE (case_id) WHERE (state = 'promised'::text);

-- index correspondence.handover_of_notice
CREATE INDEX handover_of_notice ON correspondence.handover USING btree (notice_id, at);

-- index correspondence.handover_open
CREATE UNIQUE INDEX handover_open ON correspondence.handover USING btree (notice_id) WHERE (result IS NULL);

-- index correspondence.printed_letter_of_case
CREATE INDEX printed_letter_of_case ON correspondence.printed_letter USING btree (case_id);

-- index correspondence.resolution_of_notice
CREATE INDEX resolution_of_notice ON correspondence.resolution USING btree (notice_id);

-- index feedback.effect_of_measure
CREATE INDEX effect_of_measure ON feedback.effect_estimate USING btree (measure_id, id);

-- index feedback.effect_response_of_measure
CREATE INDEX effect_response_of_measure ON feedback.effect_response USING btree (measure_id);

-- index feedback.effect_survey_drawn
CREATE INDEX effect_survey_drawn ON feedback.effect_survey USING btree (case_id) WHERE (state = 'drawn'::text);

-- index feedback.further_request_waiting
CREATE INDEX further_request_waiting ON feedback.further_request USING btree (made_at, id) WHERE (state = 'waiting'::text);

-- index feedback.measure_alarm_once
CREATE UNIQUE INDEX measure_alarm_once ON feedback.measure_alarm USING btree (measure_id, COALESCE(milestone_id, measure_id), due_on, level);

-- index feedback.measure_of_case
CREATE INDEX measure_of_case ON feedback.measure_case USING btree (case_id);

-- index feedback.measure_of_service
CREATE INDEX measure_of_service ON feedback.measure USING btree (service, state);

-- index feedback.milestone_of_measure
CREATE INDEX milestone_of_measure ON feedback.milestone USING btree (measure_id, due_on);

-- index feedback.reading_read
CREATE INDEX reading_read ON feedback.reading USING btree (answered_on) WHERE (read_at IS NOT NULL);

-- index feedback.reading_waiting
CREATE INDEX reading_waiting ON feedback.reading USING btree (answered_on, case_id) WHERE (read_at IS NULL);

-- index feedback.report_published
CREATE INDEX report_published ON feedback.report USING btree (to_on DESC, number DESC) WHERE (published_on IS NOT NULL);

-- index feedback.signal_by_week
CREATE INDEX signal_by_week ON feedback.signal USING btree (week DESC, id DESC);

-- index feedback.signal_of_week
CREATE UNIQUE INDEX signal_of_week ON feedback.signal USING btree (kind, service, COALESCE((theme_id)::text, cause, ''::text), week);

-- index feedback.survey_response_of_case
CREATE INDEX survey_response_of_case ON feedback.survey_response USING btree (case_id) WHERE (case_id IS NOT NULL);

-- index feedback.survey_response_of_place
CREATE INDEX survey_response_of_place ON feedback.survey_response USING btree (place_id, given_on) WHERE (place_id IS NOT NULL);

-- index feedback.survey_response_of_service
CREATE INDEX survey_response_of_service ON feedback.survey_response USING btree (service, given_on);

-- index feedback.survey_to_remind
CREATE INDEX survey_to_remind ON feedback.survey USING btree (asked_on) WHERE ((state = 'open'::text) AND (reminded_on IS NULL));

-- index feedback.telling_of_measure
CREATE INDEX telling_of_measure ON feedback.telling USING btree (measure_id, requested_at);

-- index feedback.telling_waiting
CREATE UNIQUE INDEX telling_waiting ON feedback.telling USING btree (measure_id, moment) WHERE (state = 'requested'::text);

-- index feedback.theme_by_state
CREATE INDEX theme_by_state ON feedback.theme USING btree (state, size DESC, id);

-- index feedback.theme_of_case
CREATE INDEX theme_of_case ON feedback.theme_case USING btree (case_id);

-- index feedback.theme_of_service
CREATE INDEX theme_of_service ON feedback.theme USING btree (service, state);

-- index feedback.theme_run_asked
CREATE INDEX theme_run_asked ON feedback.theme_run USING btree (asked_at);

-- index handling.approved_answer_service_idx
CREATE INDEX approved_answer_service_idx ON handling.approved_answer USING btree (service);

-- index handling.draft_of_reviewer
CREATE INDEX draft_of_reviewer ON handling.draft USING btree (reviewer_id, offered_at, case_id) WHERE ((reviewer_id IS NOT NULL) AND (approved_at IS NULL) AND (returned_at IS NULL));

-- index handling.enquiry_of_case
CREATE INDEX enquiry_of_case ON handling.enquiry USING btree (case_id, asked_at);

-- index handling.enquiry_open
CREATE INDEX enquiry_open ON handling.enquiry USING btree (team_id, due_on, id) WHERE (answered_at IS NULL);

-- index handling.saved_view_name
CREATE UNIQUE INDEX saved_view_name ON handling.saved_view USING btree (owner_id, lower(name));

-- index handling.saved_view_of_team
CREATE INDEX saved_view_of_team ON handling.saved_view USING btree (team_id) WHERE (team_id IS NOT NULL);

-- index handling.shared_answer_case_left
CREATE INDEX shared_answer_case_left ON handling.shared_answer_case USING btree (shared_answer_id, case_id) WHERE (state = 'left'::text);

-- index handling.shared_answer_case_waiting
CREATE UNIQUE INDEX shared_answer_case_waiting ON handling.shared_answer_case USING btree (case_id) WHERE (state = 'waiting'::text);

-- index handling.shared_answer_lead
CREATE INDEX shared_answer_lead ON handling.shared_answer USING btree (lead_id, id);

-- index identity.absence_staff
CREATE INDEX absence_staff ON identity.absence USING btree (staff_id, to_on);

-- index identity.membership_team
CREATE INDEX membership_team ON identity.membership USING btree (team_id);

-- index identity.session_staff
CREATE INDEX session_staff ON identity.session USING btree (staff_id);

-- index identity.staff_link_staff
CREATE INDEX staff_link_staff ON identity.staff_link USING btree (staff_id);

-- index identity.staff_manager
CREATE INDEX staff_manager ON identity.staff USING btree (manager_id) WHERE (manager_id IS NOT NULL);

-- index intake.draft_expires
CREATE INDEX draft_expires ON intake.draft USING btree (expires_at);

-- index intake.draft_file_bytes
CREATE INDEX draft_file_bytes ON intake.draft_file USING btree (storage_key);

-- index intake.draft_file_of_draft
CREATE INDEX draft_file_of_draft ON intake.draft_file USING btree (draft_id);

-- index platform.outbox_failed
CREATE INDEX outbox_failed ON platform.outbox USING btree (id) WHERE (state = 'failed'::text);

-- index platform.outbox_open
CREATE INDEX outbox_open ON platform.outbox USING btree (state, due_at, id) WHERE (state = ANY (ARRAY['pending'::text, 'enqueued'::text]));

-- index platform.presence_of_case
CREATE INDEX presence_of_case ON platform.presence USING btree (case_id);

-- index reporting.duration_week_key
CREATE UNIQUE INDEX duration_week_key ON reporting.duration_week USING btree (week, team_id, service, days);

-- index reporting.flow_day_key
CREATE UNIQUE INDEX flow_day_key ON reporting.flow_day USING btree (day, team_id, service);

-- index reporting.treatment_month_key
CREATE UNIQUE INDEX treatment_month_key ON reporting.treatment_month USING btree (month, attribute, value, service, days, late, granted);

-- index review.archive_of_case
CREATE INDEX archive_of_case ON review.archive USING btree (case_id, made_at);

-- index review.ask_draft_expired
CREATE INDEX ask_draft_expired ON review.ask_draft USING btree (expires_at);

-- index review.challenge_one_open
CREATE UNIQUE INDEX challenge_one_open ON review.challenge USING btree (case_id) WHERE (accepted IS NULL);

-- index review.interest_of_staff
CREATE INDEX interest_of_staff ON review.interest USING btree (staff_id, declared_at);

-- index review.request_of_case
CREATE INDEX request_of_case ON review.request USING btree (case_id, created_at);

-- index review.request_one_waiting
CREATE UNIQUE INDEX request_one_waiting ON review.request USING btree (case_id) WHERE (state = 'waiting'::text);

-- index review.request_waiting
CREATE INDEX request_waiting ON review.request USING btree (created_at, id) WHERE (state = 'waiting'::text);

-- function audit.refuse_change()
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'rows of %.% are never changed or removed', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $function$

-- function casework.link_token_has_case_id()
CREATE OR REPLACE FUNCTION casework.link_token_has_case_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM written w WHERE w.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM casework.case t WHERE t.id = w.case_id OFFSET 0)
          ) THEN
            RAISE foreign_key_violation USING MESSAGE = 'casework.link_token.case_id points at nothing';
          END IF;
          RETURN NULL;
        END $function$

-- function casework.link_token_has_notice_id()
CREATE OR REPLACE FUNCTION casework.link_token_has_notice_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM written w WHERE w.notice_id IS NOT NULL AND NOT EXISTS (SELECT FROM casework.notice t WHERE t.id = w.notice_id OFFSET 0)
          ) THEN
            RAISE foreign_key_violation USING MESSAGE = 'casework.link_token.notice_id points at nothing';
          END IF;
          RETURN NULL;
        END $function$

-- function casework.notice_has_case_id()
CREATE OR REPLACE FUNCTION casework.notice_has_case_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM written w WHERE w.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM casework.case t WHERE t.id = w.case_id OFFSET 0)
          ) THEN
            RAISE foreign_key_violation USING MESSAGE = 'casework.notice.case_id points at nothing';
          END IF;
          RETURN NULL;
        END $function$

-- function casework.phone_digits(phone text)
CREATE OR REPLACE FUNCTION casework.phone_digits(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN "right"(regexp_replace(phone, '[^0-9]'::text, ''::text, 'g'::text), 10)

-- function casework.plain_name(name text)
CREATE OR REPLACE FUNCTION casework.plain_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(lower(name), 'ё'::text, 'е'::text)

-- function casework.refuse_barred_assignee()
CREATE OR REPLACE FUNCTION casework.refuse_barred_assignee()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    DECLARE refused text;
    BEGIN
      IF NEW.assignee_id IS NULL THEN RETURN NEW; END IF;
      IF NEW.stage_ordinal > 1 THEN
        refused := CASE WHEN NEW.bars_computed_at IS NULL THEN 'not computed' ELSE casework.why_no_reviewer(NEW.id, NEW.assignee_id) END;
        IF refused IS NOT NULL THEN
          RAISE EXCEPTION 'this person may not look at the decision: %', refused
            USING ERRCODE = 'check_violation', CONSTRAINT = 'case_reviewer_independent';
        END IF;
      ELSIF EXISTS (SELECT FROM casework.bar WHERE case_id = NEW.id AND staff_id = NEW.assignee_id) THEN
        RAISE EXCEPTION 'this person is barred from the case' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_assignee_not_barred';
      END IF;
      RETURN NEW;
    END $function$

-- function casework.refuse_change()
CREATE OR REPLACE FUNCTION casework.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      BEGIN
        RAISE EXCEPTION 'rows of %.% are added to and never changed', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $function$

-- function casework.refuse_other_stage()
CREATE OR REPLACE FUNCTION casework.refuse_other_stage()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    BEGIN
      RAISE EXCEPTION 'a case stays at its stage' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'case_stays_at_stage';
    END $function$

-- function casework.refuse_partial_decider()
CREATE OR REPLACE FUNCTION casework.refuse_partial_decider()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    DECLARE refused text;
    BEGIN
      IF (SELECT stage_ordinal FROM casework.case WHERE id = NEW.case_id) = 1 THEN RETURN NEW; END IF;
      refused := casework.why_no_reviewer(NEW.case_id, NEW.decided_by);
      IF refused IS NOT NULL THEN
        RAISE EXCEPTION 'this person may not look at the decision: %', refused
          USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_reviewer_independent';
      END IF;
      RETURN NEW;
    END $function$

-- function casework.refuse_partial_reviewer()
CREATE OR REPLACE FUNCTION casework.refuse_partial_reviewer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    DECLARE root uuid := (SELECT root_id FROM casework.case WHERE id = NEW.case_id);
    BEGIN
      IF NEW.by_law IS NOT NULL THEN
        IF EXISTS (SELECT FROM casework.reviewer WHERE case_id = NEW.case_id)
           OR EXISTS (SELECT FROM identity.staff WHERE id = NEW.staff_id AND manager_id IS NOT NULL) THEN
          RAISE EXCEPTION 'the law leaves this to the head only where nobody else may look'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'reviewer_by_law_is_last';
        END IF;
        RETURN NEW;
      END IF;
      IF EXISTS (SELECT FROM casework.bar WHERE case_id = NEW.case_id AND staff_id = NEW.staff_id)
         OR EXISTS (
           SELECT FROM casework.case c JOIN casework.participation a ON a.case_id = c.id
           WHERE (c.id = root OR c.root_id = root) AND c.id <> NEW.case_id
             AND a.staff_id = NEW.staff_id AND a.role IN ('decider', 'drafter', 'approver', 'subject')
         ) THEN
        RAISE EXCEPTION 'this person may not look at the decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviewer_not_barred';
      END IF;
      RETURN NEW;
    END $function$

-- function casework.why_no_reviewer(looked_at uuid, person uuid)
CREATE OR REPLACE FUNCTION casework.why_no_reviewer(looked_at uuid, person uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    SELECT CASE
      WHEN w.by_law IS NOT NULL THEN NULL
      WHEN b.why IS NOT NULL THEN 'barred: ' || b.why
      WHEN w.staff_id IS NULL THEN 'not computed'
    END
    FROM (SELECT looked_at AS case_id, person AS staff_id) asked
    LEFT JOIN casework.bar b ON b.case_id = asked.case_id AND b.staff_id = asked.staff_id
    LEFT JOIN casework.reviewer w ON w.case_id = asked.case_id AND w.staff_id = asked.staff_id
  $function$

-- function casework.words_of(body text)
CREATE OR REPLACE FUNCTION casework.words_of(body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN to_tsvector('russian'::regconfig, translate(body, 'ёЁ'::text, 'еЕ'::text))

-- function correspondence.handover_has_notice_id()
CREATE OR REPLACE FUNCTION correspondence.handover_has_notice_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM written w WHERE w.notice_id IS NOT NULL AND NOT EXISTS (SELECT FROM casework.notice t WHERE t.id = w.notice_id OFFSET 0)
          ) THEN
            RAISE foreign_key_violation USING MESSAGE = 'correspondence.handover.notice_id points at nothing';
          END IF;
          RETURN NULL;
        END $function$

-- function feedback.refuse_published_text()
CREATE OR REPLACE FUNCTION feedback.refuse_published_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF EXISTS (SELECT FROM feedback.report r WHERE r.id IN (OLD.report_id, NEW.report_id) AND r.published_on IS NOT NULL) THEN
          RAISE EXCEPTION 'texts of a published report are never changed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $function$

-- function reporting.refresh_figures()
CREATE OR REPLACE FUNCTION reporting.refresh_figures()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      BEGIN
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.flow_day;
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.duration_week;
        REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.treatment_month;
      END $function$

-- trigger anchor_append_only on casework.anchor
CREATE TRIGGER anchor_append_only BEFORE DELETE OR UPDATE ON casework.anchor FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger anchor_leaf_append_only on casework.anchor_leaf
CREATE TRIGGER anchor_leaf_append_only BEFORE DELETE OR UPDATE ON casework.anchor_leaf FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger anchor_leaf_append_only on feedback.anchor_leaf
CREATE TRIGGER anchor_leaf_append_only BEFORE DELETE OR UPDATE ON feedback.anchor_leaf FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger anchor_leaf_no_truncate on casework.anchor_leaf
CREATE TRIGGER anchor_leaf_no_truncate BEFORE TRUNCATE ON casework.anchor_leaf FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger anchor_leaf_no_truncate on feedback.anchor_leaf
CREATE TRIGGER anchor_leaf_no_truncate BEFORE TRUNCATE ON feedback.anchor_leaf FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger anchor_no_truncate on casework.anchor
CREATE TRIGGER anchor_no_truncate BEFORE TRUNCATE ON casework.anchor FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger bar_append_only on casework.bar
CREATE TRIGGER bar_append_only BEFORE DELETE OR UPDATE ON casework.bar FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger bar_no_truncate on casework.bar
CREATE TRIGGER bar_no_truncate BEFORE TRUNCATE ON casework.bar FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger case_assignee_not_barred on casework.case
CREATE TRIGGER case_assignee_not_barred BEFORE INSERT OR UPDATE OF assignee_id ON casework."case" FOR EACH ROW EXECUTE FUNCTION casework.refuse_barred_assignee();

-- trigger case_event_append_only on casework.case_event
CREATE TRIGGER case_event_append_only BEFORE DELETE OR UPDATE ON casework.case_event FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger case_event_no_truncate on casework.case_event
CREATE TRIGGER case_event_no_truncate BEFORE TRUNCATE ON casework.case_event FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger case_id_is_there on casework.link_token
CREATE TRIGGER case_id_is_there AFTER INSERT ON casework.link_token REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION casework.link_token_has_case_id();

-- trigger case_id_is_there on casework.notice
CREATE TRIGGER case_id_is_there AFTER INSERT ON casework.notice REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION casework.notice_has_case_id();

-- trigger case_stays_at_stage on casework.case
CREATE TRIGGER case_stays_at_stage BEFORE UPDATE ON casework."case" FOR EACH ROW WHEN (old.stage IS DISTINCT FROM new.stage OR old.stage_ordinal IS DISTINCT FROM new.stage_ordinal OR old.previous_id IS DISTINCT FROM new.previous_id OR old.root_id IS DISTINCT FROM new.root_id) EXECUTE FUNCTION casework.refuse_other_stage();

-- trigger decision_reviewer_independent on casework.decision
CREATE TRIGGER decision_reviewer_independent BEFORE INSERT ON casework.decision FOR EACH ROW WHEN (new.decided_by IS NOT NULL) EXECUTE FUNCTION casework.refuse_partial_decider();

-- trigger measure_event_append_only on feedback.measure_event
CREATE TRIGGER measure_event_append_only BEFORE DELETE OR UPDATE ON feedback.measure_event FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger measure_event_no_truncate on feedback.measure_event
CREATE TRIGGER measure_event_no_truncate BEFORE TRUNCATE ON feedback.measure_event FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger notice_id_is_there on casework.link_token
CREATE TRIGGER notice_id_is_there AFTER INSERT ON casework.link_token REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION casework.link_token_has_notice_id();

-- trigger notice_id_is_there on correspondence.handover
CREATE TRIGGER notice_id_is_there AFTER INSERT ON correspondence.handover REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION correspondence.handover_has_notice_id();

-- trigger read_log_is_append_only on audit.read_log
CREATE TRIGGER read_log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.read_log FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- trigger report_frozen on feedback.report
CREATE TRIGGER report_frozen BEFORE DELETE OR UPDATE ON feedback.report FOR EACH ROW WHEN (old.published_on IS NOT NULL) EXECUTE FUNCTION casework.refuse_change();

-- trigger report_no_truncate on feedback.report
CREATE TRIGGER report_no_truncate BEFORE TRUNCATE ON feedback.report FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger report_text_frozen on feedback.report_text
CREATE TRIGGER report_text_frozen BEFORE INSERT OR DELETE OR UPDATE ON feedback.report_text FOR EACH ROW EXECUTE FUNCTION feedback.refuse_published_text();

-- trigger report_text_no_truncate on feedback.report_text
CREATE TRIGGER report_text_no_truncate BEFORE TRUNCATE ON feedback.report_text FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger reviewer_append_only on casework.reviewer
CREATE TRIGGER reviewer_append_only BEFORE DELETE OR UPDATE ON casework.reviewer FOR EACH ROW EXECUTE FUNCTION casework.refuse_change();

-- trigger reviewer_no_truncate on casework.reviewer
CREATE TRIGGER reviewer_no_truncate BEFORE TRUNCATE ON casework.reviewer FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change();

-- trigger reviewer_not_barred on casework.reviewer
CREATE TRIGGER reviewer_not_barred BEFORE INSERT ON casework.reviewer FOR EACH ROW EXECUTE FUNCTION casework.refuse_partial_reviewer();

-- materialized view reporting.duration_week
SELECT date_trunc('week'::text, ended_on::timestamp without time zone)::date AS week,
    team_id,
    service,
    answered_days AS days,
    count(*)::integer AS cases
   FROM reporting.case_fact f
  WHERE answered_days IS NOT NULL
  GROUP BY (date_trunc('week'::text, ended_on::timestamp without time zone)::date), team_id, service, answered_days;

-- materialized view reporting.flow_day
SELECT e.day,
    f.team_id,
    f.service,
    count(*) FILTER (WHERE e.what = 'arrived'::text)::integer AS arrived,
    count(*) FILTER (WHERE e.what = 'ended'::text)::integer AS ended,
    count(*) FILTER (WHERE e.what = 'reopened'::text)::integer AS reopened,
    count(*) FILTER (WHERE e.what = 'ended'::text AND f.extended)::integer AS extended,
    count(*) FILTER (WHERE e.what = 'ended'::text AND f.paused)::integer AS paused,
    count(*) FILTER (WHERE e.what = 'ended'::text AND f.late IS NOT NULL)::integer AS timed,
    count(*) FILTER (WHERE e.what = 'ended'::text AND f.late)::integer AS late
   FROM reporting.case_fact f
     CROSS JOIN LATERAL ( VALUES ('arrived'::text,f.received_on), ('ended'::text,f.ended_on), ('reopened'::text,f.reopened_on)) e(what, day)
  WHERE e.day IS NOT NULL
  GROUP BY e.day, f.team_id, f.service;

-- materialized view reporting.treatment_month
SELECT date_trunc('month'::text, f.ended_on::timestamp without time zone)::date AS month,
    f.service,
    a.attribute,
    a.value,
    f.answered_days AS days,
    f.late,
    f.granted,
    count(*)::integer AS cases
   FROM reporting.case_fact f
     CROSS JOIN LATERAL ( VALUES ('channel'::text,f.channel), ('language'::text,f.language), ('support'::text,f.supported::text), ('pack'::text,f.pack)) a(attribute, value)
  WHERE f.answered_days IS NOT NULL AND f.channel <> 'import'::text
  GROUP BY (date_trunc('month'::text, f.ended_on::timestamp without time zone)::date), f.service, a.attribute, a.value, f.answered_days, f.late, f.granted;

-- view reporting.case_fact
SELECT c.id,
    c.team_id,
    c.service,
    c.pack,
    c.channel,
    c.language,
    COALESCE(p.supported, false) AS supported,
    c.received_on,
        CASE
            WHEN c.open THEN NULL::date
            ELSE COALESCE(c.answered_on, c.closed_on)
        END AS ended_on,
        CASE
            WHEN (c.state = ANY (ARRAY['answered'::text, 'closed'::text])) AND COALESCE(c.answered_on, c.closed_on) >= c.received_on THEN COALESCE(c.answered_on, c.closed_on) - c.received_on
            ELSE NULL::integer
        END AS answered_days,
        CASE
            WHEN c.target_at IS NOT NULL THEN c.closed_at > c.target_at
            ELSE k.late
        END AS late,
        CASE
            WHEN c.outcome = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text, 'resolved'::text]) THEN true
            WHEN c.outcome = 'notUpheld'::text THEN false
            ELSE NULL::boolean
        END AS granted,
    COALESCE(k.extended, false) AS extended,
    COALESCE(k.paused, false) AS paused,
    k.reopened_on
   FROM casework."case" c
     LEFT JOIN ( SELECT clock.case_id,
            bool_or(clock.stopped_on > clock.due_on) FILTER (WHERE clock.code = ANY (ARRAY['answer'::text, 'decide'::text])) AS late,
            bool_or(clock.history @> '[{"type": "extend"}]'::jsonb) AS extended,
            bool_or(clock.history @> '[{"type": "pause"}]'::jsonb) AS paused,
            min(clock.started_on) FILTER (WHERE clock.round > 1) AS reopened_on
           FROM casework.clock
          GROUP BY clock.case_id) k ON k.case_id = c.id
     LEFT JOIN ( SELECT party.case_id,
            bool_or(party.support_needs <> '{}'::text[]) AS supported
           FROM casework.party
          WHERE party.role <> 'subject'::text
          GROUP BY party.case_id) p ON p.case_id = c.id;
