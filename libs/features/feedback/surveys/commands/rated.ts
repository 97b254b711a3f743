import { type CaseId, type CivilDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** Whether the case already tells how the person found the answer of that day. */
export async function isRated(tx: Pick<Tx, 'query'>, caseId: CaseId, answeredOn: CivilDate): Promise<boolean> {
  const found = await tx.query(
    `SELECT FROM casework.case_event WHERE case_id = $1 AND type = 'survey.rated' AND body::json->'payload'->>'answeredOn' = $2::text LIMIT 1`,
    [caseId, answeredOn],
  );
  return found.length > 0;
}
