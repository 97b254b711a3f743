import { Injectable } from '@nestjs/common';
import { type Interval, PEOPLE_SHOWN_MIN, type Share, shareInterval, shownCounts } from '#libs/domain/indicators';
import { addDays, type CivilDate, type ServiceCode, startOfDay } from '#libs/kernel';
import { BodyReader, hiddenCases } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

/** A share with how sure it is; the interval is null where nothing was counted. */
export interface SureShare extends Share {
  readonly interval: Interval | null;
}

export interface RightFirstTime {
  /** Cases whose first answer was decided in the period. */
  readonly answers: number;
  readonly reopened: number;
  /** Changed, cancelled, decided anew or sent back by a second look. */
  readonly overturned: number;
  /** Of all answers: neither reopened nor overturned. */
  readonly stood: SureShare;
  /** Of those that a second person read: it kept the standard. */
  readonly passed: SureShare;
  /** Of those read: it kept the standard, and stood. They were drawn at random, so that this holds for all. Null where too few were read. */
  readonly right: SureShare | null;
}

export interface ServiceRightFirstTime {
  readonly service: ServiceCode;
  /** Null where there are too few to tell. */
  readonly figures: RightFirstTime | null;
}

export interface RightFirstTimeOverview {
  /** Null where there are too few to tell. */
  readonly all: RightFirstTime | null;
  readonly services: readonly ServiceRightFirstTime[];
}

/** Both days included. */
export interface AnsweredPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface Counts extends Record<string, number | string | null> {
  readonly service: ServiceCode | null;
  readonly answers: number;
  readonly reopened: number;
  readonly overturned: number;
  readonly stood: number;
  readonly read: number;
  readonly passed: number;
  readonly right: number;
}

/** How many answers were right first time, by service: never by person, and never of a few. */
@Injectable()
export class RightFirstTimes {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
  ) {}

  async overview({ from, to }: AnsweredPeriod, reader: StaffActor): Promise<RightFirstTimeOverview> {
    const { body } = await this.bodies.current(this.db);
    const counts = await this.db.query<Counts>(COUNTS, [
      reader.staffId,
      startOfDay(from, body.timeZone),
      startOfDay(addDays(to, 1), body.timeZone),
    ]);
    const services = counts.filter(({ service }) => service !== null);
    // A single small service that is hidden could be found by taking the others from the whole: the next smallest is hidden with it.
    const shown = shownCounts(services.map(({ answers }) => answers), PEOPLE_SHOWN_MIN); // prettier-ignore
    const readShown = shownCounts(services.map(({ read }) => read), PEOPLE_SHOWN_MIN); // prettier-ignore
    const [whole] = counts.filter(({ service }) => service === null);
    return {
      all: whole && whole.answers >= PEOPLE_SHOWN_MIN ? figuresOf(whole, whole.read >= PEOPLE_SHOWN_MIN) : null,
      services: services.map((one, place) => ({
        service: one.service!,
        figures: shown[place] ? figuresOf(one, readShown[place]!) : null,
      })),
    };
  }
}

function figuresOf({ answers, reopened, overturned, stood, read, passed, right }: Counts, isReadShown: boolean): RightFirstTime {
  const isTold = isReadShown && read > 0;
  return {
    answers,
    reopened,
    overturned,
    stood: sure({ part: stood, of: answers }),
    passed: isTold ? sure({ part: passed, of: read }) : sure({ part: 0, of: 0 }),
    right: isTold ? sure({ part: right, of: read }) : null,
  };
}

function sure(share: Share): SureShare {
  return { ...share, interval: shareInterval(share) };
}

/**
 * A case that was decided and has no date of an answer any more was reopened, unless the answer has not left yet. What a second look did to a point is taken off
 * it when the point is decided anew: then the case was reopened.
 */
const COUNTS = `
  WITH answer AS (
    SELECT c.id, c.service, d.rounds > 1 OR c.answered_on IS NULL AS reopened, o.case_id IS NOT NULL AS overturned
    FROM (
      SELECT case_id, min(at) FILTER (WHERE round = 1) AS at, max(round) AS rounds FROM casework.decision WHERE at >= $2::timestamptz GROUP BY 1
    ) d
    JOIN casework.case c ON c.id = d.case_id
    LEFT JOIN (SELECT DISTINCT case_id FROM casework.point WHERE effect <> 'stands') o ON o.case_id = d.case_id
    WHERE d.at < $3::timestamptz AND c.import_source IS NULL AND c.stage_ordinal = 1 AND NOT (c.state = 'decided' AND c.answered_on IS NULL)
      AND c.id NOT IN (${hiddenCases('$1')})
  )
  SELECT a.service, count(*)::integer AS answers, (count(*) FILTER (WHERE a.reopened))::integer AS reopened,
    (count(*) FILTER (WHERE a.overturned))::integer AS overturned,
    (count(*) FILTER (WHERE NOT a.reopened AND NOT a.overturned))::integer AS stood,
    count(r.read_at)::integer AS read, (count(*) FILTER (WHERE r.passed))::integer AS passed,
    (count(*) FILTER (WHERE r.passed AND NOT a.reopened AND NOT a.overturned))::integer AS "right"
  FROM answer a LEFT JOIN feedback.reading r ON r.case_id = a.id
  GROUP BY GROUPING SETS ((a.service), ()) ORDER BY a.service NULLS FIRST LIMIT 2000`;
