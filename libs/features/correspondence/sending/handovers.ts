import { Injectable } from '@nestjs/common';
import { Clock, type NoticeId, uuidv7 } from '#libs/kernel';
import { keepInvitation, keepLinkToken, type Notice } from '#libs/casework';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { type MailResult } from '#libs/platform/mail';
import { type Letter } from '../letters/letter-writer.js';

/** A handover that takes longer belongs to a process that was killed: the transport itself gives up well before. Milliseconds. */
export const HANDOVER_MAX_MS = 90_000;

export interface OpenHandover extends Record<string, unknown> {
  readonly id: string;
  readonly at: Date;
}

/** Remembers, before the first byte of a mail leaves, that it leaves; so that a second process never begins beside the first. */
@Injectable()
export class Handovers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async open(noticeId: NoticeId): Promise<OpenHandover | null> {
    const [found] = await this.database.query<OpenHandover>(
      'SELECT id, at FROM correspondence.handover WHERE notice_id = $1 AND result IS NULL',
      [noticeId],
    );
    return found ?? null;
  }

  /** Also makes the letter's link open: from here on the letter may be read. Errors: `UnderWayElsewhere`. */
  begin(notice: Notice, letter: Letter): Promise<string> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      // Behind this lock, which who settles it takes too: whoever comes after them sees that it is settled.
      const [current] = await tx.query<{ state: string }>('SELECT state FROM casework.notice WHERE id = $1 FOR UPDATE', [
        notice.id,
      ]);
      if (current?.state !== 'pending') throw new UnderWayElsewhere();
      const id = uuidv7(now);
      const begun = await tx.execute(
        `INSERT INTO correspondence.handover (id, notice_id, template_version, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (notice_id) WHERE result IS NULL DO NOTHING`,
        [id, notice.id, letter.templateVersion, now],
      );
      if (begun === 0) throw new UnderWayElsewhere();
      if (letter.linkTokenHash !== null && notice.caseId !== null) {
        await keepLinkToken(tx, { tokenHash: letter.linkTokenHash, caseId: notice.caseId, noticeId: notice.id, createdAt: now });
      }
      if (letter.linkTokenHash !== null && notice.subjectKind === 'contact') {
        await keepInvitation(tx, { tokenHash: letter.linkTokenHash, noticeId: notice.id });
      }
      return id;
    });
  }

  async end(runs: Pick<Tx | Database, 'query'>, id: string, result: MailResult): Promise<void> {
    await runs.query('UPDATE correspondence.handover SET result = $2, code = $3, settled_at = $4 WHERE id = $1', [
      id,
      result.result,
      result.result === 'sent' ? null : result.code,
      this.clock.now(),
    ]);
  }
}

/** Another process hands this very mail over at the moment, or just did: the queue asks again later. */
export class UnderWayElsewhere extends Error {}
