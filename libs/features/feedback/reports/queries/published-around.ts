import { type CivilDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Before, type ReportFigures } from '../figures.js';
import { type ReportKind } from '../sections.js';
import { type ReportPeriod } from './count-period.js';

/** Quarters and years of a lifetime. */
const REPORTS = 500;

/** The period of a review as others are held against it, and all that are published: those of other times matter where a third one goes around both. */
export async function publishedAround(tx: Pick<Tx, 'query'>, { kind, fromOn, toOn }: ReportPeriod): Promise<Before> {
  const rows = await tx.query<{ kind: ReportKind; fromOn: CivilDate; toOn: CivilDate; figures: ReportFigures }>(AROUND);
  const published = rows.map((row) => ({
    from: row.fromOn,
    to: row.toOn,
    scope: scopeOf(row.kind),
    figures: withStages(row.figures),
  }));
  return { from: fromOn as CivilDate, to: toOn as CivilDate, scope: scopeOf(kind), published };
}

/** Reviews from before stages were told apart have none. */
export function withStages(figures: ReportFigures): ReportFigures {
  return { ...figures, stages: figures.stages ?? [] };
}

function scopeOf(kind: ReportKind): 'all' | 'complaints' {
  return kind === 'analysis' ? 'all' : 'complaints';
}

const AROUND = `
  SELECT kind, from_on AS "fromOn", to_on AS "toOn", figures FROM feedback.report WHERE published_on IS NOT NULL ORDER BY number DESC LIMIT ${REPORTS}`;
