import { type Actor, uuidv7 } from '#libs/kernel';

/** What somebody is shown. A list without personal data is none of these. */
export const READ_KINDS = ['case', 'document', 'search', 'export', 'survey'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/** Who reads, and in which request. */
export interface Reader {
  readonly actor: Actor;
  readonly correlationId: string;
}

export interface Read {
  readonly kind: ReadKind;
  /** The column of the query that holds the id of whose data it is: a case's, a document's. */
  readonly subject: string;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Lets a query leave its trace in the statement that reads: whoever gets the data is in the log, and who found nothing is not.
 * The text depends on the query alone, so that it may be prepared.
 *
 *     const { text, values } = withReadLog({ text: SELECT_CASE, values: [reference] }, { kind: 'case', subject: 'id' }, reader, this.clock.now());
 *     const [found] = await this.database.prepared<CaseRow>('read-case', text, values);
 */
export function withReadLog({ text, values }: Statement, read: Read, { actor, correlationId }: Reader, now: Date): Statement {
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const log = [uuidv7(now), now, actor.kind, staffId, read.kind, correlationId];
  const at = (place: number) => `$${values.length + place}`;
  return {
    text: `
      WITH shown AS MATERIALIZED (${text}),
      logged AS (
        INSERT INTO audit.read_log (id, at, actor, staff_id, kind, subject_ids, correlation_id)
        SELECT ${at(1)}::uuid, ${at(2)}::timestamptz, ${at(3)}::text, ${at(4)}::uuid, ${at(5)}::text,
               array_agg(DISTINCT shown.${quoted(read.subject)}), ${at(6)}::text
          FROM shown HAVING count(*) > 0
      )
      SELECT * FROM shown`,
    values: [...values, ...log],
  };
}

function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}
