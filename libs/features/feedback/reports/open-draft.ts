import { type CivilDate, DomainError, type ReportId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type ReportKind } from './sections.js';

export interface Draft extends Record<string, unknown> {
  readonly id: ReportId;
  readonly kind: ReportKind;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly publishedOn: CivilDate | null;
}

/** Locks a report that can still be changed. Errors: `report.unknown`, `report.published`. */
export async function openDraft(tx: Tx, number: number): Promise<Draft> {
  const [report] = await tx.query<Draft>(OPEN, [number]);
  if (!report) throw new DomainError('report.unknown');
  if (report.publishedOn !== null) throw new DomainError('report.published');
  return report;
}

const OPEN = `
  SELECT id, kind, from_on AS "fromOn", to_on AS "toOn", published_on AS "publishedOn" FROM feedback.report WHERE number = $1 FOR UPDATE`;
