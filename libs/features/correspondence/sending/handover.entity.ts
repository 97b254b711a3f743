import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type NoticeId, type StaffId } from '#libs/kernel';
import { type MailResult } from '#libs/platform/mail';

/** One time that a mail began to leave. Written before its first byte does; one is open at a time. */
@Entity({ name: 'handover', schema: 'correspondence' })
export class HandoverRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'notice_id' })
  noticeId!: NoticeId;

  /** Of the letter's text. */
  @Column({ type: 'integer', name: 'template_version' })
  templateVersion!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Null while it is under way, or since the process that was at it was killed. */
  @Column({ type: 'text', nullable: true })
  result!: MailResult['result'] | null;

  /** Of the transport, such as `550`. */
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

/** What a person decided on a letter that did not go out by itself. */
@Entity({ name: 'resolution', schema: 'correspondence' })
export class ResolutionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'notice_id' })
  noticeId!: NoticeId;

  @Column({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'text' })
  decision!: 'retry' | 'sendAgain' | 'sent' | 'otherWay';

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
