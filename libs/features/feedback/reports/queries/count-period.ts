import { type Language } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Counts } from '../figures.js';
import { type ReportKind } from '../sections.js';

export interface ReportPeriod {
  readonly kind: ReportKind;
  readonly fromOn: string;
  readonly toOn: string;
}

/** More services, causes or measures than these are no review. */
const ROWS = 200;

/** Causes that say: a text would have helped. */
const UNTOLD_CAUSES = ['noInformation', 'unclearInformation', 'complicatedProcess'];

/** How people say that they did not know, or did not understand. Read as beginnings of words. */
const UNTOLD_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "did(n't| not) (know|understand)",
    'not (clear|told|explained|informed)',
    'unclear',
    'confus',
    '(nobody|no one) (told|explained)',
    'no information',
  ],
  ru: [
    'не (знал|поня|ясно|объясни|сообщи|предупреди|сказал|написан)',
    'непонятн',
    'неясн',
    'не было информации',
    'нет информации',
    'запута',
  ],
};
const UNTOLD = `\\m(${Object.values(UNTOLD_WORDS).flat().join('|')})`;

/** Counts what a review of complaints says of a period: complaints alone, or every appeal that 59-FZ knows. Nothing of it may be shown as it is. */
export async function countPeriod(tx: Pick<Tx, 'query'>, { kind, fromOn, toOn }: ReportPeriod): Promise<Counts> {
  const of = [fromOn, toOn, kind === 'analysis'];
  const rows = <Row>(sql: string, more: readonly unknown[] = []) =>
    tx.query<Row & Record<string, unknown>>(sql, [...of, ...more]);
  return {
    services: await rows<Counts['services'][number]>(SERVICES),
    outcomes: await rows<Counts['outcomes'][number]>(OUTCOMES),
    stages: await rows<Counts['stages'][number]>(STAGES),
    times: await rows<Counts['times'][number]>(TIMES),
    causes: await rows<Counts['causes'][number]>(CAUSES),
    measures: await tx.query<Counts['measures'][number] & Record<string, unknown>>(MEASURES, [fromOn, toOn]),
    unclear: await rows<Counts['unclear'][number]>(UNCLEAR, [UNTOLD_CAUSES, UNTOLD]),
  };
}

const OURS = `($3::boolean OR c.kind = 'complaint')`;
const RECEIVED = `c.received_on BETWEEN $1 AND $2`;
const ANSWERED = `c.answered_on BETWEEN $1 AND $2`;
const SERVICE = `json_build_object('en', s.title_en, 'ru', s.title_ru)`;

const SERVICES = `
  SELECT s.code AS service, ${SERVICE} AS title,
    (count(*) FILTER (WHERE ${RECEIVED}))::int AS received, (count(*) FILTER (WHERE ${ANSWERED}))::int AS answered
  FROM casework.case c JOIN casework.service s ON s.code = c.service
  WHERE (${RECEIVED} OR ${ANSWERED}) AND ${OURS}
  GROUP BY s.code ORDER BY 3 DESC, s.code LIMIT ${ROWS}`;

const OUTCOMES = `
  SELECT c.outcome, count(*)::int AS cases FROM casework.case c
  WHERE ${ANSWERED} AND ${OURS} AND c.outcome IS NOT NULL
  GROUP BY c.outcome ORDER BY 2 DESC, 1`;

const STAGES = `
  SELECT CASE WHEN c.stage_ordinal = 1 THEN 'first' ELSE 'second' END AS stage,
    (count(*) FILTER (WHERE ${RECEIVED}))::int AS received, (count(*) FILTER (WHERE ${ANSWERED}))::int AS answered,
    (count(*) FILTER (WHERE ${ANSWERED} AND c.outcome IN ('upheld', 'partlyUpheld')))::int AS upheld
  FROM casework.case c WHERE (${RECEIVED} OR ${ANSWERED}) AND ${OURS} GROUP BY 1 ORDER BY 1`;

const TIMES = `
  SELECT c.pack AS procedure, count(*)::int AS answered, sum(c.answered_on - c.received_on)::int AS days,
    count(k.late)::int AS timed, (count(*) FILTER (WHERE NOT k.late))::int AS "inTime", (count(*) FILTER (WHERE k.extended))::int AS extended
  FROM casework.case c
  LEFT JOIN LATERAL (
    SELECT bool_or(stopped_on > due_on) FILTER (WHERE code IN ('answer', 'decide')) AS late, bool_or(history @> '[{"type": "extend"}]') AS extended
    FROM casework.clock WHERE case_id = c.id
  ) k ON true
  WHERE ${ANSWERED} AND ${OURS} AND c.answered_on >= c.received_on
  GROUP BY c.pack ORDER BY 2 DESC, 1`;

const CAUSES = `
  SELECT r.code AS cause, json_build_object('en', r.title_en, 'ru', r.title_ru) AS title, count(*)::int AS points
  FROM casework.point p JOIN casework.case c ON c.id = p.case_id JOIN casework.root_cause r ON r.code = p.root_cause
  WHERE ${ANSWERED} AND ${OURS} AND p.outcome IN ('upheld', 'partlyUpheld')
  GROUP BY r.code ORDER BY 3 DESC, 1 LIMIT ${ROWS}`;

const MEASURES = `
  SELECT m.number, json_build_object('en', m.title_en, 'ru', m.title_ru) AS title, m.state,
    (SELECT count(*)::int FROM feedback.measure_case mc WHERE mc.measure_id = m.id) AS people
  FROM feedback.measure m
  WHERE m.adopted_on <= $2 AND (m.adopted_on >= $1 OR coalesce(m.verified_on, m.completed_on, m.dropped_on, $2) >= $1)
  ORDER BY m.number DESC LIMIT ${ROWS}`;

const UNCLEAR = `
  SELECT s.code AS service, ${SERVICE} AS title, (count(*) FILTER (WHERE u.by_cause))::int AS "byCause", (count(*) FILTER (WHERE u.by_words))::int AS "byWords"
  FROM casework.case c JOIN casework.service s ON s.code = c.service
  CROSS JOIN LATERAL (
    SELECT bool_or(p.root_cause = ANY ($4)) AS by_cause, bool_or(p.text ~* $5) AS by_words FROM casework.point p WHERE p.case_id = c.id
  ) u
  WHERE ${RECEIVED} AND ${OURS} AND (u.by_cause OR u.by_words)
  GROUP BY s.code ORDER BY count(*) DESC, s.code LIMIT ${ROWS}`;
