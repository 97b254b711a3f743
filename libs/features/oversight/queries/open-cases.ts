import { Injectable } from '@nestjs/common';
import { hiddenCases } from '#libs/casework';
import {
  ageBucketOf,
  burnDown,
  type BurnDown,
  DAY_BUCKETS,
  type DayBucket,
  DUE_BUCKETS,
  type DueBucket,
  dueBucketOf,
  usualCapacity,
} from '#libs/domain/indicators';
import { type CivilDate, type ServiceCode, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type Moment, Moments, soonOn } from './moment.js';

/** By what the buckets are split. Never by person: a league table of clerks is noise that hurts. */
export const GROUPINGS = ['team', 'service'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const SHOWN_WORKING_DAYS = 30;

export interface OpenTotals {
  readonly open: number;
  readonly overdue: number;
  /** Not late yet, and due within three working days. */
  readonly dueSoon: number;
  readonly unassigned: number;
  /** Nobody has taken them up yet. */
  readonly untouched: number;
  /** The day of receipt of the oldest of these; null where there is none, or none whose receipt is known. */
  readonly untouchedSince: CivilDate | null;
}

export interface GroupBuckets {
  /** A team's id or a service's code; null: no team has it yet. */
  readonly group: TeamId | ServiceCode | null;
  readonly open: number;
  readonly due: Readonly<Record<DueBucket, number>>;
  /** Of those whose receipt is known. */
  readonly age: Readonly<Record<DayBucket, number>>;
}

export interface OpenFigures {
  readonly moment: Moment;
  /** The last day that counts as soon. */
  readonly soonOn: CivilDate;
  readonly totals: OpenTotals;
  readonly groups: readonly GroupBuckets[];
  readonly burnDown: BurnDown;
}

interface Row extends Record<string, unknown> {
  readonly group: string | null;
  /** Whether this row counts by the day on which they are due, or by the day on which they came. */
  readonly byDue: boolean;
  readonly dueOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly cases: number;
  readonly unassigned: number;
  readonly untouched: number;
}

/** The cases that somebody still has to do something about, as they stand this minute: counted in one pass over an index that holds them alone. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly db: Database,
    private readonly moments: Moments,
  ) {}

  /** Of the cases that this person may see. `team`: of that team alone. */
  async figures(by: Grouping, team: TeamId | null, { staffId }: Pick<StaffActor, 'staffId'>): Promise<OpenFigures> {
    const moment = await this.moments.current();
    const { ruler } = moment;
    const past = ruler.behind.filter((day) => day < moment.today).slice(0, SHOWN_WORKING_DAYS);
    const [rows, closed] = await Promise.all([
      this.db.prepared<Row>(`oversight_open_by_${by}`, OPEN_BY[by], [team, staffId]),
      this.db.query<{ day: CivilDate; ended: number }>(CLOSED, [past.at(-1) ?? moment.today, moment.today, team]),
    ]);
    const soon = soonOn(moment);
    const due = rows.filter(({ byDue }) => byDue);
    const capacity = usualCapacity(new Map(closed.map(({ day, ended }) => [day, ended])), past);
    return {
      moment,
      soonOn: soon,
      totals: totalsOf(rows, moment, soon),
      groups: groupsOf(rows, moment),
      burnDown: burnDown(
        due.flatMap(({ dueOn, cases }) => (dueOn === null ? [] : [{ on: dueOn, cases }])),
        workingDaysToCome(moment),
        capacity,
      ),
    };
  }
}

/** Where today is no working day, it begins with the next one. */
function workingDaysToCome({ today, ruler }: Moment): CivilDate[] {
  return (ruler.behind[0] === today ? [today, ...ruler.ahead] : [...ruler.ahead]).slice(0, SHOWN_WORKING_DAYS);
}

function totalsOf(rows: readonly Row[], { today }: Moment, soon: CivilDate): OpenTotals {
  const due = rows.filter(({ byDue }) => byDue);
  const waiting = rows.filter(({ byDue, untouched, receivedOn }) => !byDue && untouched > 0 && receivedOn !== null);
  return {
    open: sum(due, 'cases'),
    overdue: sum(due.filter(({ dueOn }) => dueOn !== null && dueOn < today), 'cases'), // prettier-ignore
    dueSoon: sum(due.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= soon), 'cases'), // prettier-ignore
    unassigned: sum(due, 'unassigned'),
    untouched: sum(due, 'untouched'),
    untouchedSince: waiting.map(({ receivedOn }) => receivedOn!).sort()[0] ?? null,
  };
}

/** The group with most open cases first. */
function groupsOf(rows: readonly Row[], { ruler }: Moment): GroupBuckets[] {
  const groups = new Map<string | null, { due: Record<DueBucket, number>; age: Record<DayBucket, number> }>();
  for (const { group, byDue, dueOn, receivedOn, cases } of rows) {
    const known = groups.get(group) ?? { due: noneOf(DUE_BUCKETS), age: noneOf(DAY_BUCKETS) };
    groups.set(group, known);
    if (byDue) known.due[dueBucketOf(dueOn, ruler)] += cases;
    const age = byDue ? null : ageBucketOf(receivedOn, ruler);
    if (age !== null) known.age[age] += cases;
  }
  return [...groups]
    .map(([group, { due, age }]) => ({ group: group as GroupBuckets['group'], open: total(due), due, age }))
    .sort((one, other) => other.open - one.open);
}

function noneOf<Bucket extends string>(buckets: readonly Bucket[]): Record<Bucket, number> {
  return Object.fromEntries(buckets.map((bucket) => [bucket, 0])) as Record<Bucket, number>;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function sum(rows: readonly Row[], column: 'cases' | 'unassigned' | 'untouched'): number {
  return rows.reduce((all, row) => all + row[column], 0);
}

const COUNTED = `
  grouping(c.received_on) = 1 AS "byDue", c.next_due_on AS "dueOn", c.received_on AS "receivedOn", count(*)::integer AS cases,
  (count(*) FILTER (WHERE c.assignee_id IS NULL))::integer AS unassigned,
  (count(*) FILTER (WHERE c.state IN ('received', 'registered')))::integer AS untouched`;

const COUNTS = `c.open AND ($1::uuid IS NULL OR c.team_id = $1) AND c.id NOT IN (${hiddenCases('$2')})`;

const OPEN_BY = {
  team: `SELECT c.team_id AS "group", ${COUNTED} FROM casework.case c WHERE ${COUNTS}
    GROUP BY GROUPING SETS ((c.team_id, c.next_due_on), (c.team_id, c.received_on))`,
  service: `SELECT c.service AS "group", ${COUNTED} FROM casework.case c WHERE ${COUNTS}
    GROUP BY GROUPING SETS ((c.service, c.next_due_on), (c.service, c.received_on))`,
} as const satisfies Record<Grouping, string>;

const CLOSED = `
  SELECT day, sum(ended)::integer AS ended FROM reporting.flow_day
  WHERE day >= $1::date AND day < $2::date AND ($3::uuid IS NULL OR team_id = $3) GROUP BY day`;
