import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, Clock, type ContactListId, DomainError, localDate, type ServiceCode, type StaffId, uuidv7 } from '#libs/kernel';
import { BodyReader, ContactHashes, inviteContacts, type InvitedContact } from '#libs/casework';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { askingSettings } from '../../surveys/asking-settings.js';
import { readContacts } from '../contacts-file.js';

export interface AskedByList {
  readonly service: ServiceCode;
  /** As it was typed or read from a file: see `readContacts`. */
  readonly list: string;
  readonly sentBy: StaffId;
}

/** One letter to each of a list, and no reminder. Whoever said here or in a case that they want no such letters is left out. */
@Injectable()
export class AskContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly hashes: ContactHashes,
    private readonly clock: Clock,
  ) {}

  /** Errors: those of `readContacts`; `service.unknown`. */
  async execute({ service, list, sentBy }: AskedByList): Promise<{ people: number; leftOut: number }> {
    const contacts = readContacts(list);
    return this.unitOfWork.run(async (tx) => {
      const asked = await this.willing(tx, contacts);
      const [people, leftOut] = [asked.length, contacts.length - asked.length];
      const now = this.clock.now();
      const listId = uuidv7<ContactListId>(now);
      const written = await tx.execute(
        `INSERT INTO feedback.contact_list (id, service, people, left_out, digest, sent_by, sent_at)
         SELECT $1, s.code, $3, $4, $5, $6, $7 FROM casework.service s WHERE s.code = $2`,
        [listId, service, people, leftOut, this.digestOf(asked), sentBy, now],
      );
      if (written === 0) throw new DomainError('service.unknown');
      const { body } = await this.bodies.current(tx);
      const closesOn = addDays(localDate(now, body.timeZone), (await askingSettings(tx)).closeAfterDays);
      await inviteContacts(tx, { listId, service, closesOn, contacts: asked }, now);
      return { people, leftOut };
    });
  }

  private async willing(tx: Tx, contacts: readonly InvitedContact[]): Promise<InvitedContact[]> {
    const declined = await tx.query<{ hash: string }>(
      'SELECT address_hash AS hash FROM feedback.declined_contact WHERE address_hash = ANY ($1) LIMIT $2',
      [contacts.map(({ email }) => this.hashes.of(email)), contacts.length],
    );
    const parties = await tx.query<{ email: string }>(
      `SELECT DISTINCT lower(btrim(email)) AS email FROM casework.party
       WHERE NOT wants_surveys AND role <> 'subject' AND lower(btrim(email)) = ANY ($1) LIMIT $2`,
      [contacts.map(({ email }) => email), contacts.length],
    );
    const hashes = new Set([...declined.map(({ hash }) => hash), ...parties.map(({ email }) => this.hashes.of(email))]);
    return contacts.filter(({ email }) => !hashes.has(this.hashes.of(email)));
  }

  private digestOf(contacts: readonly InvitedContact[]): string {
    const hashes = contacts.map(({ email }) => this.hashes.of(email)).sort();
    return createHash('sha256').update(hashes.join('\n')).digest('hex');
  }
}
