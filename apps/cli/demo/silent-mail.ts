import { type MailResult, MailTransport, type OutgoingMail } from '#libs/platform/mail';
import { GONE } from './story/persons.js';

/** Where the demonstration's mail goes: nowhere. Mail to people who are gone is refused, as it would be. */
export class SilentMail extends MailTransport {
  override readonly takesKey = true;

  override async send({ to }: OutgoingMail): Promise<MailResult> {
    return to.address.startsWith(`${GONE}.`) ? { result: 'refused', code: '550' } : { result: 'sent' };
  }

  override async forget(): Promise<void> {}
}
