import { Injectable } from '@nestjs/common';
import { Clock, type ContactChannel, localDate, type NoticeId, uuidv7 } from '#libs/kernel';
import { BATCH_NOTICES, BodyReader, type FanOutBatch, type FanOutSettlement, keepLinkTokens, settleFanOut } from '#libs/casework';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { type MailResult, MailTransport, type SendTogether } from '#libs/platform/mail';
import { isNews, NewsLetters, type NewsMail, type NewsNotice } from '../letters/news-letters.js';
import { TOLD_CASE } from '../letters/news-values.js';

type Mailed = NewsNotice & { readonly email: string };

/**
 * Sends many letters of one fan-out together, in as few statements as they have steps. No case is locked or changed by it: what came of a letter stands in
 * its notice. What a mail transport without a key would have to be asked about one by one is left to `SendNotice`.
 */
@Injectable()
export class NewsSending {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly letters: NewsLetters,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  /**
   * What waits of a batch; nothing while the fan-out rests. Gives those that did not leave now: for want of the transport, or since they are to go one by
   * one.
   */
  async send(part: FanOutBatch): Promise<NoticeId[]> {
    const { fanOutId, batch } = part;
    const notices = await this.database.query<NewsNotice & Record<string, unknown>>(PENDING, [fanOutId, batch, BATCH_NOTICES]);
    const mailed = notices.filter(
      (notice): notice is Mailed & Record<string, unknown> => notice.channel === 'email' && notice.email !== null,
    );
    const byMail = new Set(mailed.map(({ id }) => id));
    const others = notices.filter(({ id }) => !byMail.has(id));
    if (others.length > 0) await this.unitOfWork.run((tx) => this.settle(tx, part, others.map(settledWithoutMail)));
    const { sendTogether } = this.transport;
    if (sendTogether === null) return [...byMail];
    const alike = mailed.filter(({ kind }) => isNews(kind));
    const sent = new Set(await this.mail(part, alike, sendTogether));
    return [...byMail].filter((id) => !sent.has(id));
  }

  /** Gives those that left. */
  private async mail(part: FanOutBatch, notices: readonly Mailed[], sendTogether: SendTogether): Promise<NoticeId[]> {
    const mails = await this.letters.write(part.fanOutId, notices);
    if (mails.length === 0) return [];
    const byId = new Map<string, NewsMail>(mails.map((one) => [one.mail.id, one]));
    const results = await sendTogether(
      mails.map(({ mail }) => mail),
      (ids) =>
        keepLinkTokens(
          this.database,
          ids.map((id) => byId.get(id)!),
          this.clock.now(),
        ),
    );
    const sent = mails.filter(({ mail }) => results.get(mail.id)?.result === 'sent').map(({ noticeId }) => noticeId);
    await this.unitOfWork.run(async (tx) => {
      await this.handedOver(tx, mails, results);
      await this.settle(
        tx,
        part,
        sent.map((id) => ({ id, channel: 'email', state: 'sent', lastError: null })),
      );
    });
    return sent;
  }

  /** That these mails left, or did not: over a transport with a key nothing is ever in between. */
  private async handedOver(tx: Tx, mails: readonly NewsMail[], results: ReadonlyMap<string, MailResult>): Promise<void> {
    const now = this.clock.now();
    const came = mails.map(({ noticeId }) => results.get(noticeId)!);
    await tx.execute(
      `INSERT INTO correspondence.handover (id, notice_id, template_version, at, result, code, settled_at)
       SELECT id, notice_id, template_version, $6, result, code, $6
       FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[]) AS r (id, notice_id, template_version, result, code)`,
      [
        mails.map(() => uuidv7(now)),
        mails.map(({ noticeId }) => noticeId),
        mails.map(({ templateVersion }) => templateVersion),
        came.map(({ result }) => result),
        came.map((one) => (one.result === 'sent' ? null : one.code)),
        now,
      ],
    );
  }

  private async settle(tx: Tx, part: FanOutBatch, settlements: readonly FanOutSettlement[]): Promise<void> {
    const now = this.clock.now();
    const { body } = await this.bodies.current(tx);
    await settleFanOut(tx, part, settlements, now, localDate(now, body.timeZone));
  }
}

/** The page of the case is the notice for whoever has no address; a letter waits to be printed. */
function settledWithoutMail({ id, channel, hasPostalAddress }: NewsNotice): FanOutSettlement {
  if (channel === 'trackingPage') return { id, channel, state: 'sent', lastError: null };
  if (hasPostalAddress) return { id, channel: 'post', state: 'printing', lastError: channel === 'post' ? null : 'noAddress' };
  return { id, channel: 'trackingPage' satisfies ContactChannel, state: 'sent', lastError: 'noAddress' };
}

const PENDING = `
  SELECT n.id, n.case_id AS "caseId", n.further_cases AS "furtherCases", n.kind, n.language, n.channel, y.name, y.email,
    coalesce(y.by_post, false) AS "hasPostalAddress", ${TOLD_CASE}
  FROM casework.notice n JOIN casework.fan_out f ON f.id = n.fan_out_id JOIN casework.case c ON c.id = n.case_id
  JOIN casework.service s ON s.code = c.service
  LEFT JOIN LATERAL (
    SELECT coalesce(p.name, p.organisation) AS name, p.email, bool_or(p.postal_address IS NOT NULL) OVER () AS by_post
    FROM casework.party p WHERE p.case_id = n.case_id AND p.role <> 'subject'
    ORDER BY p.email IS NULL, p.role = 'complainant', p.id LIMIT 1
  ) y ON true
  WHERE n.fan_out_id = $1 AND n.batch = $2 AND n.state = 'pending' AND f.paused_at IS NULL
  ORDER BY n.id LIMIT $3`;
