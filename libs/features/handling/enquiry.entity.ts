import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BodyId, type CaseId, type CivilDate, type EnquiryId, type StaffId, type TeamId } from '#libs/kernel';

/** A question to another team or body inside a case. It has a date of its own and never stops the citizen's clock. */
@Entity({ name: 'enquiry', schema: 'handling' })
export class Enquiry {
  @PrimaryColumn({ type: 'uuid' })
  id!: EnquiryId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** Either a team of ours or a body of the directory. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'uuid', name: 'body_id', nullable: true })
  bodyId!: BodyId | null;

  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'uuid', name: 'asked_by', nullable: true })
  askedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', name: 'answer_salt', nullable: true })
  answerSalt!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
