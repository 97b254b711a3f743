import { Injectable } from '@nestjs/common';
import { BodyReader, countable, seeingParameters } from '#libs/casework';
import { PEOPLE_SHOWN_MIN, percentile, type Share, type Tally } from '#libs/domain/indicators';
import { addDays, type CivilDate, Clock, type Language, localDate, type Reference, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

type InBoth = Readonly<Record<Language, string>>;

/** Both days included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface MeasureName {
  readonly number: number;
  readonly title: InBoth;
}

/** Upheld points of a service, and how many of them say why it happened. */
export interface CausesGiven extends Share {
  readonly service: ServiceCode;
}

export interface CauseMet {
  readonly cause: string;
  readonly title: InBoth;
  /** Upheld points that had it. */
  readonly points: number;
  /** Numbers of the measures against it that were adopted and not given up. */
  readonly measures: readonly number[];
}

export interface PromisedMeasure extends MeasureName {
  readonly dueOn: CivilDate;
  /** Null: it is not done. */
  readonly completedOn: CivilDate | null;
}

/** People who were told of a measure, of all who were to be told: a person for each of its moves. */
export interface ToldOf extends MeasureName, Share {}

/** From a complaint to the day on which it was changed. */
export interface DaysToChange extends MeasureName {
  readonly tallies: readonly Tally[];
}

/** Of a duration: the middle, and between what half of all lies. */
export interface Spread {
  readonly count: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** Of those who answered whether a measure helped. */
export interface HelpedOf extends MeasureName {
  readonly answered: number;
  readonly yes: number;
  readonly partly: number;
}

export interface LoopFigures {
  readonly period: Period;
  readonly given: readonly CausesGiven[];
  readonly met: readonly CauseMet[];
  readonly promised: readonly PromisedMeasure[];
  readonly told: readonly ToldOf[];
  readonly days: readonly DaysToChange[];
  /** Measures of which enough people answered that nobody could be known by it. */
  readonly helped: readonly HelpedOf[];
}

/** An upheld point that does not say why it happened. */
export interface CauselessPoint {
  readonly reference: Reference;
  readonly ordinal: number;
  readonly service: ServiceCode;
  readonly answeredOn: CivilDate;
}

const YEAR_DAYS = 365;

/** How well the loop closes: from what went wrong to what was changed, to who was told of it. */
@Injectable()
export class LoopFigureQueries {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** The year up to today. */
  async lastYear(): Promise<Period> {
    const { body } = await this.bodies.current(this.db);
    const to = localDate(this.clock.now(), body.timeZone);
    return { from: addDays(to, 1 - YEAR_DAYS), to };
  }

  async figures(period: Period): Promise<LoopFigures> {
    const between = [period.from, period.to];
    const rows = <Row>(sql: string) => this.db.query<Row & Record<string, unknown>>(sql, between);
    const [given, met, promised, told, days, helped] = await Promise.all([
      rows<CausesGiven>(GIVEN),
      rows<CauseMet>(MET),
      rows<PromisedMeasure>(PROMISED),
      rows<ToldOf>(TOLD),
      rows<DaysToChange>(DAYS),
      rows<HelpedOf>(HELPED),
    ]);
    return { period, given, met, promised, told, days, helped };
  }

  /** The latest first; of cases that the reader may see. */
  async causeless(
    staff: StaffActor,
    { from, to }: Period,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<CauselessPoint>> {
    const after = decodeCursor(cursor, ['date', 'text', 'integer']);
    const rows = await this.db.query<CauselessPoint & Record<string, unknown>>(CAUSELESS, [
      ...seeingParameters(staff),
      limit + 1,
      from,
      to,
      ...(after ?? [null, null, null]),
    ]);
    return pageOf<CauselessPoint>(rows, limit, ({ answeredOn, reference, ordinal }) => [answeredOn, reference, ordinal]);
  }
}

/** Null where nothing was counted. */
export function spreadOf(tallies: readonly Tally[]): Spread | null {
  const [p25, p50, p75] = [25, 50, 75].map((percent) => percentile(tallies, percent));
  const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
  return count === 0 ? null : { count, p25: p25!, p50: p50!, p75: p75! };
}

export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), { part: 0, of: 0 });
}

/** Points of ours that were upheld and answered in the period; what another system decided had no causes to give. */
const UPHELD = `
  casework.point p JOIN casework.case c ON c.id = p.case_id
  WHERE p.outcome IN ('upheld', 'partlyUpheld') AND c.import_source IS NULL`;
