import { type Circumstances, type CountedWindow, daysOf, type DateWindow, type EffectFacts, type EffectWindows, type Rate } from '#libs/domain/improvement'; // prettier-ignore
import { type MeasureId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Counted } from './counted.js';

const NAMES = ['before', 'after', 'earlier', 'thenBefore', 'thenAfter'] as const;
type WindowName = (typeof NAMES)[number];
type Windows = Partial<Record<WindowName, DateWindow>>;

interface WeekRow extends Record<string, unknown> {
  readonly window: WindowName;
  readonly week: number;
  readonly counted: number;
  readonly elsewhere: number;
  /** Of the same service and place, whatever the cause: how many there are, and how many are decided. */
  readonly near: number;
  readonly nearDecided: number;
}

/** Everything that an effect is estimated from, counted in the tables. */
export async function countFacts(tx: Tx, measureId: MeasureId, counted: Counted, windows: EffectWindows): Promise<EffectFacts> {
  const named: Windows = {
    before: windows.before,
    after: windows.after,
    ...(windows.earlier && { earlier: windows.earlier }),
    ...(windows.yearBefore && { thenBefore: windows.yearBefore.before, thenAfter: windows.yearBefore.after }),
  };
  const rows = await tx.query<WeekRow>(WEEKS, [...parametersOf(named), ...scopeOf(counted)]);
  const byCause = counted.causes.length > 0;
  const rate = (name: WindowName): Rate | null => {
    const window = named[name];
    if (!window) return null;
    const { weeks, days } = windowOf(rows, name, window, byCause);
    return { count: weeks.reduce((sum, count) => sum + count, 0), days };
  };
  const yearBefore = windows.yearBefore && { before: rate('thenBefore')!, after: rate('thenAfter')! };
  return {
    before: windowOf(rows, 'before', windows.before, byCause),
    after: windowOf(rows, 'after', windows.after, byCause),
    earlier: rate('earlier'),
    yearBefore,
    circumstances: await circumstancesOf(tx, measureId, counted, windows, rows),
  };
}

/** A window whose cases are not all decided tells of causes as much as a shorter one: its days are cut down to the share that is decided. */
function windowOf(rows: readonly WeekRow[], name: WindowName, window: DateWindow, byCause: boolean): CountedWindow {
  const own = rows.filter((row) => row.window === name);
  const weeks = Array.from({ length: daysOf(window) / 7 }, (_, week) => own.find((row) => row.week === week)?.counted ?? 0);
  const { part, of } = decidedOf(own);
  return { weeks, days: daysOf(window) * (byCause && part > 0 ? part / of : 1) };
}

function decidedOf(rows: readonly WeekRow[]): { part: number; of: number } {
  return { part: sum(rows, 'nearDecided'), of: sum(rows, 'near') };
}

function sum(rows: readonly WeekRow[], column: 'elsewhere' | 'near' | 'nearDecided'): number {
  return rows.reduce((all, row) => all + row[column], 0);
}

async function circumstancesOf(
  tx: Tx,
  measureId: MeasureId,
  counted: Counted,
  { before, after }: EffectWindows,
  rows: readonly WeekRow[],
): Promise<Circumstances> {
  const of = (name: WindowName) => rows.filter((row) => row.window === name);
  const asked = [...parametersOf({ before, after }), ...scopeOf(counted)];
  const kinds = await tx.query<KindRow>(KINDS_OF, asked);
  const shares = await tx.query<ShareRow>(SHARES, asked);
  const [others] = await tx.query<{ measures: number }>(OTHERS, [measureId, counted.service, before.from, after.to]);
  const share = (name: 'before' | 'after', what: ShareRow['what']) => {
    const row = shares.find((one) => one.window === name && one.what === what);
    return { part: row?.part ?? 0, of: row?.whole ?? 0 };
  };
  return {
    elsewhere: [
      { count: sum(of('before'), 'elsewhere'), days: daysOf(before) },
      { count: sum(of('after'), 'elsewhere'), days: daysOf(after) },
    ],
    channels: kinds.filter(({ what }) => what === 'channel'),
    teams: kinds.filter(({ what }) => what === 'team'),
    packs: kinds.filter(({ what }) => what === 'pack'),
    coded: [share('before', 'coded'), share('after', 'coded')],
    reclassified: [share('before', 'reclassified'), share('after', 'reclassified')],
    decidedAfter: counted.causes.length > 0 ? decidedOf(of('after')) : null,
    otherMeasures: others!.measures,
  };
}

