import { type HistoryRow } from './read-row.js';
import { isReject, type ReadRow } from './history-rows.js';
import { type Profile } from './profile.js';
import { type Reject, type RejectCode } from './reject.js';

/** More points than any case of honest history has; a file whose key does not tell cases apart is stopped by it. */
const MAX_ROWS_OF_CASE = 1_000;

/** The rows of one case, in the order of the file. */
export interface HistoryCase {
  readonly first: HistoryRow;
  readonly rows: readonly HistoryRow[];
  /** What is odd about the case or any of its rows. */
  readonly marks: readonly string[];
}

/**
 * Puts rows together to cases. Where several rows make a case they follow one another; if one of them cannot be read, the case is left out whole,
 * so that the mended rows can be imported: a case that is there already gets no more points.
 */
export async function* historyCasesOf(
  rows: AsyncIterable<ReadRow>,
  rowsPerCase: Profile['rowsPerCase'],
): AsyncGenerator<HistoryCase | Reject> {
  let group: ReadRow[] = [];
  let tooMany: string | null = null;
  for await (const row of rows) {
    if (rowsPerCase === 'one' || (isReject(row) && row.key === null)) {
      yield isReject(row) ? rejectOf(row) : caseOf([row]);
      continue;
    }
    if (group[0] !== undefined && group[0].key !== row.key) {
      yield* together(group);
      group = [];
    }
    group.push(row);
    if (group.length <= MAX_ROWS_OF_CASE && tooMany !== row.key) continue;
    tooMany = row.key;
    for (const one of group) yield leftOut(one, 'rows_too_many', `more than ${MAX_ROWS_OF_CASE}`);
    group = [];
  }
  yield* together(group);
}

function* together(group: readonly ReadRow[]): Generator<HistoryCase | Reject> {
  const rows = group.filter((row): row is HistoryRow => !isReject(row));
  const unread = group.find(isReject);
  if (unread === undefined) {
    if (rows.length > 0) yield caseOf(rows);
    return;
  }
  for (const row of group) yield isReject(row) ? rejectOf(row) : leftOut(row, 'case_incomplete', `line ${unread.line}`);
}

function caseOf(rows: readonly HistoryRow[]): HistoryCase {
  const first = rows[0]!;
  const disagree = rows.some((row) => ofCase(row) !== ofCase(first));
  return { first, rows, marks: [...new Set([...rows.flatMap((row) => row.marks), ...(disagree ? ['rows_disagree'] : [])])] };
}

/** What every row of a case must say alike; the first row's word holds. */
function ofCase({ receivedAt, closedAt, targetAt, state, kind, service, team, subject }: HistoryRow): string {
  return JSON.stringify([receivedAt, closedAt, targetAt, state, kind, service.word, team.word, subject]);
}

function rejectOf({ line, code, about, raw }: Reject): Reject {
  return { line, code, about, raw };
}

export function leftOut({ line, raw }: Pick<Reject, 'line' | 'raw'>, code: RejectCode, about: string): Reject {
  return { line, code, about, raw };
}
