import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AssignmentReason, type CaseId, type RuleId, type StaffId, type TeamId } from '#libs/kernel';

/** Who was given the case, when and why. */
@Entity({ name: 'assignment', schema: 'casework' })
export class Assignment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** Null: the triage queue. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'uuid', name: 'staff_id', nullable: true })
  staffId!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  reason!: AssignmentReason;

  @Column({ type: 'uuid', name: 'rule_id', nullable: true })
  ruleId!: RuleId | null;

  @Column({ type: 'jsonb' })
  params!: Record<string, string | number>;

  @Column({ type: 'uuid', name: 'assigned_by', nullable: true })
  assignedBy!: StaffId | null;
}
