import { type CivilDate, type FanOutId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type FanOutWords, type Notice } from './entities/index.js';
import { recipients, type RecipientsQuestion } from './recipients.js';

/** Notices that one job sends. More would make a try that fails dear; fewer would make too many jobs. */
export const BATCH_NOTICES = 250;

export interface FanOutRequest extends RecipientsQuestion {
  /** What the letters say beside what they say of each case, frozen; no personal data. */
  readonly words: FanOutWords;
}

export interface FannedOut {
  readonly fanOutId: FanOutId;
  /** Notices written: one a person. */
  readonly recipients: number;
  /** See `FanOut.digest`. */
  readonly digest: string;
}

/**
 * Tells many people one thing: their notices, and the promises to send them by the batch, in one statement. The one exception to the one door: no case
 * changes by it, and a case's timeline finds these notices by query. Whoever asks locks what they tell of, so that two do not tell at once.
 */
export async function fanOut(tx: Tx, request: FanOutRequest, now: Date): Promise<FannedOut> {
  const { kind, subject, words } = request;
  const { text, values } = recipients(request);
  const fanOutId = uuidv7<FanOutId>(now);
  const measureId = subject.kind === 'measure' ? subject.measureId : null;
  const [id, measure, noticeKind, at, ms, says, subjectKind, wants] = Array.from(
    { length: 8 },
    (_, n) => `$${values.length + n + 1}`,
  );
  const [told] = await tx.query<{ recipients: number; digest: string }>(
    `WITH people AS (${text}),
     numbered AS (SELECT *, (row_number() OVER (ORDER BY cases[1]))::integer AS place FROM people WHERE standing = 'reached'),
     written AS (
       INSERT INTO casework.notice (id, subject_kind, case_id, measure_id, kind, language, channel, params, state, attempts, created_at,
         fan_out_id, batch, further_cases)
       SELECT ${idOf('place', ms!, `${id}::text || cases[1]::text`)}, ${subjectKind}::text, cases[1], ${measure}::uuid, ${noticeKind}::text, language,
         channel, params, 'pending', 0, ${at}::timestamptz, ${id}::uuid, (place - 1) / ${BATCH_NOTICES} + 1,
         CASE WHEN cardinality(cases) > 1 THEN cases[2:] END
       FROM numbered RETURNING case_id, further_cases, batch
     ),
     promised AS (
       INSERT INTO platform.outbox (id, job, payload, created_at)
       SELECT ${idOf('batch', ms!, `${id}::text || batch`)}, 'notices.send', jsonb_build_object('fanOutId', ${id}::uuid, 'batch', batch),
         ${at}::timestamptz
       FROM (SELECT DISTINCT batch FROM written) AS batches
     ),
     summed AS (
       SELECT (SELECT count(*) FROM written)::integer AS recipients,
         (SELECT encode(sha256(convert_to(coalesce(string_agg(case_id::text, E'\\n' ORDER BY case_id), ''), 'UTF8')), 'hex') FROM (
           SELECT case_id FROM written UNION ALL SELECT unnest(further_cases) FROM written
         ) AS each) AS digest
     )
     INSERT INTO casework.fan_out (id, kind, measure_id, wants, words, recipients, digest, created_at)
     SELECT ${id}::uuid, ${noticeKind}::text, ${measure}::uuid, ${wants}::text, ${says}::jsonb, recipients, digest, ${at}::timestamptz FROM summed
     RETURNING recipients, digest`,
    [...values, fanOutId, measureId, kind, now, now.getTime(), JSON.stringify(words), subject.kind, request.wants],
  );
  return { fanOutId, recipients: told!.recipients, digest: told!.digest };
}

/** An id of version 7 (see `uuidv7`), made in the server: the instant, a number that keeps the order, and the rest by the hash of `seed`. */
function idOf(number: string, ms: string, seed: string): string {
  const hex = (value: string, digits: number) => `lpad(to_hex(${value}), ${digits}, '0')`;
  return `(${hex(`${ms}::bigint`, 12)} || '7' || ${hex(`(${number}) / 4096 % 4096`, 3)} || '8' || ${hex(`(${number}) % 4096`, 3)}
    || left(md5(${seed}), 12))::uuid`;
}

/** Nothing more of it leaves until it is resumed; what is being handed over at this moment still does. False where it rested already. */
export async function pauseFanOut(tx: Tx, id: FanOutId, now: Date): Promise<boolean> {
  return (await tx.execute('UPDATE casework.fan_out SET paused_at = $2 WHERE id = $1 AND paused_at IS NULL', [id, now])) === 1;
}

/** Promises anew each batch of which something has not left. False where it did not rest. */
export async function resumeFanOut(tx: Tx, id: FanOutId, now: Date): Promise<boolean> {
  if ((await tx.execute('UPDATE casework.fan_out SET paused_at = NULL WHERE id = $1 AND paused_at IS NOT NULL', [id])) === 0) {
    return false;
  }
  await tx.execute(
    `INSERT INTO platform.outbox (id, job, payload, created_at)
     SELECT ${idOf('batch', '$2', '$4::text || batch')}, 'notices.send', jsonb_build_object('fanOutId', $1::uuid, 'batch', batch), $3::timestamptz
     FROM (SELECT DISTINCT batch FROM casework.notice WHERE fan_out_id = $1::uuid AND state = 'pending') AS open`,
    [id, now.getTime(), now, uuidv7(now)],
  );
  return true;
}

/** What one job sends. */
export interface FanOutBatch {
  readonly fanOutId: FanOutId;
  readonly batch: number;
}
export type FanOutSettlement = Pick<Notice, 'id' | 'channel' | 'state' | 'lastError'>;

/** What came of notices of a batch that still wait: no event of any case. One that somebody settled meanwhile stays as it is. */
export async function settleFanOut(
  tx: Tx,
  { fanOutId, batch }: FanOutBatch,
  settled: readonly FanOutSettlement[],
  now: Date,
  today: CivilDate,
): Promise<void> {
  await tx.execute(
    `UPDATE casework.notice n SET channel = r.channel, state = r.state, last_error = r.last_error, attempts = n.attempts + 1,
       sent_at = CASE r.state WHEN 'sent' THEN $7::timestamptz END, sent_on = CASE r.state WHEN 'sent' THEN $8::date END
     FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) AS r (id, channel, state, last_error)
     WHERE n.fan_out_id = $1 AND n.batch = $2 AND n.id = r.id AND n.state = 'pending'`,
    [
      fanOutId,
      batch,
      settled.map(({ id }) => id),
      settled.map(({ channel }) => channel),
      settled.map(({ state }) => state),
      settled.map(({ lastError }) => lastError),
      now,
      today,
    ],
  );
}
