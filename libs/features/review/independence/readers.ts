import { type ChangedRows, type NewRows, type OpenCase } from '#libs/casework';
import { type CaseEvent, caseEvent, type StaffId, SYSTEM } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** Who may read a second look from now on, where it is restricted; nothing where it is not, or nothing changes. */
export interface ReadersNow {
  readonly events: readonly CaseEvent[];
  readonly rows: Pick<NewRows, 'readers'>;
  readonly changed: Pick<ChangedRows, 'formerReaders'>;
}

const AS_BEFORE: ReadersNow = { events: [], rows: {}, changed: {} };

/** What only named people may read is looked at again by the same people's leave: the second look begins with the readers of the case before. */
export function readersOfBefore(first: OpenCase, review: OpenCase, now: Date): ReadersNow {
  return first.row.restricted ? readersFrom(review, first.readers, now) : AS_BEFORE;
}

/** Whoever looks reads it for as long as they look, and longer only where they read the case before. */
export async function readersWith(
  tx: Tx,
  review: OpenCase,
  { comes, goes }: { comes: StaffId | null; goes: StaffId | null },
  now: Date,
): Promise<ReadersNow> {
  const { row, readers } = review;
  if (!row.restricted) return AS_BEFORE;
  const before = await tx.query<{ id: StaffId }>('SELECT staff_id AS id FROM casework.reader WHERE case_id = $1', [
    row.previousId,
  ]);
  const stay = readers.filter((id) => id !== goes || before.some((one) => one.id === id));
  return readersFrom(review, [...new Set([...stay, ...(comes === null ? [] : [comes])])], now);
}

function readersFrom({ row, readers }: OpenCase, named: readonly StaffId[], now: Date): ReadersNow {
  const come = named.filter((staffId) => !readers.includes(staffId));
  const gone = readers.filter((staffId) => !named.includes(staffId));
  if (row.restricted && come.length + gone.length === 0) return AS_BEFORE;
  return {
    events: [caseEvent('case.restricted', { readers: [...named] }, SYSTEM, now)],
    rows: { readers: come.map((staffId) => ({ caseId: row.id, staffId, at: now })) },
    changed: { formerReaders: gone },
  };
}
