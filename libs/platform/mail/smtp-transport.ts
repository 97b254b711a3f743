import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { composeMail, type ComposedMail } from './compose-mail.js';
import { type MailResult, MailTransport, type OutgoingMail } from './mail-transport.js';
import { smtpResult, type SmtpFailure } from './smtp-result.js';

export interface SmtpLimits {
  /** To connect, and to be greeted. */
  readonly connectMs: number;
  /** For the whole of one mail. */
  readonly totalMs: number;
}

export const SMTP_LIMITS: SmtpLimits = { connectMs: 10_000, totalMs: 45_000 };

/**
 * Hands mails to a server, one connection each. SMTP takes no key: a line that is cut after the text began to leave makes the mail uncertain, and
 * `beforeHandover` is where the caller marks that it begins.
 */
export class SmtpTransport extends MailTransport {
  override readonly takesKey = false;

  constructor(
    private readonly url: string,
    private readonly from: string,
    private readonly limits: SmtpLimits = SMTP_LIMITS,
  ) {
    super();
  }

  override async send(mail: OutgoingMail, beforeHandover: () => Promise<void>): Promise<MailResult> {
    const composed = composeMail(mail, this.from);
    const handover = new Handover(composed.raw, beforeHandover);
    try {
      await this.deliver(composed, handover);
      return { result: 'sent' };
    } catch (error) {
      if (handover.refusal !== null) throw handover.refusal;
      return smtpResult(error as SmtpFailure, handover.hasBegun);
    }
  }

  /** What a server took is out of reach. */
  override async forget(): Promise<void> {}

  private async deliver({ envelope, raw }: ComposedMail, handover: Handover): Promise<void> {
    const options = parseConnectionUrl(this.url);
    const { connectMs, totalMs } = this.limits;
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: totalMs,
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error('the mail server is too slow'), { code: 'ETIMEDOUT' })), totalMs);
        connection.on('error', reject);
        const send = () =>
          connection.send({ ...envelope, size: raw.length }, handover.text(), (error) => (error ? reject(error) : resolve()));
        connection.connect((error) => {
          if (error) return reject(error);
          const { auth } = options;
          if (!auth?.user) return send();
          const credentials = { user: auth.user, pass: auth.pass ?? '' };
          connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()));
        });
      });
      connection.quit();
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The text of one mail, which is read only when the server has asked for it. */
class Handover {
  hasBegun = false;
  refusal: Error | null = null;

  constructor(
    private readonly raw: Buffer,
    private readonly before: () => Promise<void>,
  ) {}

  text(): Readable {
    return Readable.from(this.pieces());
  }

  private async *pieces(): AsyncGenerator<Buffer> {
    try {
      await this.before();
    } catch (error) {
      this.refusal = error as Error;
      throw error;
    }
    this.hasBegun = true;
    yield this.raw;
  }
}
