import { Injectable } from '@nestjs/common';
import { isShareShown, percentile, PUBLISHED_MIN, type Share, shownCounts, type Tally } from '#libs/domain/indicators';
import { type CivilDate, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { Moments } from './moment.js';

/** How one service did in a quarter. Null: a number too small to be published, or that would tell such a number. */
export interface ServiceStandard {
  readonly service: ServiceCode;
  readonly answered: number | null;
  /** Of a hundred, rounded. Where so few were late that their number would tell of them, the least that it can be. */
  readonly inTime: { readonly percent: number; readonly atLeast: boolean } | null;
  /** Calendar days from receipt to answer within which half were answered, and 95 of a hundred. */
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface StandardsOfQuarter {
  /** Its first day, and its last. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Of all services, as far as it may be published. */
  readonly whole: Omit<ServiceStandard, 'service'>;
  readonly services: readonly ServiceStandard[];
}

interface Row extends Record<string, unknown> {
  readonly service: ServiceCode;
  readonly days: number;
  readonly late: boolean | null;
  readonly cases: number;
}

/** How we did in the last whole quarter, for everybody to read. */
@Injectable()
export class Standards {
  constructor(
    private readonly db: Database,
    private readonly moments: Moments,
  ) {}

  async lastQuarter(): Promise<StandardsOfQuarter> {
    const { today } = await this.moments.current();
    const { from, next } = quarterBefore(today);
    const rows = await this.db.query<Row>(ANSWERED, [from, next]);
    const services = [...new Set(rows.map(({ service }) => service))].sort();
    const of = (service: ServiceCode) => rows.filter((row) => row.service === service);
    const shown = shownCounts(services.map((service) => sum(of(service))));
    return {
      from,
      to: Temporal.PlainDate.from(next).subtract({ days: 1 }).toString() as CivilDate,
      whole: standardOf(rows, shownCounts([sum(rows)])[0]!),
      services: services.map((service, place) => ({ service, ...standardOf(of(service), shown[place]!) })),
    };
  }
}

function standardOf(rows: readonly Row[], isShown: boolean): Omit<ServiceStandard, 'service'> {
  if (!isShown) return { answered: null, inTime: null, p50: null, p95: null };
  const timed = rows.filter(({ late }) => late !== null);
  const share: Share = { part: sum(timed.filter(({ late }) => !late)), of: sum(timed) };
  const days: Tally[] = rows.map(({ days: value, cases: count }) => ({ value, count }));
  return {
    answered: sum(rows),
    inTime: publishedShare(share),
    p50: percentile(days, 50),
    p95: percentile(days, 95),
  };
}

function publishedShare(share: Share): ServiceStandard['inTime'] {
  const { part, of } = share;
  if (isShareShown(share)) return { percent: Math.round((100 * part) / of), atLeast: false };
  const few = PUBLISHED_MIN - 1;
  return of >= PUBLISHED_MIN && of - part <= few ? { percent: Math.floor((100 * (of - few)) / of), atLeast: true } : null;
}

/** The first day of the last whole quarter, and of the one after it. */
function quarterBefore(today: CivilDate): { from: CivilDate; next: CivilDate } {
  const month = Temporal.PlainDate.from(today).with({ day: 1 });
  const next = month.subtract({ months: (month.month - 1) % 3 });
  return { from: next.subtract({ months: 3 }).toString() as CivilDate, next: next.toString() as CivilDate };
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((all, { cases }) => all + cases, 0);
}

/** Every case has one pack: counting by it counts each once. */
const ANSWERED = `
  SELECT service, days, late, sum(cases)::integer AS cases
  FROM reporting.treatment_month
  WHERE attribute = 'pack' AND month >= $1::date AND month < $2::date
  GROUP BY service, days, late`;
