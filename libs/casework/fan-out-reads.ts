import { type CaseId, type FanOutId, type NoticeState } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type FanOutBatch } from './fan-out.js';
import { type RecipientsQuestion } from './recipients.js';

/** How far a fan-out has come. */
export interface FanOutProgress {
  readonly recipients: number;
  readonly pausedAt: Date | null;
  /** Notices in each state; a state that none is in is left out. */
  readonly states: Readonly<Partial<Record<NoticeState, number>>>;
}

/** Null when there is no such fan-out. */
export async function fanOutProgress(db: Pick<Tx, 'query'>, id: FanOutId): Promise<FanOutProgress | null> {
  const [found] = await db.query<FanOutProgress & Record<string, unknown>>(
    `SELECT f.recipients, f.paused_at AS "pausedAt",
       (SELECT coalesce(json_object_agg(state, notices), '{}') FROM (
         SELECT state, count(*) AS notices FROM casework.notice WHERE fan_out_id = f.id GROUP BY state
       ) AS counted) AS states
     FROM casework.fan_out f WHERE id = $1`,
    [id],
  );
  return found ?? null;
}

/** Holds back what somebody of a batch does not want any more, and what is to somebody who asked to be forgotten. */
export async function withholdOfBatch(db: Pick<Tx, 'query'>, { fanOutId, batch }: FanOutBatch): Promise<void> {
  await db.query(
    `UPDATE casework.notice n SET state = 'withheld' FROM casework.fan_out f
     WHERE f.id = $1 AND n.fan_out_id = f.id AND n.batch = $2 AND n.state = 'pending'
       AND EXISTS (SELECT FROM casework.party y WHERE y.case_id = ANY (n.case_id || n.further_cases) AND y.role <> 'subject'
         AND (y.erased_at IS NOT NULL OR CASE f.wants WHEN 'news' THEN NOT y.wants_news ELSE NOT y.wants_surveys END))`,
    [fanOutId, batch],
  );
}

/**
 * Holds back letters of the kind `wants` to somebody of this case that have not left yet, those that wait to be printed too: the person has said no, has taken
 * the case back or is forgotten. Behind the lock of the case.
 */
export async function withholdFromCase(
  db: Pick<Tx, 'query'>,
  caseId: CaseId,
  wants: readonly RecipientsQuestion['wants'][],
): Promise<void> {
  if (wants.length === 0) return;
  await db.query(
    `UPDATE casework.notice n SET state = 'withheld' FROM casework.fan_out f
     WHERE f.id = n.fan_out_id AND f.wants = ANY ($2::text[]) AND n.state IN ('pending', 'printing')
       AND (n.case_id = $1 OR n.further_cases @> ARRAY[$1::uuid])`,
    [caseId, wants],
  );
}
