import addressParser from 'nodemailer/lib/addressparser';
import MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';
import { type OutgoingMail } from './mail-transport.js';

export interface ComposedMail {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: Buffer;
}

/**
 * The mail as it goes over the line. It says that a machine wrote it, so that nobody's out-of-office note answers it (RFC 3834, section 5), and
 * carries no header of a mailing list. The headers are nodemailer's; its body, which it would send through four streams, is two texts that are at hand.
 */
export function composeMail(mail: OutgoingMail, from: string): ComposedMail {
  const boundary = `=_${mail.id}`; // stands in no part: in neither encoding does `_` come after `=`
  const head = new MimeNode(`multipart/alternative; boundary="${boundary}"`);
  head.setHeader([
    { key: 'Auto-Submitted', value: 'auto-generated' },
    { key: 'From', value: from },
    { key: 'To', value: { name: mail.to.name ?? '', address: mail.to.address } },
    { key: 'Subject', value: mail.subject },
    { key: 'Message-ID', value: messageIdOf(mail.id, from) },
    { key: 'Date', value: mail.date.toUTCString().replace('GMT', '+0000') },
  ]);
  const parts = [partOf('text/plain', mail.text), partOf('text/html', mail.html)];
  const lines = [head.buildHeaders(), '', ...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, ''];
  return { envelope: { from: addressOf(from), to: [mail.to.address] }, raw: Buffer.from(lines.join(EOL)) };
}

const EOL = '\r\n';
/** RFC 2045, section 6.8. */
const LINE_CHARS = 76;
const EVERY_LINE = new RegExp(`.{${LINE_CHARS}}(?!$)`, 'g');

function partOf(type: 'text/plain' | 'text/html', text: string): string {
  const canonical = text.replace(/\r?\n/g, EOL);
  const [encoding, encoded] = isMostlyAscii(text)
    ? ['quoted-printable', wrap(encode(canonical), LINE_CHARS)]
    : ['base64', Buffer.from(canonical).toString('base64').replace(EVERY_LINE, `$&${EOL}`)];
  return [`Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, '', encoded].join(EOL);
}

/** As quoted-printable it is then shorter, and can be read as it is. */
function isMostlyAscii(text: string): boolean {
  return Buffer.byteLength(text) - text.length < text.length / 6;
}

/** The same for every try, so that a mail system which has it already can tell. */
export function messageIdOf(id: string, from: string): string {
  return `<${id}@${addressOf(from).split('@').at(-1)}>`;
}

function addressOf(from: string): string {
  const [sender] = addressParser(from, { flatten: true });
  if (!sender) throw new Error('MAIL_FROM holds no address');
  return sender.address;
}
