import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ReadingAnswer } from '#libs/domain/improvement';
import { type CaseId, type CivilDate, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';

/** How many answers are read: one row. */
@Entity({ name: 'reading_rules', schema: 'feedback' })
export class ReadingRules {
  @PrimaryColumn({ type: 'smallint' })
  id!: number;

  /** Of all answers. */
  @Column({ type: 'integer' })
  percent!: number;

  /** With it and the ids of the cases anybody can draw the same sample again. */
  @Column({ type: 'uuid' })
  seed!: string;

  /** The day from whose answers on the share holds; null: it has never been another. */
  @Column({ type: 'date', nullable: true })
  since!: CivilDate | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** A question of the body's standard. One that is retired keeps its place, since answers were read by it. */
@Entity({ name: 'reading_question', schema: 'feedback' })
export class ReadingQuestion {
  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;

  @Column({ type: 'text', name: 'text_ru' })
  textRu!: string;

  @Column({ type: 'boolean' })
  active!: boolean;
}

/** The first answer to a case, drawn to be read by a second person. Service and team are those that answered. */
@Entity({ name: 'reading', schema: 'feedback' })
export class Reading {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'date', name: 'answered_on' })
  answeredOn!: CivilDate;

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'date', name: 'drawn_on' })
  drawnOn!: CivilDate;

  @Column({ type: 'uuid', name: 'read_by', nullable: true })
  readBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column({ type: 'boolean', nullable: true })
  passed!: boolean | null;

  /** What the team can do otherwise. It names nobody. */
  @Column({ type: 'text', nullable: true })
  lesson!: string | null;
}

@Entity({ name: 'reading_answer', schema: 'feedback' })
export class ReadingAnswerRow {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'integer' })
  question!: number;

  @Column({ type: 'text' })
  answer!: ReadingAnswer;
}
