import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type CaseId,
  type CivilDate,
  type ContactChannel,
  type FanOutId,
  type Language,
  type MeasureId,
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

  /** The measure it tells of. */
  @Column({ type: 'uuid', name: 'measure_id', nullable: true })
  measureId!: MeasureId | null;

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

  /** The fan-out it was written by; null for one that stands alone. */
  @Column({ type: 'uuid', name: 'fan_out_id', nullable: true })
  fanOutId!: FanOutId | null;

  /** Which part of the fan-out it is sent with, from 1. */
  @Column({ type: 'integer', nullable: true })
  batch!: number | null;

  /** Other cases of the same person that the letter speaks of as well. */
  @Column({ type: 'uuid', array: true, name: 'further_cases', nullable: true })
  furtherCases!: CaseId[] | null;
}

/** Many people told one thing at once. What they are told is frozen here, so that the last of them reads the words that the first did. */
@Entity({ name: 'fan_out', schema: 'casework' })
export class FanOut {
  @PrimaryColumn({ type: 'uuid' })
  id!: FanOutId;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  @Column({ type: 'uuid', name: 'measure_id', nullable: true })
  measureId!: MeasureId | null;

  /** Which letters somebody may decline, so that this one is not for them: looked at again before it leaves. */
  @Column({ type: 'text' })
  wants!: 'news' | 'surveys';

  /** What the letter says beside what it says of the case, by language and name of the variable. Public words: no personal data. */
  @Column({ type: 'jsonb' })
  words!: FanOutWords;

  /** How many notices it wrote. */
  @Column({ type: 'integer' })
  recipients!: number;

  /** SHA-256 over the ids of the cases told, in order, a line each: the ledger of whoever asked for it holds the same. */
  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  /** While it stands here, nothing of it leaves. */
  @Column({ type: 'timestamptz', precision: 3, name: 'paused_at', nullable: true })
  pausedAt!: Date | null;
}

export type FanOutWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

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
