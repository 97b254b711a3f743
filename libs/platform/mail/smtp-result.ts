import { type MailResult } from './mail-transport.js';

/** What nodemailer says of a failure, as far as it matters here. */
export interface SmtpFailure {
  readonly code?: string | undefined;
  /** The server's reply, when it gave one. */
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

/**
 * What a failure means. Once the text has begun to leave, only the server's own reply says that it was not taken; without one nobody knows.
 * A reply of 5xx is for good when it speaks of this letter (its recipient or its text), not when it speaks of us (our name, our password, our
 * sender's address), which an administrator mends. Source: RFC 5321, sections 4.2.1 and 4.2.5.
 */
export function smtpResult({ code, responseCode, command }: SmtpFailure, textHadBegun: boolean): MailResult {
  const said = responseCode === undefined ? (code ?? 'EUNKNOWN') : String(responseCode);
  if (responseCode === undefined) return { result: textHadBegun ? 'uncertain' : 'failed', code: said };
  const ofThisLetter = command === 'RCPT TO' || command === 'DATA';
  return { result: responseCode >= 500 && ofThisLetter ? 'refused' : 'failed', code: said };
}
