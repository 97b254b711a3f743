import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CivilDate, type ContactListId, type Language, type NoticeId, type ServiceCode, uuidv7 } from '#libs/kernel';
import { Config, secretOf } from '#libs/platform/config';
import { type Tx } from '#libs/platform/database';
import { type Invitation, type Notice } from './entities/index.js';
import { linkTokenHash } from './secrets.js';

/** Somebody who uses a service, and whose address we hold for one letter. */
export interface InvitedContact {
  readonly email: string;
  readonly language: Language;
}

export interface ContactInvitation {
  readonly listId: ContactListId;
  readonly service: ServiceCode;
  readonly closesOn: CivilDate;
  readonly contacts: readonly InvitedContact[];
}

/** Their notices, their addresses and the promises to send, in one statement. */
export async function inviteContacts(
  tx: Tx,
  { listId, service, closesOn, contacts }: ContactInvitation,
  now: Date,
): Promise<void> {
  const rows = contacts.map(({ email, language }) => ({ id: uuidv7<NoticeId>(now), job: uuidv7(now), email, language }));
  await tx.execute(
    `WITH people AS (SELECT * FROM json_to_recordset($1) AS r (id uuid, job uuid, email text, language text)),
     written AS (
       INSERT INTO casework.notice (id, subject_kind, kind, language, channel, params, state, attempts, created_at)
       SELECT id, 'contact', 'serviceSurvey', language, 'email', '{}', 'pending', 0, $2::timestamptz FROM people
     ),
     promised AS (
       INSERT INTO platform.outbox (id, job, payload, created_at)
       SELECT job, 'notice.send', jsonb_build_object('noticeId', id), $2::timestamptz FROM people
     )
     INSERT INTO casework.contact (notice_id, list_id, email, service, closes_on) SELECT id, $3, email, $4, $5::date FROM people`,
    [JSON.stringify(rows), now, listId, service, closesOn],
  );
}

/**
 * What came of such a letter. Nobody has to get it: what does not leave is left. The address goes with whatever came of it, unless it is tried again.
 */
export async function settleContactNotice(
  tx: Tx,
  change: Pick<Notice, 'id' | 'state' | 'attempts' | 'sentAt' | 'sentOn' | 'lastError'>,
): Promise<void> {
  const state = change.state === 'pending' || change.state === 'sent' ? change.state : 'withheld';
  await tx.execute(
    `UPDATE casework.notice SET state = $2, attempts = $3, sent_at = $4, sent_on = $5, last_error = $6
     WHERE id = $1 AND subject_kind = 'contact' AND state = 'pending'`,
    [change.id, state, change.attempts, change.sentAt, change.sentOn, change.lastError],
  );
  if (state !== 'pending') await tx.execute('DELETE FROM casework.contact WHERE notice_id = $1', [change.id]);
}

/** Makes the key of a letter open: from here on it may be read. */
export async function keepInvitation(tx: Tx, { tokenHash, noticeId }: { tokenHash: string; noticeId: NoticeId }): Promise<void> {
  await tx.execute(
    `INSERT INTO casework.invitation (token_hash, service, closes_on) SELECT $1, service, closes_on FROM casework.contact WHERE notice_id = $2`,
    [tokenHash, noticeId],
  );
}

/** What a letter's key opens; null when it was used, or is nobody's. */
export async function invitationOf(runs: Pick<Tx, 'query'>, token: string): Promise<Omit<Invitation, 'tokenHash'> | null> {
  const [found] = await runs.query<Omit<Invitation, 'tokenHash'> & Record<string, unknown>>(
    'SELECT service, closes_on AS "closesOn" FROM casework.invitation WHERE token_hash = $1',
    [linkTokenHash(token)],
  );
  return found ?? null;
}

/** Uses it up. False when somebody was quicker. */
export async function useInvitation(tx: Tx, token: string): Promise<boolean> {
  return (await tx.execute('DELETE FROM casework.invitation WHERE token_hash = $1', [linkTokenHash(token)])) === 1;
}

/**
 * How we know somebody who wants no more such letters, without their address: by a keyed hash of it, which only this installation can make. The letter
 * carries it with a seal, so that nobody else can enter one.
 */
@Injectable()
export class ContactHashes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = createHmac('sha256', secretOf(config)).update('contact').digest();
  }

  /** However the address is written. */
  of(email: string): string {
    return this.mac(`address|${email.trim().toLowerCase()}`);
  }

  /** What the letter's own link declines by. */
  sealed(email: string): string {
    const hash = this.of(email);
    return `${hash}.${this.mac(`seal|${hash}`)}`;
  }

  /** The hash of a sealed one; null where the seal is not ours. */
  opened(sealed: string): string | null {
    const [hash = '', seal = ''] = sealed.split('.');
    const expected = Buffer.from(this.mac(`seal|${hash}`));
    const given = Buffer.from(seal);
    return given.length === expected.length && timingSafeEqual(given, expected) ? hash : null;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
