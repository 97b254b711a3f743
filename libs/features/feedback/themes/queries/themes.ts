import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import { type LikenessSign, type WordFact } from '#libs/domain/improvement';
import { type CaseId, type CaseState, type CivilDate, DomainError, type Language, type Reference, type ServiceCode, type ThemeId } from '#libs/kernel'; // prettier-ignore
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';
import { type ThemeCaseState, type ThemeRun, type ThemeState } from '../theme.entity.js';

export interface ThemeLine {
  readonly id: ThemeId;
  readonly number: number;
  readonly state: ThemeState;
  readonly service: ServiceCode;
  readonly titleEn: string | null;
  readonly titleRu: string | null;
  readonly wordFacts: readonly WordFact[];
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly size: number;
  /** Of an accepted one: complaints that its words fit and nobody has confirmed. */
  readonly waiting: number;
  /** Complaints of each of the last 26 weeks, the last one last. */
  readonly weeks: readonly number[];
  readonly likeTheme: ThemeId | null;
  readonly likeBecause: LikenessSign | null;
  readonly splitFrom: ThemeId | null;
  readonly version: number;
}

export interface ThemeCaseLine {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly state: ThemeCaseState;
  readonly status: CaseState;
  readonly receivedOn: CivilDate;
  readonly language: Language;
  readonly place: string | null;
  readonly matched: readonly string[];
}

export const SHOWN_WEEKS = 26;

/** Themes and what is in them; no word of what anybody wrote but those that five or more have in common. */
@Injectable()
export class Themes {
  constructor(private readonly db: Database) {}

  /** The largest first. */
  async page(
    state: ThemeState,
    today: CivilDate,
    { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
  ): Promise<Page<ThemeLine>> {
    const after = decodeCursor(cursor, ['integer', 'uuid']);
    const rows = await this.db.query<ThemeLine & Record<string, unknown>>(LIST, [
      today,
      state,
      ...(after ?? [null, null]),
      limit + 1,
    ]);
    return pageOf(rows, limit, ({ size, id }) => [size, id]);
  }

  async counts(): Promise<Readonly<Record<ThemeState, number>>> {
    const rows = await this.db.query<{ state: ThemeState; themes: number }>(
      'SELECT state, count(*)::integer AS themes FROM feedback.theme GROUP BY state',
    );
    const of = (state: ThemeState) => rows.find((row) => row.state === state)?.themes ?? 0;
    return { proposed: of('proposed'), accepted: of('accepted'), dismissed: of('dismissed'), joined: of('joined') };
  }

  /** Errors: `theme.unknown`. */
  async theme(id: ThemeId, today: CivilDate): Promise<ThemeLine> {
    const [theme] = await this.db.query<ThemeLine & Record<string, unknown>>(ONE, [today, id]);
    if (!theme) throw new DomainError('theme.unknown');
    return theme;
  }

  /** The latest first; of cases that the reader may see. */
  async cases(
    id: ThemeId,
    staff: StaffActor,
    { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
  ): Promise<Page<ThemeCaseLine>> {
    const after = decodeCursor(cursor, ['date', 'uuid']);
    const rows = await this.db.query<ThemeCaseLine & Record<string, unknown>>(CASES, [
      ...seeingParameters(staff),
      id,
      ...(after ?? [null, null]),
      limit + 1,
    ]);
    return pageOf(rows, limit, ({ receivedOn, caseId }) => [receivedOn, caseId]);
  }

  async latestRun(): Promise<ThemeRun | null> {
    const [run] = await this.db.query<ThemeRun & Record<string, unknown>>(LATEST_RUN);
    return run ?? null;
  }
}

/** The weeks of all that are shown are counted together: one by one, each complaint of each theme would be looked up by itself. */
function linesOf(chosen: string): string {
  return `
    WITH shown AS MATERIALIZED (SELECT * FROM feedback.theme t WHERE ${chosen}),
    weekly AS MATERIALIZED (
      SELECT l.theme_id, ($1::date - c.received_on) / 7 AS week, count(*)::integer AS cases
      FROM feedback.theme_case l JOIN casework.case c ON c.id = l.case_id
      WHERE l.theme_id IN (SELECT id FROM shown) AND l.state <> 'refused' AND c.received_on BETWEEN $1::date - ${7 * SHOWN_WEEKS - 1} AND $1::date
      GROUP BY 1, 2
    )
    SELECT t.id, t.number, t.state, t.service, t.title_en AS "titleEn", t.title_ru AS "titleRu", t.word_facts AS "wordFacts", t.from_on AS "fromOn",
      t.to_on AS "toOn", t.size, t.like_theme AS "likeTheme", t.like_because AS "likeBecause", t.split_from AS "splitFrom", t.version,
      CASE WHEN t.state = 'accepted' THEN (
        SELECT count(*)::integer FROM feedback.theme_case l WHERE l.theme_id = t.id AND l.state = 'proposed') ELSE 0 END AS waiting,
      ARRAY(
        SELECT coalesce(w.cases, 0) FROM generate_series(${SHOWN_WEEKS - 1}, 0, -1) AS series (week)
        LEFT JOIN weekly w ON w.theme_id = t.id AND w.week = series.week ORDER BY series.week DESC
      ) AS weeks
    FROM shown t ORDER BY t.size DESC, t.id DESC`;
}

const LIST = linesOf(
  't.state = $2 AND ($3::int IS NULL OR (t.size, t.id) < ($3, $4::uuid)) ORDER BY t.size DESC, t.id DESC LIMIT $5',
);

const ONE = linesOf('t.id = $2');

const CASES = `
  SELECT c.id AS "caseId", c.reference, l.state, c.state AS status, c.received_on AS "receivedOn", c.language, c.place, l.matched
  FROM feedback.theme_case l JOIN casework.case c ON c.id = l.case_id
  WHERE l.theme_id = $4 AND l.state <> 'refused' AND ($5::date IS NULL OR (c.received_on, c.id) < ($5, $6::uuid)) AND ${visible(1)}
  ORDER BY c.received_on DESC, c.id DESC LIMIT $7`;

const LATEST_RUN = `
  SELECT id, asked_by AS "askedBy", asked_at AS "askedAt", from_on AS "fromOn", to_on AS "toOn", state, cases, done, found, began_at AS "beganAt",
    ended_at AS "endedAt"
  FROM feedback.theme_run ORDER BY asked_at DESC, id DESC LIMIT 1`;
