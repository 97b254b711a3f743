import { Injectable } from '@nestjs/common';
import { type Interval, percentile, type Share, shareInterval, SHOWN_PERCENTILES, type Tally } from '#libs/domain/indicators';
import { addDays, type CivilDate, type ServiceCode, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { Moments } from './moment.js';

export const FLOW_WEEKS = 13;

export interface FlowFilter {
  readonly team: TeamId | null;
  readonly service: ServiceCode | null;
}

export interface FlowWeek {
  /** Its Monday. */
  readonly week: CivilDate;
  /** False for the one that is still going on. */
  readonly complete: boolean;
  readonly arrived: number;
  /** Answered, transferred, declined or withdrawn. */
  readonly ended: number;
  /** Calendar days from receipt to answer that so many per cent of those answered did not exceed; null where nothing was answered. */
  readonly p50: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
  /** Of those ended, in whose time somebody was asked for more, or the clock stood still. */
  readonly extended: Share;
  readonly paused: Share;
  /** Taken up again in this week, to each that ended in it. */
  readonly reopened: Share;
  /** Of those ended that had a date. */
  readonly late: Share;
}

export interface FlowFigures {
  /** When history was last counted; null: not yet. */
  readonly countedAt: Date | null;
  readonly weeks: readonly FlowWeek[];
  /** Over all weeks shown. */
  readonly whole: Omit<FlowWeek, 'week' | 'complete'> & { readonly lateInterval: Interval | null };
}

interface Counts extends Record<string, unknown> {
  readonly week: CivilDate;
  readonly arrived: number;
  readonly ended: number;
  readonly reopened: number;
  readonly extended: number;
  readonly paused: number;
  readonly timed: number;
  readonly late: number;
}

type Duration = { readonly week: CivilDate } & Tally & Record<string, unknown>;

/** What came in, what went out, and how long it took, week by week. */
@Injectable()
export class Flow {
  constructor(
    private readonly db: Database,
    private readonly moments: Moments,
  ) {}

  async figures({ team, service }: FlowFilter): Promise<FlowFigures> {
    const { today } = await this.moments.current();
    const thisWeek = mondayOf(today);
    const mondays = Array.from({ length: FLOW_WEEKS }, (_, place) => addDays(thisWeek, 7 * (place + 1 - FLOW_WEEKS)));
    const asked = [mondays[0], addDays(thisWeek, 6), team, service];
    const [counts, durations, countedAt] = await Promise.all([
      this.db.query<Counts>(COUNTS, asked),
      this.db.query<Duration>(DURATIONS, asked),
      countedAtOf(this.db),
    ]);
    const weeks = mondays.map((week) => ({
      week,
      complete: week < thisWeek,
      ...measured(
        counts.filter((row) => row.week === week),
        durations.filter((row) => row.week === week),
      ),
    }));
    const whole = measured(counts, durations);
    return { countedAt, weeks, whole: { ...whole, lateInterval: shareInterval(whole.late) } };
  }
}

/** The one place where these measures are made, of a week or of many. */
function measured(counts: readonly Counts[], durations: readonly Tally[]): Omit<FlowWeek, 'week' | 'complete'> {
  const sum = (column: Exclude<keyof Counts & string, 'week'>) => counts.reduce((all, row) => all + Number(row[column]), 0);
  const [p50, p85, p95] = SHOWN_PERCENTILES.map((percent) => percentile(durations, percent)) as [number, number, number];
  const ended = sum('ended');
  return {
    arrived: sum('arrived'),
    ended,
    p50,
    p85,
    p95,
    extended: { part: sum('extended'), of: ended },
    paused: { part: sum('paused'), of: ended },
    reopened: { part: sum('reopened'), of: ended },
    late: { part: sum('late'), of: sum('timed') },
  };
}

/** The Monday of its week. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** When history was last counted; null: not yet. */
export async function countedAtOf(db: Pick<Database, 'query'>): Promise<Date | null> {
  const [row] = await db.query<{ countedAt: Date | null }>(
    'SELECT counted_at AS "countedAt" FROM oversight.refreshing WHERE id = 1',
  );
  return row?.countedAt ?? null;
}

const WITHIN = 'AND ($3::uuid IS NULL OR team_id = $3) AND ($4::text IS NULL OR service = $4)';

const COUNTS = `
  SELECT date_trunc('week', day::timestamp)::date AS week, sum(arrived)::integer AS arrived, sum(ended)::integer AS ended,
    sum(reopened)::integer AS reopened, sum(extended)::integer AS extended, sum(paused)::integer AS paused, sum(timed)::integer AS timed,
    sum(late)::integer AS late
  FROM reporting.flow_day WHERE day BETWEEN $1::date AND $2::date ${WITHIN} GROUP BY 1`;

const DURATIONS = `
  SELECT week, days AS value, sum(cases)::integer AS count
  FROM reporting.duration_week WHERE week BETWEEN $1::date AND $2::date ${WITHIN} GROUP BY week, days`;
