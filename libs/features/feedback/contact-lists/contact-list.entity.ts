import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type ContactListId, type ServiceCode, type StaffId } from '#libs/kernel';

/** That people were asked by a list. What stands here proves how many, and to whom holds the list, which ones. */
@Entity({ name: 'contact_list', schema: 'feedback' })
export class ContactList {
  @PrimaryColumn({ type: 'uuid' })
  id!: ContactListId;

  @Column({ type: 'text' })
  service!: ServiceCode;

  /** Letters written. */
  @Column({ type: 'integer' })
  people!: number;

  /** Who stood in the list and wants no such letters. */
  @Column({ type: 'integer', name: 'left_out' })
  leftOut!: number;

  /** SHA-256 over the keyed hashes of the addresses that a letter was written to, in order, a line each. */
  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'uuid', name: 'sent_by' })
  sentBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'sent_at' })
  sentAt!: Date;
}

/** Somebody who never complained and wants no such letters: known by a keyed hash of their address. */
@Entity({ name: 'declined_contact', schema: 'feedback' })
export class DeclinedContact {
  @PrimaryColumn({ type: 'text', name: 'address_hash' })
  addressHash!: string;

  @Column({ type: 'date', name: 'declined_on' })
  declinedOn!: CivilDate;
}
