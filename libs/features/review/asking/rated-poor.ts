import { type CaseId, type CivilDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** How the case tells that the person found the answer of that day: the word they chose, or null where they did not let it be known. */
export async function ratingOf(tx: Pick<Tx, 'query'>, caseId: CaseId, answeredOn: CivilDate): Promise<string | null> {
  const [found] = await tx.query<{ verdict: string }>(
    `SELECT body::json->'payload'->>'verdict' AS verdict FROM casework.case_event
     WHERE case_id = $1 AND type = 'survey.rated' AND body::json->'payload'->>'answeredOn' = $2::text ORDER BY seq DESC LIMIT 1`,
    [caseId, answeredOn],
  );
  return found?.verdict ?? null;
}
