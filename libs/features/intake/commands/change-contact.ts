import { Injectable } from '@nestjs/common';
import { ChangeCase, type ChangeContext, type Party } from '#libs/casework';
import { caseEvent, CITIZEN, type ContactChannel, type Reference } from '#libs/kernel';
import { actingParty } from '../queries/citizen-view.js';
import { contactChannel, type GivenParty, newParty } from '../receipt.js';

/** How the person is called and reached: whole, as it is from now on. */
export type Contact = Pick<GivenParty, 'name' | 'email' | 'phone' | 'postalAddress' | 'preferredChannel'>;

const FIELDS = ['name', 'email', 'phone', 'postalAddress', 'preferredChannel'] as const;

/** The person tells us how to reach them from now on. Letters that were made before keep their way. */
@Injectable()
export class ChangeContact {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Answers how we will write. Nothing is recorded when nothing differs. */
  async execute({ reference, contact }: { reference: Reference; contact: Contact }): Promise<{ channel: ContactChannel }> {
    const opened = await this.changeCase.execute({ reference, actor: CITIZEN }, (context) => changeOf(context, contact));
    return { channel: opened.row.contact };
  }
}

/** Whoever acts for somebody is the one we write to; a case without a name gets its first party. */
function changeOf({ opened, actor, now }: ChangeContext, contact: Contact) {
  const { row, parties } = opened;
  const known = actingParty(parties);
  const { caseId, role, ...given } = newParty(row.id, 'complainant', contact, now);
  const fields = FIELDS.filter((field) => given[field] !== (known?.[field] ?? null));
  if (fields.length === 0) return { events: [] };

  const { name, email, phone, postalAddress, preferredChannel } = given;
  const changed: Omit<Party, 'caseId' | 'role'>[] = known
    ? [{ ...withoutPlace(known), name, email, phone, postalAddress, preferredChannel, erasedAt: null }]
    : [];
  return {
    events: caseEvent('contact.changed', { partyId: known?.id ?? given.id, fields }, actor, now),
    rows: { parties: known ? [] : [{ ...given, caseId, role }] },
    changed: { case: { contact: contactChannel(contact) }, parties: changed },
  };
}

function withoutPlace({ caseId: _caseId, role: _role, ...rest }: Party): Omit<Party, 'caseId' | 'role'> {
  return rest;
}
