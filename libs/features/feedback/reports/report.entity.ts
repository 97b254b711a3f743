import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type ReportId, type StaffId } from '#libs/kernel';
import { type ReportFigures } from './figures.js';
import { type ReportKind, type ReportSection, type Verdict } from './sections.js';

/** A review of complaints over a period. Its figures are counted anew whenever it is looked at, until it is published: then they stay as they are. */
@Entity({ name: 'report', schema: 'feedback' })
export class Report {
  @PrimaryColumn({ type: 'uuid' })
  id!: ReportId;

  /** What its address says. */
  @Column({ type: 'integer', generated: 'identity', generatedIdentity: 'ALWAYS', unique: true })
  number!: number;

  @Column({ type: 'text' })
  kind!: ReportKind;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: CivilDate;

  /** The last day of the period. */
  @Column({ type: 'date', name: 'to_on' })
  toOn!: CivilDate;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'uuid', name: 'published_by', nullable: true })
  publishedBy!: StaffId | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: CivilDate | null;

  @Column({ type: 'jsonb', nullable: true })
  figures!: ReportFigures | null;
}

/** What people wrote in a section. */
@Entity({ name: 'report_text', schema: 'feedback' })
export class ReportText {
  @PrimaryColumn({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @PrimaryColumn({ type: 'text' })
  section!: ReportSection;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;

  @Column({ type: 'text', name: 'text_ru' })
  textRu!: string;

  /** In the self-assessment alone. */
  @Column({ type: 'text', nullable: true })
  verdict!: Verdict | null;

  @Column({ type: 'uuid', name: 'written_by' })
  writtenBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'written_at' })
  writtenAt!: Date;
}
