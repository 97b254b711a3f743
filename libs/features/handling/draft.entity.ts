import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type StaffId } from '#libs/kernel';

/** The answer that is being written: one a case, saved whole, with a number so that nothing is overwritten in silence. */
@Entity({ name: 'draft', schema: 'handling' })
export class Draft {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'integer' })
  version!: number;

  /** The decision as it would be issued, point by point. */
  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'uuid', name: 'drafted_by' })
  draftedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'drafted_at' })
  draftedAt!: Date;

  /** The colleague who was asked to read it; null: nobody. */
  @Column({ type: 'uuid', name: 'reviewer_id', nullable: true })
  reviewerId!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'offered_at', nullable: true })
  offeredAt!: Date | null;

  /** When they gave it back; null: not, or it was offered anew since. */
  @Column({ type: 'timestamptz', precision: 3, name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column({ type: 'uuid', name: 'approved_by', nullable: true })
  approvedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'approved_at', nullable: true })
  approvedAt!: Date | null;
}
