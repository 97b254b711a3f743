import { HISTORY_WEEKS, type SeasonBefore } from '#libs/domain/improvement';
import { addDays, type CivilDate, daysBetween, type ServiceCode, type ThemeId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type SignalKind } from './signal.entity.js';

export interface Series {
  readonly kind: SignalKind;
  readonly service: ServiceCode;
  readonly themeId: ThemeId | null;
  readonly cause: string | null;
  /** The last one is the week that is asked about. */
  readonly weeks: readonly number[];
  /** Null where records do not go back so far. */
  readonly season: SeasonBefore | null;
}

const WEEK = 7;
const YEAR_WEEKS = 52;
const AROUND = 3;
/** Back to the weeks around this one a year before, and as many before them as the history has. */
const BACK_WEEKS = YEAR_WEEKS + HISTORY_WEEKS + AROUND;

interface Row extends Record<string, unknown> {
  readonly kind: SignalKind;
  readonly service: ServiceCode;
  readonly themeId: ThemeId | null;
  readonly cause: string | null;
  /** How many weeks before the one asked about, and how many complaints. */
  readonly counts: readonly { readonly ago: number; readonly cases: number }[];
}

/** The weekly counts of everything that a signal can be of, up to the week that begins on `monday`; those alone that brought anything of late. */
export async function weeklySeries(tx: Pick<Tx, 'query'>, monday: CivilDate): Promise<Series[]> {
  const [{ recordsFrom } = { recordsFrom: null }] = await tx.query<{ recordsFrom: CivilDate | null }>(RECORDS_FROM);
  if (recordsFrom === null) return [];
  const known = Math.floor(daysBetween(recordsFrom, monday) / WEEK);
  const rows = await tx.query<Row>(SERIES, [addDays(monday, -BACK_WEEKS * WEEK), addDays(monday, WEEK - 1), monday]);
  return rows.map(({ counts, ...series }) => {
    const at = (ago: number) => counts.find((count) => count.ago === ago)?.cases ?? 0;
    // A theme is known as far back as its search went: before its first complaint nothing is known of it, but that nobody looked.
    const history = Math.min(known, HISTORY_WEEKS + 2);
    const weeks = Array.from({ length: history + 1 }, (_, place) => at(history - place));
    const yearKnown = series.kind !== 'theme' && known >= BACK_WEEKS - 1;
    return { ...series, weeks, season: yearKnown ? seasonOf(at) : null };
  });
}

function seasonOf(at: (ago: number) => number): SeasonBefore {
  const from = (first: number, length: number) => Array.from({ length }, (_, place) => at(first - place));
  return { around: from(YEAR_WEEKS + AROUND, 2 * AROUND + 1), history: from(YEAR_WEEKS + HISTORY_WEEKS, HISTORY_WEEKS) };
}

const RECORDS_FROM = `SELECT min(received_on) AS "recordsFrom" FROM casework.case`;

/** `ago` of the week itself is 0. Nobody's restricted case is counted; nor is a theme that a person has dismissed. */
const SERIES = `
  WITH came AS (
    SELECT c.id, c.service, ($3::date - c.received_on + 6) / 7 AS ago FROM casework.case c
    WHERE c.received_on BETWEEN $1 AND $2 AND c.kind IN ('complaint', 'request') AND NOT c.restricted
  ), counted AS (
    SELECT 'service' AS kind, service, NULL::uuid AS theme_id, NULL::text AS cause, ago, count(*)::integer AS cases FROM came GROUP BY service, ago
    UNION ALL
    SELECT 'cause', c.service, NULL, p.root_cause, c.ago, count(DISTINCT c.id)::integer
    FROM came c JOIN casework.point p ON p.case_id = c.id AND p.root_cause IS NOT NULL GROUP BY c.service, p.root_cause, c.ago
    UNION ALL
    SELECT 'theme', t.service, t.id, NULL, c.ago, count(*)::integer
    FROM feedback.theme t
    JOIN feedback.theme_case l ON l.theme_id = t.id AND l.state <> 'refused'
    JOIN came c ON c.id = l.case_id
    WHERE t.state IN ('proposed', 'accepted') GROUP BY t.service, t.id, c.ago
  )
  SELECT kind, service, theme_id AS "themeId", cause, jsonb_agg(jsonb_build_object('ago', ago, 'cases', cases)) AS counts
  FROM counted GROUP BY kind, service, theme_id, cause
  HAVING coalesce(sum(cases) FILTER (WHERE ago < 4), 0) >= 5 AND coalesce(sum(cases) FILTER (WHERE ago = 0), 0) > 0
  LIMIT 5000`;
