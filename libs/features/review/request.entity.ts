import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type AskRefusal,
  type CaseId,
  type CivilDate,
  type MessageId,
  type PointId,
  type ReviewRequestId,
  type StaffId,
} from '#libs/kernel';

/** That somebody asked for a second look, and what became of it. What they wrote stands among the messages of the case. */
@Entity({ name: 'request', schema: 'review' })
export class ReviewRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: ReviewRequestId;

  /** The case whose decision they disagree with. */
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'date', name: 'asked_on' })
  askedOn!: CivilDate;

  @Column({ type: 'text' })
  role!: 'complainant' | 'representative' | 'other';

  @Column({ type: 'text', nullable: true })
  contested!: string | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'date', name: 'learned_on', nullable: true })
  learnedOn!: CivilDate | null;

  @Column({ type: 'boolean', name: 'rated_poor' })
  ratedPoor!: boolean;

  /** With which points they disagree, in the order in which they become points of the second look. */
  @Column({ type: 'uuid', array: true })
  points!: PointId[];

  /** What they wrote; null where no reasons were demanded and none given. */
  @Column({ type: 'uuid', name: 'message_id', nullable: true })
  messageId!: MessageId | null;

  /** Why they are late, in their words. */
  @Column({ type: 'uuid', name: 'late_message_id', nullable: true })
  lateMessageId!: MessageId | null;

  /** That the decision has no effect meanwhile, asked for together with what waits; null where the second look has it itself. */
  @Column({ type: 'uuid', name: 'petition_message_id', nullable: true })
  petitionMessageId!: MessageId | null;

  /** Until when it could be asked, as it was counted then; null where there is no limit. */
  @Column({ type: 'date', name: 'last_on', nullable: true })
  lastOn!: CivilDate | null;

  @Column({ type: 'text' })
  state!: 'admitted' | 'waiting' | 'refused';

  @Column({ type: 'text', nullable: true })
  why!: AskRefusal | null;

  /** The second look, where it was taken. */
  @Column({ type: 'uuid', name: 'review_id', nullable: true })
  reviewId!: CaseId | null;

  /** Who entered it; null: the person themselves. */
  @Column({ type: 'uuid', name: 'asked_by', nullable: true })
  askedBy!: StaffId | null;

  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}
