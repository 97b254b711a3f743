import { type OpenCase } from '#libs/casework';
import { type TogetherSide, UNSETTLING } from '#libs/domain/procedure';
import { type CaseId, DomainError } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What the rule for answering together looks at of an open case, and whether something unsettled it since it was joined. */
export interface Side extends TogetherSide {
  readonly unsettled: boolean;
}

/** Of a case that is locked, or of which nothing hangs on what happens to it meanwhile. */
export async function sideOf(tx: Pick<Tx, 'query'>, { row, points }: OpenCase): Promise<Side> {
  const [more] = await tx.query<{ leads: boolean; sensitive: boolean; unsettled: boolean }>(MORE, [
    row.id,
    UNSETTLING,
    row.service,
  ]);
  const { id, leadId, pack, stage, language, state, restricted, danger } = row;
  return { id, leadId, pack, stage, language, state, restricted, danger, points: points.length, ...more! };
}

/** The same of a case that is not open here. Errors: `case.not_found`. */
export async function sideOfCase(tx: Pick<Tx, 'query'>, caseId: CaseId): Promise<Side> {
  const [found] = await tx.query<Side & Record<string, unknown>>(`${sides()} WHERE c.id = $1`, [caseId, UNSETTLING]);
  if (!found) throw new DomainError('case.not_found');
  return found;
}

/** Whether anything of these kinds has happened to a case since it was joined last. */
const unsettledSince = (
  caseId: string,
) => `EXISTS (SELECT FROM casework.case_event e WHERE e.case_id = ${caseId} AND e.type = ANY($2)
  AND e.seq > (SELECT max(j.seq) FROM casework.case_event j WHERE j.case_id = ${caseId} AND j.type = 'case.joined'))`;

const MORE = `
  SELECT EXISTS (SELECT FROM casework.case f WHERE f.lead_id = $1) AS leads,
    coalesce((SELECT v.sensitive FROM casework.service v WHERE v.code = $3), false) AS sensitive, ${unsettledSince('$1')} AS unsettled`;

/** `$2`: what unsettles a case. `more`: further columns of `casework.case c`. */
export const sides = (more = '') => `
  SELECT c.id, c.lead_id AS "leadId", c.pack, c.stage, c.language, c.state, c.restricted, c.danger,
    EXISTS (SELECT FROM casework.case f WHERE f.lead_id = c.id) AS leads, coalesce(v.sensitive, false) AS sensitive,
    (SELECT count(*) FROM casework.point p WHERE p.case_id = c.id)::integer AS points, ${unsettledSince('c.id')} AS unsettled${more}
  FROM casework.case c LEFT JOIN casework.service v ON v.code = c.service`;
