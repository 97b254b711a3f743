import { Injectable } from '@nestjs/common';
import { type CivilDate, type Language, type MeasureId, type MeasureState, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type Voices, voicesOf } from './voices.js';

/** A measure is public from the day it is adopted; a proposal is nobody's business yet, and one that was never adopted never becomes it. */
export const PUBLIC_STATES = ['adopted', 'underWay', 'completed', 'verified', 'dropped'] as const satisfies MeasureState[];
export type PublicState = (typeof PUBLIC_STATES)[number];

type InBoth = Readonly<Record<Language, string>>;

/** What everybody may know of a measure: its own words, and of the people behind it a number that tells of nobody. */
export interface PublicMeasure {
  readonly id: MeasureId;
  readonly number: number;
  readonly title: InBoth;
  readonly change: InBoth;
  readonly expected: InBoth;
  readonly seenBy: InBoth;
  readonly place: string | null;
  /** Null: it concerns more than one service. */
  readonly service: { readonly code: ServiceCode; readonly title: InBoth } | null;
  readonly state: PublicState;
  readonly dueOn: CivilDate;
  readonly adoptedOn: CivilDate;
  readonly startedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly verifiedOn: CivilDate | null;
  readonly droppedOn: CivilDate | null;
  /** Null unless it was dropped. */
  readonly dropReason: InBoth | null;
  /** What was seen, in words: by it and the figures it was verified. Null unless it was. */
  readonly evidence: InBoth | null;
  /** The day of its latest move. */
  readonly changedOn: CivilDate;
  readonly voices: Voices;
}

export interface PublicMilestone {
  readonly title: InBoth;
  readonly dueOn: CivilDate;
  readonly state: 'planned' | 'done' | 'dropped';
  readonly settledOn: CivilDate | null;
}

export interface PublicFilter {
  readonly service: ServiceCode | null;
  readonly state: PublicState | null;
}

/** A service that has public measures. */
export interface ServiceWithMeasures {
  readonly code: ServiceCode;
  readonly title: InBoth;
}

interface Row extends Omit<PublicMeasure, 'voices'> {
  readonly people: number;
}

/** *You said, we did*: what anybody may read of what was changed because people complained. */
@Injectable()
export class PublicMeasures {
  constructor(private readonly db: Database) {}

  /** What moved last comes first. */
  async page(
    { service, state }: PublicFilter,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<PublicMeasure>> {
    const after = decodeCursor(cursor, ['date', 'integer']);
    const rows = await this.db.query<Row & Record<string, unknown>>(LIST, [
      service,
      state,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    const { items, next } = pageOf(rows, limit, ({ changedOn, number }) => [changedOn, number]);
    return { items: items.map(publicOf), next };
  }

  /** Null: there is none of that number, or it is not public. */
  async one(number: number): Promise<{ measure: PublicMeasure; milestones: PublicMilestone[] } | null> {
    const [row] = await this.db.query<Row & Record<string, unknown>>(`${MEASURES} AND m.number = $1`, [number]);
    if (!row) return null;
    const milestones = await this.db.query<PublicMilestone & Record<string, unknown>>(MILESTONES, [row.id]);
    return { measure: publicOf(row), milestones };
  }

  /** How many there are in each state, of one service or of all. */
  async counts(service: ServiceCode | null): Promise<ReadonlyMap<PublicState, number>> {
    const rows = await this.db.query<{ state: PublicState; count: number }>(COUNTS, [service]);
    return new Map(rows.map(({ state, count }) => [state, count]));
  }

  services(): Promise<ServiceWithMeasures[]> {
    return this.db.query<ServiceWithMeasures & Record<string, unknown>>(SERVICES);
  }
}

function publicOf({ people, ...measure }: Row): PublicMeasure {
  return { ...measure, voices: voicesOf(people) };
}

const IS_PUBLIC = 'm.adopted_on IS NOT NULL';
const inBoth = (column: string) => `json_build_object('en', m.${column}_en, 'ru', m.${column}_ru)`;
const CHANGED_ON = 'greatest(m.adopted_on, m.started_on, m.completed_on, m.verified_on, m.dropped_on)';

// Whoever complained twice spoke once, as far as an e-mail address tells; who left none, or was forgotten, counts for each case.
const MEASURES = `
  SELECT m.id, m.number, ${inBoth('title')} AS title, ${inBoth('change')} AS change, ${inBoth('expected')} AS expected,
    ${inBoth('seen_by')} AS "seenBy", m.place, m.state, m.due_on AS "dueOn", m.adopted_on AS "adoptedOn", m.started_on AS "startedOn",
    m.completed_on AS "completedOn", m.verified_on AS "verifiedOn", m.dropped_on AS "droppedOn", ${CHANGED_ON} AS "changedOn",
    CASE WHEN m.dropped_on IS NOT NULL THEN ${inBoth('drop_reason')} END AS "dropReason",
    CASE WHEN m.verified_on IS NOT NULL AND m.evidence_en IS NOT NULL THEN ${inBoth('evidence')} END AS evidence,
    CASE WHEN s.code IS NOT NULL THEN json_build_object('code', s.code, 'title', json_build_object('en', s.title_en, 'ru', s.title_ru)) END AS service,
    (SELECT count(DISTINCT coalesce(nullif(lower(btrim(p.email)), ''), c.case_id::text))::int FROM feedback.measure_case c
      LEFT JOIN casework.party p ON p.case_id = c.case_id AND p.role = 'complainant' WHERE c.measure_id = m.id) AS people
  FROM feedback.measure m LEFT JOIN casework.service s ON s.code = m.service
  WHERE ${IS_PUBLIC}`;

const LIST = `${MEASURES}
    AND ($1::text IS NULL OR m.service = $1) AND ($2::text IS NULL OR m.state = $2)
    AND ($3::date IS NULL OR (${CHANGED_ON}, m.number) < ($3, $4::int))
  ORDER BY ${CHANGED_ON} DESC, m.number DESC
  LIMIT $5`;

const MILESTONES = `
  SELECT json_build_object('en', s.title_en, 'ru', s.title_ru) AS title, s.due_on AS "dueOn", s.state, s.settled_on AS "settledOn"
  FROM feedback.milestone s WHERE s.measure_id = $1 ORDER BY s.due_on, s.id LIMIT 50`;

const COUNTS = `
  SELECT m.state, count(*)::int AS count FROM feedback.measure m
  WHERE ${IS_PUBLIC} AND ($1::text IS NULL OR m.service = $1) GROUP BY m.state`;

const SERVICES = `
  SELECT s.code, json_build_object('en', s.title_en, 'ru', s.title_ru) AS title FROM casework.service s
  WHERE EXISTS (SELECT FROM feedback.measure m WHERE m.service = s.code AND ${IS_PUBLIC})
  ORDER BY s.code LIMIT 500`;
