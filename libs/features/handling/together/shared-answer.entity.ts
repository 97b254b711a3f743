import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type DecisionId, type ErrorCode, type ErrorParams, type SharedAnswerId, type StaffId } from '#libs/kernel';

/** An order to give the answer of a lead case to those that follow it. */
@Entity({ name: 'shared_answer', schema: 'handling' })
export class SharedAnswer {
  @PrimaryColumn({ type: 'uuid' })
  id!: SharedAnswerId;

  @Column({ type: 'uuid', name: 'lead_id' })
  leadId!: CaseId;

  /** Who decides each of those cases by it. */
  @Column({ type: 'uuid', name: 'ordered_by' })
  orderedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'ordered_at' })
  orderedAt!: Date;

  /** The answer that was looked at, point by point in their order. Another one since is given to nobody by this order. */
  @Column({ type: 'uuid', array: true })
  decisions!: DecisionId[];

  /** How many it was to be given to. */
  @Column({ type: 'integer' })
  cases!: number;
}

/** One case to which it is to be given, and what came of that. */
@Entity({ name: 'shared_answer_case', schema: 'handling' })
export class SharedAnswerCase {
  @PrimaryColumn({ type: 'uuid', name: 'shared_answer_id' })
  sharedAnswerId!: SharedAnswerId;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'integer' })
  batch!: number;

  /** `left`: it goes on by itself, until somebody has looked at why. */
  @Column({ type: 'text' })
  state!: 'waiting' | 'given' | 'left';

  @Column({ type: 'text', nullable: true })
  why!: ErrorCode | null;

  @Column({ type: 'jsonb', nullable: true })
  params!: ErrorParams | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
