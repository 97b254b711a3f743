import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type ContactListId, type NoticeId, type ServiceCode } from '#libs/kernel';

/** Where a letter goes to somebody who has no case with us. Gone as soon as the letter has left, or cannot. */
@Entity({ name: 'contact', schema: 'casework' })
export class Contact {
  @PrimaryColumn({ type: 'uuid', name: 'notice_id' })
  noticeId!: NoticeId;

  @Column({ type: 'uuid', name: 'list_id' })
  listId!: ContactListId;

  @Column({ type: 'text' })
  email!: string;

  /** What they are asked about. */
  @Column({ type: 'text' })
  service!: ServiceCode;

  /** The last day to answer. */
  @Column({ type: 'date', name: 'closes_on' })
  closesOn!: CivilDate;
}

/** The key in such a letter, as a hash, which leads to no letter and nobody. Gone when it was used. */
@Entity({ name: 'invitation', schema: 'casework' })
export class Invitation {
  @PrimaryColumn({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn!: CivilDate;
}
