import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What is counted, once: `reporting.case_fact` says of each case what every figure is made of, and the materialised views count it by days, weeks and
 * months, so that a year of a million cases is read as some thousand rows. The worker refreshes them; a page says as of when.
 */
export class CreateReporting20261123190500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LIVE_INDEXES, 'CREATE SCHEMA reporting', CASE_FACT, ...SUMMARIES, ...OVERSIGHT]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA oversight CASCADE');
    await runner.query('DROP SCHEMA reporting CASCADE');
    await runner.query('DROP INDEX casework.case_open_figures');
    await runner.query('DROP INDEX casework.alarm_rung');
    await runner.query('DROP INDEX casework.case_event_extension');
  }
}

/** What is asked of cases as they stand now is read from these alone. */
const LIVE_INDEXES = [
  `CREATE INDEX case_open_figures ON casework.case (team_id, next_due_on)
   INCLUDE (service, received_on, assignee_id, state, channel, language) WHERE open`,
  `CREATE INDEX alarm_rung ON casework.alarm (rung_at, id) WHERE state = 'rung'`,
  `CREATE INDEX case_event_extension ON casework.case_event (at, case_id, seq) WHERE type = 'deadline.extended'`,
];

/**
 * A row a case. `answered_days`: from receipt to the answer, in calendar days; null where the receipt is unknown, where the answer is said to be older than
 * the complaint, and where there was no answer, as after a withdrawal. `late`: of the clock of the answer or decision, or of an imported target; null without one.
 * `granted`: null where nothing was decided on the merits.
 */
const CASE_FACT = `
  CREATE VIEW reporting.case_fact AS
  SELECT c.id, c.team_id, c.service, c.pack, c.channel, c.language, coalesce(p.supported, false) AS supported, c.received_on,
    CASE WHEN c.open THEN NULL ELSE coalesce(c.answered_on, c.closed_on) END AS ended_on,
    CASE WHEN c.state IN ('answered', 'closed') AND coalesce(c.answered_on, c.closed_on) >= c.received_on
      THEN coalesce(c.answered_on, c.closed_on) - c.received_on END AS answered_days,
    CASE WHEN c.target_at IS NOT NULL THEN c.closed_at > c.target_at ELSE k.late END AS late,
    CASE WHEN c.outcome IN ('upheld', 'partlyUpheld', 'resolved') THEN true WHEN c.outcome = 'notUpheld' THEN false END AS granted,
    coalesce(k.extended, false) AS extended, coalesce(k.paused, false) AS paused, k.reopened_on
  FROM casework.case c
  LEFT JOIN (
    SELECT case_id,
      bool_or(stopped_on > due_on) FILTER (WHERE code IN ('answer', 'decide')) AS late,
      bool_or(history @> '[{"type": "extend"}]') AS extended,
      bool_or(history @> '[{"type": "pause"}]') AS paused,
      min(started_on) FILTER (WHERE round > 1) AS reopened_on
    FROM casework.clock GROUP BY case_id
  ) k ON k.case_id = c.id
  LEFT JOIN (
    SELECT case_id, bool_or(support_needs <> '{}') AS supported FROM casework.party WHERE role <> 'subject' GROUP BY case_id
  ) p ON p.case_id = c.id`;

const SUMMARIES = [
  `CREATE MATERIALIZED VIEW reporting.flow_day AS
   SELECT e.day, f.team_id, f.service,
     (count(*) FILTER (WHERE e.what = 'arrived'))::integer AS arrived,
     (count(*) FILTER (WHERE e.what = 'ended'))::integer AS ended,
     (count(*) FILTER (WHERE e.what = 'reopened'))::integer AS reopened,
     (count(*) FILTER (WHERE e.what = 'ended' AND f.extended))::integer AS extended,
     (count(*) FILTER (WHERE e.what = 'ended' AND f.paused))::integer AS paused,
     (count(*) FILTER (WHERE e.what = 'ended' AND f.late IS NOT NULL))::integer AS timed,
     (count(*) FILTER (WHERE e.what = 'ended' AND f.late))::integer AS late
   FROM reporting.case_fact f
   CROSS JOIN LATERAL (VALUES ('arrived', f.received_on), ('ended', f.ended_on), ('reopened', f.reopened_on)) AS e (what, day)
   WHERE e.day IS NOT NULL
   GROUP BY e.day, f.team_id, f.service`,
  `CREATE UNIQUE INDEX flow_day_key ON reporting.flow_day (day, team_id, service)`,
  `CREATE MATERIALIZED VIEW reporting.duration_week AS
   SELECT date_trunc('week', f.ended_on::timestamp)::date AS week, f.team_id, f.service, f.answered_days AS days, count(*)::integer AS cases
   FROM reporting.case_fact f WHERE f.answered_days IS NOT NULL
   GROUP BY 1, f.team_id, f.service, f.answered_days`,
  `CREATE UNIQUE INDEX duration_week_key ON reporting.duration_week (week, team_id, service, days)`,
  `CREATE MATERIALIZED VIEW reporting.treatment_month AS
   SELECT date_trunc('month', f.ended_on::timestamp)::date AS month, f.service, a.attribute, a.value, f.answered_days AS days, f.late, f.granted,
     count(*)::integer AS cases
   FROM reporting.case_fact f
   CROSS JOIN LATERAL (
     VALUES ('channel', f.channel), ('language', f.language), ('support', f.supported::text), ('pack', f.pack)
   ) AS a (attribute, value)
   WHERE f.answered_days IS NOT NULL AND f.channel <> 'import'
   GROUP BY 1, f.service, a.attribute, a.value, f.answered_days, f.late, f.granted`,
  `CREATE UNIQUE INDEX treatment_month_key ON reporting.treatment_month (month, attribute, value, service, days, late, granted)`,
];

const OVERSIGHT = [
  'CREATE SCHEMA oversight',
  `CREATE TABLE oversight.refreshing (
    id smallint PRIMARY KEY CHECK (id = 1),
    counted_at timestamptz(3),
    took_ms integer NOT NULL
  )`,
  'INSERT INTO oversight.refreshing (id, counted_at, took_ms) VALUES (1, NULL, 0)',
];
