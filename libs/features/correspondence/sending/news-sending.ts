import { Injectable } from '@nestjs/common';
import { Clock, type ContactChannel, type FanOutId, localDate, type NoticeId, uuidv7 } from '#libs/kernel';
import { BodyReader, keepLinkTokens, settleFanOut, type FanOutSettlement } from '#libs/casework';
import { Database, UnitOfWork } from '#libs/platform/database';
import { type MailResult, MailTransport, type SendTogether } from '#libs/platform/mail';
import { isNews, NewsLetters, type NewsMail, type NewsNotice } from '../letters/news-letters.js';

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
   * Up to `limit` of a batch, in order, after the last one seen; none while the fan-out rests. Gives how many there were, the last of them, and those that
   * did not leave now: for want of the transport, or since they are to go one by one.
   */
  async send(
    fanOutId: FanOutId,
    batch: number,
    after: NoticeId | null,
    limit: number,
  ): Promise<{ seen: number; last: NoticeId | null; left: NoticeId[] }> {
    const notices = await this.database.query<NewsNotice & Record<string, unknown>>(PENDING, [fanOutId, batch, after, limit]);
    const mailed = notices.filter(
      (notice): notice is Mailed & Record<string, unknown> => notice.channel === 'email' && notice.email !== null,
    );
    const byMail = new Set(mailed.map(({ id }) => id));
    const others = notices.filter(({ id }) => !byMail.has(id));
    await this.settle(others.map(settledWithoutMail));
    const { sendTogether } = this.transport;
    const alike = mailed.filter(({ kind }) => isNews(kind));
    const sent = new Set(sendTogether === null ? [] : await this.mail(fanOutId, alike, sendTogether));
    const left = [...byMail].filter((id) => !sent.has(id));
    return { seen: notices.length, last: notices.at(-1)?.id ?? null, left };
  }

  /** Gives those that left. */
  private async mail(fanOutId: FanOutId, notices: readonly Mailed[], sendTogether: SendTogether): Promise<NoticeId[]> {
    const mails = await this.letters.write(fanOutId, notices);
    if (mails.length === 0) return [];
    const byId = new Map(mails.map((one) => [one.mail.id, one]));
    const results = await sendTogether(
      mails.map(({ mail }) => mail),
      (ids) => this.openLinks(ids.map((id) => byId.get(id)!)),
    );
    const sent = mails.filter(({ mail }) => results.get(mail.id)?.result === 'sent');
    await this.handedOver(mails, results);
    await this.settle(sent.map(({ mail }) => ({ id: mail.id as NoticeId, channel: 'email', state: 'sent', lastError: null })));
    return sent.map(({ mail }) => mail.id as NoticeId);
  }

  private openLinks(mails: readonly NewsMail[]): Promise<void> {
    const createdAt = this.clock.now();
    const tokens = mails.map(({ mail, caseId, tokenHash }) => ({ tokenHash, caseId, noticeId: mail.id as NoticeId, createdAt }));
    return this.unitOfWork.run((tx) => keepLinkTokens(tx, tokens));
  }

  /** That these mails left, or did not: over a transport with a key nothing is ever in between. */
  private async handedOver(mails: readonly NewsMail[], results: ReadonlyMap<string, MailResult>): Promise<void> {
    const now = this.clock.now();
    const rows = mails.map(({ mail, templateVersion }) => {
      const result = results.get(mail.id)!;
      const code = result.result === 'sent' ? null : result.code;
      return { id: uuidv7(now), notice_id: mail.id, template_version: templateVersion, result: result.result, code };
    });
    await this.database.query(
      `INSERT INTO correspondence.handover (id, notice_id, template_version, at, result, code, settled_at)
       SELECT id, notice_id, template_version, $2, result, code, $2
       FROM json_to_recordset($1) AS r (id uuid, notice_id uuid, template_version integer, result text, code text)`,
      [JSON.stringify(rows), now],
    );
  }

  private async settle(settlements: readonly FanOutSettlement[]): Promise<void> {
    if (settlements.length === 0) return;
    const now = this.clock.now();
    const { body } = await this.bodies.current(this.database);
    await this.unitOfWork.run((tx) => settleFanOut(tx, settlements, now, localDate(now, body.timeZone)));
  }
}

/** The page of the case is the notice for whoever has no address; a letter waits to be printed. */
function settledWithoutMail({ id, channel, hasPostalAddress }: NewsNotice): FanOutSettlement {
  if (channel === 'trackingPage') return { id, channel, state: 'sent', lastError: null };
  if (hasPostalAddress) return { id, channel: 'post', state: 'printing', lastError: channel === 'post' ? null : 'noAddress' };
  return { id, channel: 'trackingPage' satisfies ContactChannel, state: 'sent', lastError: 'noAddress' };
}

const PENDING = `
  SELECT n.id, n.case_id AS "caseId", n.further_cases AS "furtherCases", c.reference, n.kind, n.language, n.channel, y.name, y.email,
    coalesce(y.by_post, false) AS "hasPostalAddress"
  FROM casework.notice n JOIN casework.fan_out f ON f.id = n.fan_out_id JOIN casework.case c ON c.id = n.case_id
  LEFT JOIN LATERAL (
    SELECT coalesce(p.name, p.organisation) AS name, p.email, bool_or(p.postal_address IS NOT NULL) OVER () AS by_post
    FROM casework.party p WHERE p.case_id = n.case_id AND p.role <> 'subject'
    ORDER BY p.email IS NULL, p.role = 'complainant', p.id LIMIT 1
  ) y ON true
  WHERE n.fan_out_id = $1 AND n.batch = $2 AND n.state = 'pending' AND f.paused_at IS NULL AND ($3::uuid IS NULL OR n.id > $3)
  ORDER BY n.id LIMIT $4`;