const ANSWERED = 'c.answered_on BETWEEN $1 AND $2';
const NAME = `m.number, json_build_object('en', m.title_en, 'ru', m.title_ru) AS title`;
/** More rows than this nobody reads. */
const ROWS = 200;

const GIVEN = `
  SELECT c.service, count(*)::int AS of, count(p.root_cause)::int AS part FROM ${UPHELD} AND ${ANSWERED}
  GROUP BY c.service ORDER BY count(*) - count(p.root_cause) DESC, c.service LIMIT ${ROWS}`;

const MET = `
  SELECT f.cause, f.points, json_build_object('en', coalesce(r.title_en, f.cause), 'ru', coalesce(r.title_ru, f.cause)) AS title,
    (SELECT coalesce(json_agg(m.number ORDER BY m.number), '[]') FROM feedback.measure_cause mc JOIN feedback.measure m ON m.id = mc.measure_id
      WHERE mc.cause = f.cause AND m.state NOT IN ('proposed', 'dropped')) AS measures
  FROM (SELECT p.root_cause AS cause, count(*)::int AS points FROM ${UPHELD} AND p.root_cause IS NOT NULL AND ${ANSWERED} GROUP BY 1) f
  LEFT JOIN casework.root_cause r ON r.code = f.cause
  ORDER BY f.points DESC, f.cause LIMIT ${ROWS}`;

const PROMISED = `
  SELECT ${NAME}, m.due_on AS "dueOn", m.completed_on AS "completedOn" FROM feedback.measure m
  WHERE m.adopted_on IS NOT NULL AND m.state <> 'dropped' AND m.due_on BETWEEN $1 AND $2
  ORDER BY m.completed_on IS NOT NULL, m.due_on, m.number LIMIT ${ROWS}`;

/** Whoever said meanwhile that they want no news is not owed any. */
const TOLD = `
  SELECT ${NAME}, count(*)::int AS of, (count(*) FILTER (WHERE n.state = 'sent'))::int AS part
  FROM casework.notice n JOIN feedback.measure m ON m.id = n.measure_id
  JOIN casework.fan_out f ON f.id = n.fan_out_id AND f.wants = 'news'
  WHERE n.state <> 'withheld' AND n.created_at >= $1::date AND n.created_at < $2::date + 1
  GROUP BY m.number, m.title_en, m.title_ru ORDER BY count(*) FILTER (WHERE n.state <> 'sent') DESC, m.number DESC LIMIT ${ROWS}`;

const DAYS = `
  SELECT d.number, json_build_object('en', d.title_en, 'ru', d.title_ru) AS title,
    json_agg(json_build_object('value', d.days, 'count', d.count) ORDER BY d.days) AS tallies
  FROM (
    SELECT m.number, m.title_en, m.title_ru, greatest(0, m.completed_on - c.received_on) AS days, count(*)::int AS count
    FROM feedback.measure m JOIN feedback.measure_case mc ON mc.measure_id = m.id JOIN casework.case c ON c.id = mc.case_id
    WHERE m.completed_on BETWEEN $1 AND $2 AND c.received_on IS NOT NULL
    GROUP BY 1, 2, 3, 4
  ) d
  GROUP BY d.number, d.title_en, d.title_ru ORDER BY d.number DESC LIMIT ${ROWS}`;

const HELPED = `
  SELECT ${NAME}, count(*)::int AS answered, (count(*) FILTER (WHERE r.helped = 'yes'))::int AS yes,
    (count(*) FILTER (WHERE r.helped = 'partly'))::int AS partly
  FROM feedback.effect_response r JOIN feedback.measure m ON m.id = r.measure_id
  WHERE r.given_on BETWEEN $1 AND $2
  GROUP BY m.number, m.title_en, m.title_ru HAVING count(*) >= ${PEOPLE_SHOWN_MIN} ORDER BY m.number DESC LIMIT ${ROWS}`;

/** Those without a cause first, by an index of their own: they are few, and the planner takes them for as many as those with one. */
const CAUSELESS = `
  WITH causeless AS MATERIALIZED (
    SELECT case_id, ordinal FROM casework.point WHERE outcome IN ('upheld', 'partlyUpheld') AND root_cause IS NULL
  )
  SELECT c.reference, p.ordinal, c.service, c.answered_on AS "answeredOn" FROM causeless p JOIN casework.case c ON c.id = p.case_id
  WHERE c.import_source IS NULL AND c.answered_on BETWEEN $5 AND $6
    AND ($7::date IS NULL OR (c.answered_on, c.reference, p.ordinal) < ($7, $8::text, $9::int)) AND ${countable()}
  ORDER BY c.answered_on DESC, c.reference DESC, p.ordinal DESC
  LIMIT $4`;
