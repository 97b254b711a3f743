import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type CaseId,
  type CivilDate,
  type ContactChannel,
  type Language,
  type NoticeId,
  type NoticeKind,
  type NoticeState,
  type NoticeSubject,
  type StaffId,
} from '#libs/kernel';

/** What we owe somebody to tell. Its letter is made by correspondence. */
@Entity({ name: 'notice', schema: 'casework' })
export class Notice {
  @PrimaryColumn({ type: 'uuid' })
  id!: NoticeId;

  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind!: NoticeSubject;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: CaseId | null;

  /** The recipient, of a notice to staff. */
  @Column({ type: 'uuid', name: 'staff_id', nullable: true })
  staffId!: StaffId | null;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  channel!: ContactChannel;

  @Column({ type: 'jsonb' })
  params!: Record<string, string | number>;

  @Column({ type: 'text' })
  state!: NoticeState;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** For a posted letter: the date that the clerk records. */
  @Column({ type: 'date', name: 'sent_on', nullable: true })
  sentOn!: CivilDate | null;

  /** A code, never a text of the transport that might hold an address. */
  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;
}

/** A letter's own key to its case: a hash, limited to the case, revocable. */
@Entity({ name: 'link_token', schema: 'casework' })
export class LinkToken {
  @PrimaryColumn({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'notice_id' })
  noticeId!: NoticeId;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