interface KindRow extends Record<string, unknown> {
  readonly what: 'channel' | 'team' | 'pack';
  readonly before: number;
  readonly after: number;
}

interface ShareRow extends Record<string, unknown> {
  readonly window: 'before' | 'after';
  readonly what: 'coded' | 'reclassified';
  readonly part: number;
  readonly whole: number;
}

function parametersOf(windows: Windows): unknown[] {
  const names = NAMES.filter((name) => windows[name]);
  return [names, names.map((name) => windows[name]!.from), names.map((name) => windows[name]!.to)];
}

function scopeOf({ service, place, themes, causes }: Counted): unknown[] {
  return [service, place, themes, causes];
}

/** Complaints and requests: whoever reports a broken lamp asks for it to be mended, and complains of it. */
const CAME = `
  unnest($1::text[], $2::date[], $3::date[]) AS w (name, from_on, to_on)
  JOIN casework.case c ON c.received_on BETWEEN w.from_on AND w.to_on AND c.kind IN ('complaint', 'request')`;

/** Of the measure's service and place. */
const NEAR = `(($4::text IS NULL OR c.service = $4) AND ($5::text IS NULL OR lower(c.place) = lower($5)))`;

/** And of its theme, or else its causes. */
const OWN = `(${NEAR}
  AND (cardinality($6::uuid[]) = 0 OR EXISTS (
    SELECT FROM feedback.theme_case t WHERE t.case_id = c.id AND t.theme_id = ANY($6) AND t.state <> 'refused'))
  AND (cardinality($7::text[]) = 0 OR EXISTS (SELECT FROM casework.point p WHERE p.case_id = c.id AND p.root_cause = ANY($7))))`;

const WEEKS = `
  SELECT "window", week, (count(*) FILTER (WHERE own))::integer AS counted, (count(*) FILTER (WHERE NOT near))::integer AS elsewhere,
    (count(*) FILTER (WHERE near))::integer AS near, (count(*) FILTER (WHERE near AND decided))::integer AS "nearDecided"
  FROM (
    SELECT w.name AS "window", (c.received_on - w.from_on) / 7 AS week, ${NEAR} AS near, ${OWN} AS own, c.outcome IS NOT NULL AS decided FROM ${CAME}
  ) came
  GROUP BY "window", week`;

/** How they came, of the whole body; to which team they went and under which text of the law, of the measure's own. */
const KINDS_OF = `
  SELECT k.what, (count(*) FILTER (WHERE w.name = 'before'))::integer AS before, (count(*) FILTER (WHERE w.name = 'after'))::integer AS after
  FROM ${CAME}
  CROSS JOIN LATERAL (VALUES ('channel', c.channel, true), ('team', coalesce(c.team_id::text, ''), ${OWN}), ('pack', c.pack || ' ' || c.pack_version, ${OWN})) AS k (what, value, counts)
  WHERE k.counts GROUP BY k.what, k.value`;

/** Of the upheld points of the same service and place, those with a cause; of the cases, those that were moved to another service. */
const SHARES = `
  SELECT w.name AS "window", 'coded' AS what, (count(p.root_cause))::integer AS part, count(*)::integer AS whole
  FROM ${CAME} JOIN casework.point p ON p.case_id = c.id AND p.outcome IN ('upheld', 'partlyUpheld')
  WHERE ${NEAR} AND $6::uuid[] IS NOT NULL AND $7::text[] IS NOT NULL GROUP BY w.name
  UNION ALL
  SELECT w.name, 'reclassified', (count(*) FILTER (WHERE EXISTS (
      SELECT FROM casework.case_event e WHERE e.case_id = c.id AND e.type = 'case.classified')))::integer, count(*)::integer
  FROM ${CAME} WHERE ${NEAR} GROUP BY w.name`;

/** Other measures on the same service whose change fell into the time that is looked at. */
const OTHERS = `
  SELECT count(*)::integer AS measures FROM feedback.measure m
  WHERE m.id <> $1 AND m.state <> 'proposed' AND ($2::text IS NULL OR m.service IS NULL OR m.service = $2)
    AND (m.started_on BETWEEN $3::date AND $4::date OR m.completed_on BETWEEN $3::date AND $4::date)`;
