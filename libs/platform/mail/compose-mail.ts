import MailComposer from 'nodemailer/lib/mail-composer';
import addressParser from 'nodemailer/lib/addressparser';
import { type OutgoingMail } from './mail-transport.js';

export interface ComposedMail {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: Buffer;
}

/**
 * The mail as it goes over the line. It says that a machine wrote it, so that nobody's out-of-office note answers it (RFC 3834, section 5), and
 * carries no header of a mailing list.
 */
export async function composeMail(mail: OutgoingMail, from: string): Promise<ComposedMail> {
  const composer = new MailComposer({
    from,
    to: { name: mail.to.name ?? '', address: mail.to.address },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.date,
    messageId: messageIdOf(mail.id, from),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: addressOf(from), to: [mail.to.address] }, raw: await composer.compile().build() };
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
