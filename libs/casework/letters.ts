import { type CaseId, type Language, type NoticeId, type StaffId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type LinkToken, type Notice } from './entities/index.js';

/** A notice to a member of staff, not sent yet. About a case it travels in `NewRows.notices`; about an account by `addStaffNotice`. */
export function newStaffNotice(
  to: { readonly staffId: StaffId; readonly language: Language },
  kind: Notice['kind'],
  params: Notice['params'],
  now: Date,
  caseId: CaseId | null = null,
): Notice {
  return {
    id: uuidv7<NoticeId>(now),
    subjectKind: caseId === null ? 'staff' : 'case',
    caseId,
    measureId: null,
    staffId: to.staffId,
    kind,
    language: to.language,
    channel: 'email',
    params,
    state: 'pending',
    attempts: 0,
    createdAt: now,
    sentAt: null,
    sentOn: null,
    lastError: null,
    fanOutId: null,
    batch: null,
    furtherCases: null,
  };
}

/** Writes a notice about an account, with the promise to send it. No case has a part in it, so that it needs no door. */
export async function addStaffNotice(tx: Tx, notice: Notice): Promise<void> {
  await tx.execute(
    `INSERT INTO casework.notice (id, subject_kind, case_id, staff_id, kind, language, channel, params, state, attempts, created_at)
     VALUES ($1, 'staff', NULL, $2, $3, $4, $5, $6, $7, 0, $8)`,
    [
      notice.id,
      notice.staffId,
      notice.kind,
      notice.language,
      notice.channel,
      JSON.stringify(notice.params),
      notice.state,
      notice.createdAt,
    ],
  );
  await tx.execute(`INSERT INTO platform.outbox (id, job, payload, created_at) VALUES ($1, 'notice.send', $2, $3)`, [
    uuidv7(notice.createdAt),
    JSON.stringify({ noticeId: notice.id }),
    notice.createdAt,
  ]);
}

/**
 * What came of a notice to a member of staff. It is no event of the case, whose ledger holds what was done with the person's matter. False when it
 * was settled already.
 */
export async function settleStaffNotice(
  tx: Tx,
  change: Pick<Notice, 'id' | 'channel' | 'state' | 'attempts' | 'sentAt' | 'sentOn' | 'lastError'>,
): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE casework.notice SET channel = $2, state = $3, attempts = $4, sent_at = $5, sent_on = $6, last_error = $7
     WHERE id = $1 AND staff_id IS NOT NULL AND state <> 'sent'`,
    [change.id, change.channel, change.state, change.attempts, change.sentAt, change.sentOn, change.lastError],
  );
  return touched === 1;
}

/** Keeps the hash of a letter's own link. The token itself is in the letter and nowhere else. */
export async function keepLinkToken(
  tx: Tx,
  { tokenHash, caseId, noticeId, createdAt }: Omit<LinkToken, 'revokedAt'>,
): Promise<void> {
  await tx.execute('INSERT INTO casework.link_token (token_hash, case_id, notice_id, created_at) VALUES ($1, $2, $3, $4)', [
    tokenHash,
    caseId,
    noticeId,
    createdAt,
  ]);
}

/** The same for many letters at once. */
export async function keepLinkTokens(
  db: Pick<Tx, 'query'>,
  tokens: readonly Pick<LinkToken, 'tokenHash' | 'caseId' | 'noticeId'>[],
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO casework.link_token (token_hash, case_id, notice_id, created_at)
     SELECT token_hash, case_id, notice_id, $4 FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS r (token_hash, case_id, notice_id)`,
    [tokens.map(({ tokenHash }) => tokenHash), tokens.map(({ caseId }) => caseId), tokens.map(({ noticeId }) => noticeId), now],
  );
}
