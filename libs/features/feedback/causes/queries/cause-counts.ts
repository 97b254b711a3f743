import { Injectable } from '@nestjs/common';
import { countable, seeingParameters } from '#libs/casework';
import { type CivilDate, type Language, type Reference, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** By what causes are split. */
export const CAUSE_SPLITS = ['cause', 'service', 'place', 'month'] as const;
export type CauseSplit = (typeof CAUSE_SPLITS)[number];

/** Which upheld points are counted. Both days included. */
export interface CauseFilter {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly cause: string | null;
  readonly service: ServiceCode | null;
  /** As it is written on the case, but for capitals and spaces. */
  readonly place: string | null;
}

export interface CauseGroup {
  /** A code, a place as it is compared, or a month such as `2026-03`. */
  readonly key: string;
  /** Of a place: as somebody wrote it. */
  readonly written: string;
  readonly points: number;
}

export interface CauseCounted {
  /** The largest first; months in their order. */
  readonly groups: readonly CauseGroup[];
  /** Of all groups, those beyond `GROUPS_MAX` too. */
  readonly points: number;
  readonly groupCount: number;
}

/** A cause with the measures against it that were adopted and not given up. */
export interface CauseNamed {
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly active: boolean;
  readonly measures: readonly number[];
}

/** An upheld point that has a cause, without a word of anybody's. */
export interface CausedPoint {
  readonly reference: Reference;
  readonly ordinal: number;
  readonly service: ServiceCode;
  readonly place: string | null;
  readonly cause: string;
  readonly answeredOn: CivilDate;
}

/** More bars than this nobody reads. */
export const GROUPS_MAX = 40;

/** Why it happens, how often and where: upheld points by their cause, in cases that the reader may see. */
@Injectable()
export class CauseCounts {
  constructor(private readonly db: Database) {}

  async by(split: CauseSplit, filter: CauseFilter, reader: StaffActor): Promise<CauseCounted> {
    const [byPlace, order] = [split === 'place', split === 'month' ? 'key' : 'points DESC, key'];
    const rows = await this.db.query<CauseGroup & { all: number; groups: number }>(
      `SELECT ${KEYS[split]} AS key, ${byPlace ? 'min(btrim(c.place))' : KEYS[split]} AS written,
         count(*)::int AS points, (sum(count(*)) OVER ())::int AS all, (count(*) OVER ())::int AS groups
       FROM casework.point p JOIN casework.case c ON c.id = p.case_id
       WHERE ${COUNTED} ${byPlace ? `AND ${PLACE} <> ''` : ''} GROUP BY 1 ORDER BY ${order} LIMIT ${GROUPS_MAX}`,
      parametersOf(filter, reader),
    );
    const groups = rows.map(({ key, written, points }) => ({ key, written, points }));
    return { groups, points: rows[0]?.all ?? 0, groupCount: rows[0]?.groups ?? 0 };
  }

  /** The points behind a bar, the latest first. */
  async points(filter: CauseFilter, reader: StaffActor, { limit, cursor }: PageQuery): Promise<Page<CausedPoint>> {
    const after = decodeCursor(cursor, ['date', 'text', 'integer']) ?? [null, null, null];
    const rows = await this.db.query<CausedPoint & Record<string, unknown>>(
      `SELECT c.reference, p.ordinal, c.service, c.place, p.root_cause AS cause, c.answered_on AS "answeredOn"
       FROM casework.point p JOIN casework.case c ON c.id = p.case_id
       WHERE ${COUNTED}
         AND ($9::date IS NULL OR (c.answered_on, c.reference, p.ordinal) < ($9, $10::text, $11::int))
       ORDER BY c.answered_on DESC, c.reference DESC, p.ordinal DESC LIMIT $12`,
      [...parametersOf(filter, reader), ...after, limit + 1],
    );
    return pageOf<CausedPoint>(rows, limit, ({ answeredOn, reference, ordinal }) => [answeredOn, reference, ordinal]);
  }

  /** Every cause, those out of use too. */
  named(): Promise<CauseNamed[]> {
    return this.db.query<CauseNamed & Record<string, unknown>>(
      `SELECT r.code, r.active, json_build_object('en', r.title_en, 'ru', r.title_ru) AS title,
         (SELECT coalesce(json_agg(m.number ORDER BY m.number), '[]') FROM feedback.measure_cause k JOIN feedback.measure m ON m.id = k.measure_id
           WHERE k.cause = r.code AND m.state NOT IN ('proposed', 'dropped')) AS measures
       FROM casework.root_cause r ORDER BY r.code LIMIT 1000`,
    );
  }
}

function parametersOf({ from, to, cause, service, place }: CauseFilter, reader: StaffActor): unknown[] {
  return [...seeingParameters(reader), from, to, cause, service, place];
}

const plainPlace = (text: string) => `regexp_replace(btrim(lower(coalesce(${text}, ''))), '\\s+', ' ', 'g')`;
const PLACE = plainPlace('c.place');

const KEYS: Readonly<Record<CauseSplit, string>> = {
  cause: 'p.root_cause',
  service: 'c.service',
  place: PLACE,
  month: `to_char(c.answered_on, 'YYYY-MM')`,
};

/** The same points as the loop's figures: upheld, answered by us, imported history left out. */
const COUNTED = `
  p.outcome IN ('upheld', 'partlyUpheld') AND p.root_cause IS NOT NULL AND c.import_source IS NULL
    AND c.answered_on BETWEEN $4::date AND $5::date AND ($6::text IS NULL OR p.root_cause = $6) AND ($7::text IS NULL OR c.service = $7)
    AND ($8::text IS NULL OR ${PLACE} = ${plainPlace('$8::text')}) AND ${countable()}`;
