import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type InterestKind } from '#libs/domain/independence';
import { type CaseId, type InterestId, type MessageId, type StaffId } from '#libs/kernel';

/** What a member of staff said of themselves: whom or what they cannot look at without being partial. */
@Entity({ name: 'interest', schema: 'review' })
export class DeclaredInterest {
  @PrimaryColumn({ type: 'uuid' })
  id!: InterestId;

  @Column({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'text' })
  kind!: InterestKind;

  @Column({ type: 'text' })
  of!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'declared_at' })
  declaredAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** Who may be asked to look besides the supervisors. An administrator can add to it, and nothing else. */
@Entity({ name: 'pool', schema: 'review' })
export class PoolMember {
  @PrimaryColumn({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'uuid', name: 'added_by' })
  addedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'added_at' })
  addedAt!: Date;
}

/** That the person does not trust a reviewer to be impartial, and what somebody else found. */
@Entity({ name: 'challenge', schema: 'review' })
export class Challenge {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: MessageId;

  @Column({ type: 'timestamptz', precision: 3, name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'boolean', nullable: true })
  accepted!: boolean | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
