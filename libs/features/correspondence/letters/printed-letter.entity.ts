import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type CivilDate, type Language, type NoticeId } from '#libs/kernel';

/** A letter as it was first printed, without its secrets. Erased with the person. */
@Entity({ name: 'printed_letter', schema: 'correspondence' })
export class PrintedLetterRow {
  @PrimaryColumn({ type: 'uuid', name: 'notice_id' })
  noticeId!: NoticeId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  subject!: string;

  /** With stand-ins in the place of the letter's link and code. */
  @Column({ type: 'text' })
  markdown!: string;

  /** Name and postal address, a line each. */
  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'date', name: 'dated_on' })
  datedOn!: CivilDate;

  @Column({ type: 'integer', name: 'template_version' })
  templateVersion!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'printed_at' })
  printedAt!: Date;
}
