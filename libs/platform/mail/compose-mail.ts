import addressParser from 'nodemailer/lib/addressparser';
import MimeNode from 'nodemailer/lib/mime-node';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';
import { type OutgoingMail } from './mail-transport.js';

export interface ComposedMail {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: Buffer;
}

/**
 * The mail as it goes over the line. It says that a machine wrote it, so that nobody's out-of-office note answers it (RFC 3834, section 5), and
 * carries no header of a mailing list. What stands in a header is encoded by nodemailer; the body, which it would send through four streams, is two texts
 * that are at hand.
 */
export function composeMail(mail: OutgoingMail, from: string): ComposedMail {
  const boundary = `=_${mail.id}`; // stands in no part: in neither encoding does `_` come after `=`
  const { name, address } = mail.to;
  const lines = [
    'Auto-Submitted: auto-generated',
    known(`From ${from}`, () => header('From', from)),
    header('To', { name: name ?? '', address }),
    known(`Subject ${mail.subject}`, () => header('Subject', mail.subject)),
    `Message-ID: ${messageIdOf(mail.id, from)}`,
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;${EOL} boundary="${boundary}"`,
    '',
    `--${boundary}`,
    partOf('text/plain', mail.text),
    `--${boundary}`,
    partOf('text/html', mail.html),
    `--${boundary}--`,
    '',
  ];
  return { envelope: { from: addressOf(from), to: [address] }, raw: Buffer.from(lines.join(EOL)) };
}

const EOL = '\r\n';
/** RFC 2045, section 6.8. */
const LINE_CHARS = 76;

const headers = new MimeNode();

function header(key: 'From' | 'To' | 'Subject', value: string | { name: string; address: string }): string {
  return foldLines(`${key}: ${headers.encodeHeaderValue(key, value)}`, LINE_CHARS);
}

/** What a hundred thousand mails have in common is worked out once. */
const KNOWN_MAX = 100;
const worked = new Map<string, string>();

function known(key: string, work: () => string): string {
  let text = worked.get(key);
  if (text === undefined) {
    if (worked.size >= KNOWN_MAX) worked.clear();
    worked.set(key, (text = work()));
  }
  return text;
}

function partOf(type: 'text/plain' | 'text/html', text: string): string {
  const canonical = text.replace(/\r?\n/g, EOL);
  const [encoding, encoded] = isMostlyAscii(text)
    ? ['quoted-printable', wrap(encode(canonical), LINE_CHARS)]
    : ['base64', inLines(Buffer.from(canonical).toString('base64'))];
  return [`Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, '', encoded].join(EOL);
}

function inLines(encoded: string): string {
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += LINE_CHARS) lines.push(encoded.slice(at, at + LINE_CHARS));
  return lines.join(EOL);
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
  return known(`address ${from}`, () => {
    const [sender] = addressParser(from, { flatten: true });
    if (!sender) throw new Error('MAIL_FROM holds no address');
    return sender.address;
  });
}
