import { type CaseState } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** How many cases stand in each state that any stands in. Reads the whole table: for the operator, not for a page. */
export async function casesByState(db: Pick<Tx, 'query'>): Promise<ReadonlyMap<CaseState, number>> {
  const rows = await db.query<{ state: CaseState; cases: number }>(
    'SELECT state, count(*)::integer AS cases FROM casework.case GROUP BY state',
  );
  return new Map(rows.map(({ state, cases }) => [state, cases]));
}
