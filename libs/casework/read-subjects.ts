import { type CaseId, type Reference } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What a row of the log of reads can be about: a case, or one of its documents. */
export interface ReadSubject {
  readonly subjectId: string;
  readonly reference: Reference;
  readonly isDocument: boolean;
}

/** Which cases these ids belong to; those of anything else are left out. References alone: nothing of what the cases hold. */
export function casesOfSubjects(db: Pick<Tx, 'query'>, subjectIds: readonly string[]): Promise<ReadSubject[]> {
  return db.query<ReadSubject & Record<string, unknown>>(
    `SELECT c.id AS "subjectId", c.reference, false AS "isDocument" FROM casework.case c WHERE c.id = ANY($1::uuid[])
     UNION ALL
     SELECT d.id, c.reference, true FROM casework.document d JOIN casework.case c ON c.id = d.case_id WHERE d.id = ANY($1::uuid[])`,
    [subjectIds],
  );
}

/** The other way: the ids under which looks at this case were recorded. Empty for a case that is not there. */
export async function subjectsOfCase(db: Pick<Tx, 'query'>, reference: Reference): Promise<string[]> {
  const found = await db.query<{ id: CaseId }>(
    `SELECT c.id FROM casework.case c WHERE c.reference = $1
     UNION ALL
     SELECT d.id FROM casework.document d JOIN casework.case c ON c.id = d.case_id WHERE c.reference = $1`,
    [reference],
  );
  return found.map(({ id }) => id);
}
