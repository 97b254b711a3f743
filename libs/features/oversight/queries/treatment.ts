import { Injectable } from '@nestjs/common';
import {
  compareDurations,
  compareShares,
  countOf,
  type Gap,
  type Interval,
  medianInterval,
  percentile,
  type Share,
  shareInterval,
  shownCounts,
  type Tally,
} from '#libs/domain/indicators';
import { type CivilDate, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { countedAtOf } from './flow.js';
import { Moments } from './moment.js';

/** By what people are compared who ought to be treated alike. */
export const ATTRIBUTES = ['channel', 'language', 'support'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

const MONTHS = 12;
/** Before anybody of ours is shown a number; what is published knows a stricter one. */
const SHOWN_MIN = 5;
/** Time, in time, and granted. */
const MEASURES = 3;

/** A measure of one group, how sure it is, and whether it differs from everybody else's. */
interface Measured<Value> {
  readonly value: Value;
  readonly interval: Interval | null;
  readonly gap: Gap;
}

export interface TreatmentGroup {
  readonly attribute: Attribute;
  /** A channel, a language, `true` or `false` for a support need. */
  readonly value: string;
  /** Null: too few to be shown, or to keep others from being told by subtraction; then nothing else is shown either. */
  readonly cases: number | null;
  /** Calendar days from receipt to answer. */
  readonly days: Measured<number | null> | null;
  /** Answered in time, of those with a date. */
  readonly inTime: Measured<Share> | null;
  /** Decided for the person wholly or in part, or put right, of those decided on the merits. */
  readonly granted: Measured<Share> | null;
}

export interface TreatmentFigures {
  readonly countedAt: Date | null;
  /** The first month, and the last. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly cases: number;
  /** How many comparisons share the one chance in twenty. */
  readonly comparisons: number;
  readonly groups: readonly TreatmentGroup[];
}

interface Row extends Record<string, unknown> {
  readonly attribute: Attribute;
  readonly value: string;
  readonly days: number;
  readonly late: boolean | null;
  readonly granted: boolean | null;
  readonly cases: number;
}

/** Whether people wait as long, and are found right as often, whatever their way of writing, language or need. */
@Injectable()
export class Treatment {
  constructor(
    private readonly db: Database,
    private readonly moments: Moments,
  ) {}

  /** Of the cases answered in the last twelve months, this one included. */
  async figures(service: ServiceCode | null = null): Promise<TreatmentFigures> {
    const { today } = await this.moments.current();
    const to = `${today.slice(0, 8)}01` as CivilDate;
    const from = Temporal.PlainDate.from(to)
      .subtract({ months: MONTHS - 1 })
      .toString() as CivilDate;
    const [rows, countedAt] = await Promise.all([this.db.query<Row>(TREATED, [from, ATTRIBUTES, service]), countedAtOf(this.db)]);
    const values = ATTRIBUTES.map((attribute) => valuesOf(rows, attribute));
    const comparisons = MEASURES * values.reduce((sum, { length }) => sum + comparisonsAmong(length), 0);
    const groups = ATTRIBUTES.flatMap((attribute, place) => groupsOf(rows, attribute, values[place]!, comparisons));
    return { countedAt, from, to, cases: sum(rows.filter(({ attribute }) => attribute === ATTRIBUTES[0])), comparisons, groups };
  }
}

/** Of two groups each is the rest of the other: that is one comparison, not two. */
function comparisonsAmong(groups: number): number {
  return groups < 2 ? 0 : groups === 2 ? 1 : groups;
}

/** The largest group first. */
function valuesOf(rows: readonly Row[], attribute: Attribute): string[] {
  const of = rows.filter((row) => row.attribute === attribute);
  const values = [...new Set(of.map(({ value }) => value))];
  const size = (value: string) => sum(of.filter((row) => row.value === value));
  return values.sort((one, other) => size(other) - size(one) || one.localeCompare(other));
}

function groupsOf(rows: readonly Row[], attribute: Attribute, values: readonly string[], comparisons: number): TreatmentGroup[] {
  const of = rows.filter((row) => row.attribute === attribute);
  const shown = shownCounts(values.map((value) => sum(of.filter((row) => row.value === value))), SHOWN_MIN); // prettier-ignore
  return values.map((value, place) => {
    if (!shown[place]) return { attribute, value, cases: null, days: null, inTime: null, granted: null };
    const group = of.filter((row) => row.value === value);
    const rest = of.filter((row) => row.value !== value);
    return { attribute, value, cases: sum(group), ...measuresOf(group, rest, comparisons) };
  });
}

function measuresOf(group: readonly Row[], rest: readonly Row[], comparisons: number) {
  const [days, restDays] = [daysOf(group), daysOf(rest)];
  const shareOf = (counted: (row: Row) => boolean | null): Measured<Share> => {
    const share = shareIn(group, counted);
    return { value: share, interval: shareInterval(share), gap: compareShares(share, shareIn(rest, counted), comparisons) };
  };
  return {
    days: {
      value: percentile(days, 50),
      interval: medianInterval(days),
      gap: countOf(restDays) === 0 ? NOBODY_ELSE : compareDurations(days, restDays, comparisons),
    },
    inTime: shareOf(({ late }) => (late === null ? null : !late)),
    granted: shareOf(({ granted }) => granted),
  };
}

const NOBODY_ELSE: Gap = { verdict: 'tooFew', by: null };

function daysOf(rows: readonly Row[]): Tally[] {
  return rows.map(({ days, cases }) => ({ value: days, count: cases }));
}

/** `counted`: null where it does not apply. */
function shareIn(rows: readonly Row[], counted: (row: Row) => boolean | null): Share {
  const applies = rows.filter((row) => counted(row) !== null);
  return { part: sum(applies.filter((row) => counted(row))), of: sum(applies) };
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((all, { cases }) => all + cases, 0);
}

const TREATED = `
  SELECT attribute, value, days, late, granted, sum(cases)::integer AS cases
  FROM reporting.treatment_month
  WHERE month >= $1::date AND attribute = ANY($2::text[]) AND ($3::text IS NULL OR service = $3)
  GROUP BY attribute, value, days, late, granted`;
